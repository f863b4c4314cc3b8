package org.schemawright.engine.postgresql.scratch;

import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The extensions that a superuser creates for a script: those of the distribution that neither reach files or the
 * network nor run programs. What the engine itself lets an owner create does not come here.
 */
final class Extensions {
    static final Set<String> ALLOWED = Set.of(
            "amcheck",
            "autoinc",
            "bloom",
            "citext",
            "cube",
            "dict_xsyn",
            "earthdistance",
            "fuzzystrmatch",
            "hstore",
            "insert_username",
            "intagg",
            "intarray",
            "isn",
            "lo",
            "ltree",
            "moddatetime",
            "pg_buffercache",
            "pg_freespacemap",
            "pg_prewarm",
            "pg_stat_statements",
            "pg_trgm",
            "pg_visibility",
            "pgcrypto",
            "pgrowlocks",
            "pgstattuple",
            "postgres_fdw",
            "refint",
            "seg",
            "sslinfo",
            "tablefunc",
            "tcn",
            "timetravel",
            "tsm_system_rows",
            "tsm_system_time",
            "unaccent",
            "uuid-ossp",
            "xml2",
            "plpgsql",
            "dict_int",
            "btree_gin",
            "btree_gist");

    private static final String UNKNOWN_VERSION = "22023";

    /** A foreign table is never to be read: the function that would reach out is pointed at nothing. */
    private static final String UNPLUG = """
        UPDATE pg_catalog.pg_proc SET probin = '$libdir/not_in_a_scratch_database'
        WHERE proname = 'postgres_fdw_handler' AND oid >= 16384
        """;

    private Extensions() {}

    static Orders allowed(String sql, SQLException refusal) throws SQLException {
        Reader reader = new Reader(sql);
        boolean create = reader.take("create");
        reader.take("alter");
        reader.take("extension");
        reader.take("if not exists");
        String name = reader.takeName();
        if (!ALLOWED.contains(name)) {
            throw new SQLException(
                    "the extension \"" + name + "\" is not created in a scratch database", "0A000", refusal);
        }
        if (!create && !reader.takeAny("update", "set schema")) {
            throw refusal;
        }
        Orders orders = Orders.of(sql);
        return name.equals("postgres_fdw") ? orders.with(UNPLUG) : orders;
    }

    /** The statement for any version, when it failed because the one that it states is not there. */
    static Optional<String> withoutVersion(String sql, SQLException problem) {
        if (!UNKNOWN_VERSION.equals(problem.getSQLState()) || !new Reader(sql).take("create extension")) {
            return Optional.empty();
        }
        List<Word> words = Words.of(sql);
        for (int i = 3; i + 1 < words.size(); i++) {
            if (words.get(i).is("version")) {
                int end = words.get(i + 1).end();
                return Optional.of(sql.substring(0, words.get(i).start()) + sql.substring(end));
            }
        }
        return Optional.empty();
    }
}
