package org.schemawright.engine.postgresql.script;

import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Visible;
import org.schemawright.plan.RowCheck;

/** A block that raises, with the number of rows, if rows stand in the way of what the script is about to do. */
final class RowGuard {
    private RowGuard() {}

    static String of(RowCheck check) {
        String body = """

            DECLARE
              rows pg_catalog.int8;
            BEGIN
              EXECUTE %s INTO rows;
              IF rows > 0 THEN
                RAISE EXCEPTION USING ERRCODE = 'object_not_in_prerequisite_state',
                  MESSAGE = rows || %s, HINT = %s;
              END IF;
            END
            """.formatted(
                        Quote.text("SELECT pg_catalog.count(*) FROM (\n" + check.query() + "\n) found"),
                        Quote.text(" rows stand in the way: " + Visible.text(check.what()) + "; nothing was changed"),
                        Quote.text("They are found by: " + Visible.text(check.query())));
        return "-- Stops where rows stand in the way.\nDO " + Quote.dollar(body);
    }
}
