package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import org.postgresql.core.Parser;
import org.schemawright.engine.postgresql.Quote;

/**
 * Runs one cleared statement in a transaction of its own. Before the transaction ends, what it touched is looked over,
 * and it is undone when it reached beyond the user's own objects; what it made is given to its owner.
 */
final class Superuser {
    private static final String REFUSED = "42501";

    /** Keeps a failure of our own queries from being taken for one of the script's. */
    private static final String INTERNAL = "XX000";

    private final DatabasePlace place;
    private final Sessions sessions;
    private final Watchdog watchdog;

    Superuser(DatabasePlace place, Sessions sessions, Watchdog watchdog) {
        this.place = place;
        this.sessions = sessions;
        this.watchdog = watchdog;
    }

    /** Where the owner's session looks for names, and as whom it acts. */
    record Setting(String role, String searchPath) {}

    boolean isThere() {
        return place.hasSuperuser();
    }

    Setting settingOf(Connection owner) throws SQLException {
        return new Setting(
                Rows.one(owner, "SELECT current_user"),
                Rows.one(owner, "SELECT pg_catalog.current_setting('search_path')"));
    }

    /** Returns notes on what did not run as it stands. */
    List<String> run(String sql, Clearance clearance, Setting setting, SQLException refusal) throws SQLException {
        List<String> notes = new ArrayList<>();
        Connection connection = sessions.superuser();
        Orders orders = switch (clearance) {
            case DEFINITION, PRIVILEGE, UPKEEP, FUNCTION, AGGREGATE -> Orders.of(sql);
            case HOOKED -> Hooks.checked(connection, sql, refusal);
            case EXTENSION -> Extensions.allowed(sql, refusal);
            case SUBSCRIPTION -> Subscriptions.withoutConnection(sql, notes);
            case EVENT_TRIGGER -> EventTriggers.asleep(sql, place.major(), notes);
        };
        connection.setAutoCommit(false);
        try {
            Rows.set(connection, "search_path", setting.searchPath(), true);
            for (String statement : orders.foreign()) {
                requireOneStatement(statement);
                execute(connection, statement);
            }
            settle(connection, orders, clearance, setting);
            connection.commit();
        } finally {
            if (!connection.isClosed()) {
                connection.rollback();
                connection.setAutoCommit(true);
            }
        }
        return notes;
    }

    private static void settle(Connection connection, Orders orders, Clearance clearance, Setting setting)
            throws SQLException {
        // From here on no name of the user's is looked up: his operators could stand before the engine's.
        Sessions.execute(connection, "SET LOCAL search_path = ''");
        List<String> problems;
        try {
            for (String statement : orders.own()) {
                Sessions.execute(connection, statement);
            }
            problems = Oversight.problems(connection, clearance);
            for (String gift : problems.isEmpty() ? Oversight.gifts(connection) : List.<String>of()) {
                Sessions.execute(connection, gift + Quote.name(setting.role()));
            }
        } catch (SQLException e) {
            throw new SQLException("what it does could not be looked over: " + Fence.message(e), INTERNAL, e);
        }
        if (!problems.isEmpty()) {
            throw new SQLException("not let through: " + problems.getFirst(), REFUSED);
        }
    }

    private void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.setEscapeProcessing(false);
            watchdog.execute(statement, sql);
        }
    }

    /** The server takes one statement a message here, and the driver must not make several messages of one text. */
    private static void requireOneStatement(String sql) throws SQLException {
        if (Parser.parseJdbcSql(sql, true, false, true, false, false).size() != 1) {
            throw new SQLException("the text holds more than one statement", REFUSED);
        }
    }
}
