package org.schemawright.engine.sqlite;

import java.util.ArrayList;
import java.util.List;

/**
 * A table of the session that takes no number but 0: SQLite has no statement that stops a script on a condition. Whoever
 * runs statements of ours makes it first.
 */
public final class Guard {
    private static final String TABLE = "schemawright_guard";
    private static final String ROWS = "rows stand in the way";
    private static final int MOST_COLUMNS = 1000;

    private Guard() {}

    /** @param reasons for further numbers, which are told by their place from 0 on when one of them stops a script */
    public static String table(List<String> reasons) {
        var columns = new ArrayList<String>();
        columns.add(column("found", ROWS));
        for (int i = 0; i < Math.min(MOST_COLUMNS, reasons.size()); i++) {
            columns.add(column("found_" + i, reasons.get(i)));
        }
        return "CREATE TEMP TABLE IF NOT EXISTS " + TABLE + " (\n  " + String.join(",\n  ", columns) + "\n)";
    }

    private static String column(String name, String reason) {
        return name + " INTEGER CONSTRAINT " + Quote.quoted(reason) + " CHECK (" + name + " = 0)";
    }

    /** A statement that fails where the query gives another number than 0. */
    public static String stopping(String query) {
        return "INSERT INTO temp." + TABLE + " (found) " + query;
    }

    /** The same with the reason that was given for this place. */
    public static String stopping(int place, String query) {
        return place < MOST_COLUMNS ? "INSERT INTO temp." + TABLE + " (found_" + place + ") " + query : stopping(query);
    }

    public static String removal() {
        return "DROP TABLE IF EXISTS temp." + TABLE;
    }
}
