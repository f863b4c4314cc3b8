package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;

/** A server that follows another one. It cannot export a snapshot. */
final class Standby {
    static final String REMARK =
            "This server is a standby: it was read in one transaction, which kept its locks until the end.";

    private Standby() {}

    static boolean is(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery("SELECT pg_catalog.pg_is_in_recovery()")) {
            return row.next() && row.getBoolean(1);
        }
    }
}
