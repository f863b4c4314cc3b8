package org.schemawright.engine.h2.scratch;

import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * Keeps the time of foreign statements from outside, since they may turn off the engine's own limit. A statement that
 * does not end when it is cancelled is left behind; its database is of no use any more.
 */
final class Oversight implements AutoCloseable {
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final String CANCELLED = "57014";

    private final Duration limit;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(
            Thread.ofPlatform().daemon().name("h2-scratch").factory());

    Oversight(Duration limit) {
        this.limit = limit;
    }

    void run(Statement statement, String sql) throws SQLException {
        Future<?> running = worker.submit(() -> statement.execute(sql));
        try {
            running.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw problem(e);
        } catch (TimeoutException e) {
            stop(statement, running);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            statement.cancel();
            throw new SQLException("interrupted", CANCELLED, e);
        }
    }

    private static SQLException problem(ExecutionException e) {
        return e.getCause() instanceof SQLException problem
                ? problem
                : new SQLException("the engine failed: " + e.getCause(), "HY000", e);
    }

    private void stop(Statement statement, Future<?> running) throws SQLException {
        String late = "it took longer than " + limit.toSeconds() + " seconds";
        statement.cancel();
        try {
            running.get(GRACE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException e) {
            throw new SQLException(late, CANCELLED, e);
        } catch (TimeoutException e) {
            throw new SQLException(late + " and could not be stopped", CANCELLED, e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new SQLException("interrupted", CANCELLED, e);
        }
    }

    @Override
    public void close() {
        worker.shutdownNow();
    }
}
