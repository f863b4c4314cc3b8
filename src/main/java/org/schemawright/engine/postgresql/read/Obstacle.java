package org.schemawright.engine.postgresql.read;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** What can stand in the way of a catalog query, by what is done about it. */
enum Obstacle {
    /** Dropped between the snapshot and the rendering: a new snapshot helps. */
    CHANGED,
    /** Another session's lock. */
    BLOCKED,
    /** This role may not read that catalog table: it is left out and said so. */
    FORBIDDEN,
    CANCELLED,
    OTHER;

    private static final Pattern GONE =
            Pattern.compile("could not open relation with OID|cache lookup failed|does not exist|could not find");

    /** Whoever holds, or waits in front of us for, the lock with which nobody can read a table. */
    private static final String HOLDERS = """
        SELECT n.nspname, c.relname, l.pid, l.granted, coalesce(a.application_name, '') AS program
        FROM pg_catalog.pg_locks l
            JOIN pg_catalog.pg_class c ON c.oid = l.relation
            JOIN pg_catalog.pg_namespace n ON n.oid = c.relnamespace
            JOIN pg_catalog.pg_database d ON d.oid = l.database AND d.datname = pg_catalog.current_database()
            LEFT JOIN pg_catalog.pg_stat_activity a ON a.pid = l.pid
        WHERE l.locktype = 'relation' AND l.mode = 'AccessExclusiveLock'
            AND l.pid <> pg_catalog.pg_backend_pid()
            AND c.relkind IN ('r', 'p', 'v', 'm', 'f', 'S', 'c')
        ORDER BY l.granted DESC, n.nspname, c.relname, l.pid LIMIT 3\
        """;

    static Obstacle of(SQLException problem) {
        String state = problem.getSQLState() == null ? "" : problem.getSQLState();
        return switch (state) {
            case "XX000" -> isGone(problem) ? CHANGED : OTHER;
            case "42P01", "42704", "42883", "3F000" -> CHANGED;
            case "55P03" -> BLOCKED;
            case "42501" -> FORBIDDEN;
            case "57014" -> CANCELLED;
            default -> OTHER;
        };
    }

    private static boolean isGone(SQLException problem) {
        return problem instanceof ChangedWhileReading
                || problem.getMessage() != null
                        && GONE.matcher(problem.getMessage()).find();
    }

    static String forbidden(SQLException problem) {
        String said = String.valueOf(problem.getMessage()).replaceFirst("^ERROR: ", "");
        return "This role may not read all of the catalog, and what it may not read was left out: "
                + Visible.text(said);
    }

    static UnreadableCatalog changed(int attempts, SQLException problem) {
        return new UnreadableCatalog(
                "The schema changed while it was read, " + attempts + " times in a row ("
                        + Visible.text(String.valueOf(problem.getMessage()))
                        + "). Try again when nobody is changing it.",
                problem);
    }

    static UnreadableCatalog cancelled(SQLException problem) {
        return new UnreadableCatalog(
                "Reading the catalog was cancelled: " + Visible.text(String.valueOf(problem.getMessage())), problem);
    }

    static void stopIfInterrupted() throws UnreadableCatalog {
        if (Thread.currentThread().isInterrupted()) {
            throw new UnreadableCatalog("Reading the catalog was cancelled.", new InterruptedException());
        }
    }

    static UnreadableCatalog blocked(Connection bystander, SQLException problem) throws SQLException {
        List<String> holders = new ArrayList<>();
        try (Statement statement = bystander.createStatement();
                ResultSet row = statement.executeQuery(HOLDERS)) {
            while (row.next()) {
                ObjectRef relation = ObjectRef.of(Kind.TABLE, row.getString(1), row.getString(2));
                holders.add(Visible.text(relation.display()) + (row.getBoolean(4) ? " is locked" : " is waited for")
                        + " by process " + row.getInt(3) + program(row.getString(5)));
            }
        }
        String who = holders.isEmpty() ? "the lock is gone meanwhile" : String.join(", ", holders);
        return new UnreadableCatalog(
                "The catalog could not be read since another session holds a lock: " + who
                        + ". Nothing was changed. Try again when that session has ended its transaction.",
                problem);
    }

    private static String program(String name) {
        return name.isEmpty() ? "" : " (" + Visible.text(name) + ")";
    }
}
