package org.schemawright.engine.h2.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.intellij.lang.annotations.Language;

/** Asks the information schema. */
record Catalog(Connection connection) {
    /** Takes one row of an answer. */
    @FunctionalInterface
    interface Taker {
        void take(ResultSet row) throws SQLException;
    }

    void each(@Language("SQL") String query, Taker taker) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    taker.take(rows);
                }
            }
        }
    }

    static Optional<String> optional(ResultSet row, String column) throws SQLException {
        return Optional.ofNullable(row.getString(column));
    }

    static String text(ResultSet row, String column) throws SQLException {
        return optional(row, column).orElse("");
    }

    static boolean yes(ResultSet row, String column) throws SQLException {
        return "YES".equals(row.getString(column));
    }
}
