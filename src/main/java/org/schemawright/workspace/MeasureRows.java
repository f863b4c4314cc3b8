package org.schemawright.workspace;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.schemawright.connect.Connector;
import org.schemawright.connect.LiveConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.connect.UnreachableDatabase;
import org.schemawright.model.Visible;
import org.schemawright.plan.RowCheck;

/** Asks a database in use, read-only, how many of its rows stand in the way of a migration. */
final class MeasureRows {
    private static final int SAMPLE = 5;
    private static final int LONGEST = 80;

    private final Connector connector;

    MeasureRows(Connector connector) {
        this.connector = connector;
    }

    /** What nobody was asked about. */
    static List<Measured> unasked(List<RowCheck> checks) {
        return checks.stream()
                .map(check -> new Measured(check, OptionalLong.empty(), List.of()))
                .toList();
    }

    /** @param problems takes a sentence for each check that could not be run */
    List<Measured> ask(ServerAddress address, List<RowCheck> checks, List<String> problems) throws UnreachableDatabase {
        if (checks.isEmpty()) {
            return List.of();
        }
        var measured = new ArrayList<Measured>();
        try (LiveConnection live = connector.open(address)) {
            for (RowCheck check : checks) {
                measured.add(ask(live.connection(), check, problems));
            }
        }
        return measured;
    }

    private static Measured ask(Connection connection, RowCheck check, List<String> problems) {
        String found = " FROM (" + check.query() + ") AS found";
        try {
            long rows = count(connection, "SELECT pg_catalog.count(*)" + found);
            List<Map<String, String>> sample = rows == 0 ? List.of() : sample(connection, check.query());
            return new Measured(check, OptionalLong.of(rows), sample);
        } catch (SQLException e) {
            rollback(connection);
            problems.add("it could not be asked whether " + check.what() + ": " + Visible.text(String.valueOf(e.getMessage())));
            return new Measured(check, OptionalLong.empty(), List.of());
        }
    }

    static void rollback(Connection connection) {
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The next check fails for the same reason and says so.
            return;
        }
    }

    private static long count(Connection connection, String query) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static List<Map<String, String>> sample(Connection connection, String query) throws SQLException {
        var sample = new ArrayList<Map<String, String>>();
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setMaxRows(SAMPLE);
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    var row = new LinkedHashMap<String, String>();
                    for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                        row.put(Visible.text(rows.getMetaData().getColumnLabel(i)), shown(rows.getString(i)));
                    }
                    sample.add(row);
                }
            }
        }
        return sample;
    }

    private static String shown(@org.jspecify.annotations.Nullable String value) {
        if (value == null) {
            return "null";
        }
        String text = value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value;
        return Visible.text(text);
    }
}
