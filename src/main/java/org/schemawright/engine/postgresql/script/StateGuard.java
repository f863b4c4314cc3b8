package org.schemawright.engine.postgresql.script;

import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter.Fact;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.postgresql.Quote;

/**
 * A block that raises, before anything was changed, unless the database is as it was planned against. Definitions are
 * compared only on the major version that they were read on: others may write the same thing in other words.
 */
final class StateGuard {
    private StateGuard() {}

    static String of(State state, String otherwise) {
        String body = """

            DECLARE
              zone pg_catalog.text := pg_catalog.current_setting('TimeZone');
              differences pg_catalog.text;
            BEGIN
              PERFORM pg_catalog.set_config('TimeZone', 'UTC', true);
              EXECUTE %s INTO differences;
              PERFORM pg_catalog.set_config('TimeZone', zone, true);
              IF differences IS NOT NULL THEN
                RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state', MESSAGE = %s || differences;
              END IF;
            END
            """.formatted(Quote.text(query(state)), Quote.text(otherwise));
        return "-- Stops unless the database is as this was planned against.\nDO " + Quote.dollar(body);
    }

    static String query(State state) {
        String expected = state.facts().stream().map(StateGuard::row).collect(Collectors.joining(",\n"));
        return "WITH planned (object, shape, definition) AS (VALUES (NULL::pg_catalog.text, NULL::pg_catalog.text,"
                + " NULL::pg_catalog.text)" + (expected.isEmpty() ? "" : ",\n" + expected) + "),\nfound AS (\n"
                + state.query()
                + ")\nSELECT pg_catalog.string_agg(object || what, ', ' ORDER BY object) FROM (SELECT object, CASE"
                + " WHEN found.shape IS NULL THEN ' is not there'"
                + " WHEN planned.shape IS NULL THEN ' is there but was not'"
                + " WHEN planned.shape <> found.shape THEN ' was ' || planned.shape || ' and is ' || found.shape"
                + " ELSE ' is defined differently' END"
                + " FROM (SELECT * FROM planned WHERE object IS NOT NULL) planned FULL JOIN found USING (object)"
                + " WHERE found.shape IS NULL" + (state.whole() ? " OR planned.shape IS NULL" : "")
                + " OR planned.shape <> found.shape"
                + " OR planned.definition <> found.definition AND"
                + " pg_catalog.current_setting('server_version_num')::pg_catalog.int4 / 10000 = " + state.major()
                + " LIMIT 20) differing (object, what)";
    }

    private static String row(Fact fact) {
        return "(" + Quote.text(fact.object()) + ", " + Quote.text(fact.shape()) + ", " + Quote.text(fact.definition())
                + ")";
    }
}
