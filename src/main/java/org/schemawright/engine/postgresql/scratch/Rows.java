package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;

/** Small queries. */
final class Rows {
    private Rows() {}

    static String one(Connection connection, String sql) throws SQLException {
        return all(connection, sql).getFirst();
    }

    /** The first column as text. */
    static List<String> all(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> values = new ArrayList<>();
            while (rows.next()) {
                values.add(String.valueOf(rows.getString(1)));
            }
            return values;
        }
    }

    static void set(Connection connection, String parameter, String value) throws SQLException {
        set(connection, parameter, value, false);
    }

    static void set(Connection connection, String parameter, String value, boolean local) throws SQLException {
        try (PreparedStatement statement =
                connection.prepareStatement("SELECT pg_catalog.set_config(?, ?, " + local + ")")) {
            statement.setString(1, parameter);
            statement.setString(2, value);
            statement.execute();
        }
    }
}
