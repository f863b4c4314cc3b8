package org.schemawright.engine.postgresql.rows;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Table;

/** Row security that binds the owner too hides rows from whoever counts them, so it is lifted meanwhile. */
final class ForcedPolicies {
    private ForcedPolicies() {}

    static boolean applyTo(Table table) {
        return table.properties().containsKey("force row security")
                && table.properties().containsKey("row security");
    }

    static void lift(Connection connection, List<Table> tables) throws SQLException {
        change(connection, tables, " NO FORCE ROW LEVEL SECURITY");
    }

    static void restore(Connection connection, List<Table> tables) throws SQLException {
        change(connection, tables, " FORCE ROW LEVEL SECURITY");
    }

    private static void change(Connection connection, List<Table> tables, String action) throws SQLException {
        try (Statement statement = TypeValues.unescaped(connection)) {
            for (Table table : tables) {
                statement.execute("ALTER TABLE ONLY " + Quote.qualified(table.ref()) + action);
            }
        }
    }
}
