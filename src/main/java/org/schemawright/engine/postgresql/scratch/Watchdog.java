package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Ends a statement that takes too long. The time is kept here, since a script can switch the server's own limits off:
 * first the statement is cancelled, then its connection is cut.
 */
final class Watchdog {
    private static final ScheduledExecutorService CLOCK = Executors.newSingleThreadScheduledExecutor(task -> {
        Thread thread = new Thread(task, "scratch-watchdog");
        thread.setDaemon(true);
        return thread;
    });

    private final Duration limit;
    private final Duration grace;

    /** @param grace how long a cancelled statement may take to end before its connection is cut */
    Watchdog(Duration limit, Duration grace) {
        this.limit = limit;
        this.grace = grace;
    }

    void execute(Statement statement, String sql) throws SQLException {
        Connection connection = statement.getConnection();
        // Set before the server hears of it: its answer can be here before the cancelling task is done.
        var expired = new AtomicBoolean();
        ScheduledFuture<?> cancel = CLOCK.schedule(
                () -> {
                    expired.set(true);
                    cancel(statement);
                },
                limit.toMillis(),
                TimeUnit.MILLISECONDS);
        ScheduledFuture<?> cut =
                CLOCK.schedule(() -> cut(connection), limit.plus(grace).toMillis(), TimeUnit.MILLISECONDS);
        try {
            statement.execute(sql);
        } catch (SQLException e) {
            if (expired.get()) {
                throw new SQLException(
                        "the statement took longer than " + limit.toMillis() / 1000.0 + " s on the scratch server",
                        "57014",
                        e);
            }
            throw e;
        } finally {
            cancel.cancel(false);
            cut.cancel(false);
        }
    }

    private static void cancel(Statement statement) {
        try {
            statement.cancel();
        } catch (SQLException e) {
            // Cutting the connection comes next.
            return;
        }
    }

    private static void cut(Connection connection) {
        try {
            connection.abort(Runnable::run);
        } catch (SQLException e) {
            return;
        }
    }
}
