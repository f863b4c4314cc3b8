package org.schemawright.engine.postgresql.script;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.plan.Plan;

/** Reads and raises: objects, their definitions, and that constraints and indexes are valid. */
final class Verification {
    private static final String TITLE = "This script only reads. It raises if the database is not as planned.";

    private Verification() {}

    static String of(Plan plan, ScriptFacts facts) {
        return facts.end()
                .map(end -> of(end, facts))
                .orElseGet(() -> ScriptComments.nothingToVerify(TITLE, plan, facts));
    }

    private static String of(State end, ScriptFacts facts) {
        var text = new StringBuilder(ScriptComments.titled(TITLE, facts));
        text.append("\nBEGIN READ ONLY;\n");
        Preamble.forScripts(Preamble.NO_LIMIT)
                .forEach(setting -> text.append(setting).append(";\n"));
        text.append(StateGuard.of(end, "the database is not as the migration leaves it: "))
                .append(";\n");
        if (!facts.kept().isEmpty()) {
            text.append("-- Rows of when this was planned: what was deleted since raises too.\n");
            text.append(rows(facts.kept())).append(";\n");
        }
        return text.append("COMMIT;\n").toString();
    }

    private static String rows(List<KeptRows> kept) {
        String counts = kept.stream()
                .map(one -> "(" + Quote.text(one.table().ref().display()) + ", " + one.rows() + "::pg_catalog.int8, ("
                        + new PostgresqlScripts().rowCount(one.table()) + "))")
                .collect(Collectors.joining(",\n"));
        String body = """

            DECLARE
              missing pg_catalog.text;
            BEGIN
              EXECUTE %s INTO missing;
              IF missing IS NOT NULL THEN
                RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
                  MESSAGE = 'rows are missing: ' || missing;
              END IF;
            END
            """.formatted(Quote.text(
                "SELECT pg_catalog.string_agg(pg_catalog.format('%s has %s of %s', object, found, planned), ', '"
                        + " ORDER BY object) FROM (VALUES " + counts
                        + ") counted (object, planned, found) WHERE found < planned"));
        return "DO " + Quote.dollar(body);
    }
}
