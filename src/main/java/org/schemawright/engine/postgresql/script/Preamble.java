package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.List;

/**
 * Settings of a session that would change what a statement of ours means or how a definition reads, and limits. They
 * hold for one transaction. Fails where row security would hide rows from a statement that moves them.
 */
final class Preamble {
    static final String NO_LIMIT = "0";

    private static final List<String> MEANING = List.of(
            "SET LOCAL client_encoding = 'UTF8'",
            "SET LOCAL standard_conforming_strings = on",
            "SET LOCAL check_function_bodies = off",
            "SET LOCAL search_path = ''",
            "SET LOCAL \"DateStyle\" = 'ISO'",
            "SET LOCAL \"IntervalStyle\" = 'postgres'",
            "SET LOCAL extra_float_digits = 1",
            "SET LOCAL bytea_output = 'hex'",
            "SET LOCAL quote_all_identifiers = off",
            "SET LOCAL transform_null_equals = off",
            "SET LOCAL array_nulls = on",
            "SET LOCAL xmloption = 'content'",
            "SET LOCAL default_table_access_method = 'heap'",
            "SET LOCAL row_security = off");

    private Preamble() {}

    /** For statements that the prover and psql run alike. */
    static List<String> forUnits() {
        return List.of(
                "SET LOCAL check_function_bodies = off", "SET LOCAL search_path = ''", "SET LOCAL lock_timeout = '5s'");
    }

    static List<String> forScripts(String statementTimeout) {
        var all = new ArrayList<>(MEANING);
        all.add("SET LOCAL lock_timeout = '5s'");
        all.add("SET LOCAL statement_timeout = '" + statementTimeout + "'");
        return all;
    }
}
