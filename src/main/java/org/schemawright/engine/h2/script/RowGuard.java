package org.schemawright.engine.h2.script;

import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Visible;
import org.schemawright.plan.RowCheck;

/** A query that raises, with the number of rows, if rows stand in the way of what the script is about to do. */
final class RowGuard {
    private RowGuard() {}

    static String of(RowCheck check) {
        String message = " rows stand in the way: " + Visible.text(check.what()) + "; nothing was changed";
        return "-- Stops where rows stand in the way.\nSELECT CASE WHEN COUNT(*) > 0 THEN SIGNAL('"
                + StateGuard.SQL_STATE + "', COUNT(*) || " + Quote.text(message) + ") END FROM (\n" + check.query()
                + "\n) FOUND";
    }
}
