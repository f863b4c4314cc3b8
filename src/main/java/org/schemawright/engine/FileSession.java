package org.schemawright.engine;

import java.sql.Connection;
import java.sql.SQLException;

/** An open database file. */
public record FileSession(Connection connection) implements AutoCloseable {
    @Override
    public void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            // It was opened to read: there is nothing that could be lost.
            return;
        }
    }
}
