package org.schemawright.engine.sqlite;

import java.sql.SQLException;
import org.sqlite.SQLiteException;

/** What SQLite says when it refuses something: its own words, and a state by which rows are known from syntax. */
public final class SqlProblem {
    private static final int INTERRUPTED = 9;
    private static final int TOO_BIG = 18;
    private static final int CONSTRAINT = 19;
    private static final int MISMATCH = 20;

    private SqlProblem() {}

    public static SQLException of(SQLException e) {
        return new SQLException(message(e), state(e), e.getErrorCode(), e);
    }

    /** Without the name of the code and its explanation, which the driver puts around the message. */
    public static String message(SQLException e) {
        String text = String.valueOf(e.getMessage());
        int open = text.indexOf(" (");
        return e instanceof SQLiteException && text.startsWith("[") && open > 0 && text.endsWith(")")
                ? text.substring(open + 2, text.length() - 1)
                : text;
    }

    private static String state(SQLException e) {
        return switch (e.getErrorCode() & 0xFF) {
            case CONSTRAINT -> "23000";
            case MISMATCH, TOO_BIG -> "22000";
            case INTERRUPTED -> "57014";
            default -> "HY000";
        };
    }
}
