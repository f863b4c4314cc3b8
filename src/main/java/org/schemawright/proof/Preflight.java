package org.schemawright.proof;

import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.portable.RowScript;
import org.schemawright.model.Visible;
import org.schemawright.plan.RowCheck;

/** Questions to a database in use before a migration: they read only, and one that fails leaves the next unharmed. */
public final class Preflight {
    private static final int SAMPLE = 5;
    private static final int LONGEST = 80;
    private static final int FETCHED = 500;

    private final Connection connection;

    public Preflight(Connection connection) {
        this.connection = connection;
    }

    /** How many rows stand in the way, and some of them; nothing where it cannot be asked, which the problems then say. */
    public Measured measure(RowCheck check, List<String> problems) {
        String question = "whether " + check.what();
        OptionalLong rows = count("SELECT count(*) FROM (" + check.query() + ") AS found", question, problems);
        try {
            return new Measured(check, rows, rows.orElse(0) == 0 ? List.of() : sample(check.query()));
        } catch (SQLException e) {
            fail(question, e, problems);
            return new Measured(check, rows, List.of());
        }
    }

    /**
     * The number that a query gives.
     *
     * @param question what it asks, to say that it could not be asked
     */
    public OptionalLong count(String query, String question, List<String> problems) {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            try (ResultSet row = statement.executeQuery(query)) {
                row.next();
                return OptionalLong.of(row.getLong(1));
            }
        } catch (SQLException e) {
            fail(question, e, problems);
            return OptionalLong.empty();
        }
    }

    /** Hands on every row of a query's result, as texts. */
    public void each(String query, RowScript.Receiver receiver) throws SQLException, IOException {
        boolean autoCommit = connection.getAutoCommit();
        // Within a transaction the driver need not hold all rows at once.
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            statement.setFetchSize(FETCHED);
            try (ResultSet rows = statement.executeQuery(query)) {
                int columns = rows.getMetaData().getColumnCount();
                while (rows.next()) {
                    var values = new ArrayList<Optional<String>>();
                    for (int i = 1; i <= columns; i++) {
                        values.add(Optional.ofNullable(rows.getString(i)));
                    }
                    receiver.row(values);
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
    }

    private void fail(String question, SQLException problem, List<String> problems) {
        problems.add("it could not be asked " + question + ": " + Visible.text(String.valueOf(problem.getMessage())));
        try {
            if (!connection.getAutoCommit()) {
                connection.rollback();
            }
        } catch (SQLException e) {
            // The next question fails for the same reason and says so.
            return;
        }
    }

    private List<Map<String, String>> sample(String query) throws SQLException {
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

    private static String shown(@Nullable String value) {
        if (value == null) {
            return "null";
        }
        return Visible.text(value.length() > LONGEST ? value.substring(0, LONGEST) + "…" : value);
    }
}
