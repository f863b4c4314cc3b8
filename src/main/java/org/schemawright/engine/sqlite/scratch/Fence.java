package org.schemawright.engine.sqlite.scratch;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Token;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteConnection;
import org.sqlite.SQLiteLimits;

/**
 * What a session may do: nothing is attached (which also keeps VACUUM INTO out), no library is loaded, the catalog is
 * not written by hand, nothing goes to disk. Commands that the driver itself understands, such as backup, are words that
 * no statement here begins with.
 */
final class Fence {
    /** Of 4 KiB. */
    private static final int MOST_PAGES = 1 << 16;

    private static final int LONGEST_VALUE = 1 << 26;
    private static final int DEEPEST_TRIGGERS = 100;

    private static final Set<String> STATEMENTS = Set.of(
            "CREATE", "ALTER", "DROP", "INSERT", "REPLACE", "UPDATE", "DELETE", "SELECT", "VALUES", "WITH", "REINDEX",
            "ANALYZE", "EXPLAIN", "PRAGMA");

    private static final Set<String> PRAGMAS = Set.of(
            "foreign_keys",
            "legacy_alter_table",
            "defer_foreign_keys",
            "recursive_triggers",
            "foreign_key_check",
            "ignore_check_constraints",
            "case_sensitive_like",
            "integrity_check",
            "quick_check",
            "table_info",
            "table_xinfo",
            "index_list",
            "foreign_key_list",
            "user_version",
            "application_id");

    private Fence() {}

    static SQLiteConnection open() throws SQLException {
        var config = new SQLiteConfig();
        config.enableLoadExtension(false);
        config.setTempStore(SQLiteConfig.TempStore.MEMORY);
        Properties properties = config.toProperties();
        var connection = (SQLiteConnection) DriverManager.getConnection("jdbc:sqlite::memory:", properties);
        try {
            limit(connection);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    private static void limit(SQLiteConnection connection) throws SQLException {
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_ATTACHED, 0);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_LENGTH, LONGEST_VALUE);
        connection.setLimit(SQLiteLimits.SQLITE_LIMIT_TRIGGER_DEPTH, DEEPEST_TRIGGERS);
        settle(connection);
    }

    /** What a script may have set is as we want it again. */
    static void settle(Connection connection) throws SQLException {
        for (String setting : List.of(
                "trusted_schema = OFF",
                "foreign_keys = ON",
                "legacy_alter_table = OFF",
                "recursive_triggers = OFF",
                "ignore_check_constraints = OFF",
                "case_sensitive_like = OFF",
                "main.max_page_count = " + MOST_PAGES,
                "temp.max_page_count = " + MOST_PAGES)) {
            try (Statement statement = connection.createStatement()) {
                statement.execute("PRAGMA " + setting);
            }
        }
    }

    /** Why a statement is not let through; empty where it is. */
    static String objection(String sql) {
        List<Token> tokens = Lexer.tokens(sql);
        if (tokens.isEmpty() || !STATEMENTS.contains(tokens.getFirst().upper())) {
            return "only statements that make, change or drop what a schema is made of, or that move rows, are run on"
                    + " scratch";
        }
        if (!tokens.getFirst().is("PRAGMA")) {
            return "";
        }
        int name = tokens.size() > 3 && tokens.get(2).isSymbol(".") ? 3 : 1;
        boolean known = name < tokens.size()
                && PRAGMAS.stream().anyMatch(pragma -> tokens.get(name).names(pragma));
        return known ? "" : "this pragma is not let through to the scratch engine";
    }
}
