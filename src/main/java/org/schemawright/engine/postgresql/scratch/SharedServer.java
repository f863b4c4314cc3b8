package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicLong;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;

/**
 * The one server of a major in this process: makes and drops databases. The next empty database is made ahead and a
 * closed one is dropped afterwards, so that nobody waits for either.
 */
final class SharedServer {
    private static final AtomicLong COUNTER = new AtomicLong();
    private static final int LOOKS = 1_000;

    private final ServerProcess process;
    private final int major;
    private final Connection administration;
    private final ExecutorService ahead = thread("scratch-ahead");
    private final ExecutorService afterwards = thread("scratch-afterwards");
    private Future<String> next;

    SharedServer(ServerProcess process, int major) throws ScratchProblem {
        this.process = process;
        this.major = major;
        try {
            administration = administration();
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch PostgreSQL does not answer: " + e.getMessage(), e);
        }
        next = ahead.submit(() -> create(administration, "template0"));
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, name);
            thread.setDaemon(true);
            return thread;
        });
    }

    boolean isAlive() {
        return process.isAlive();
    }

    String owner() {
        return process.owner().role();
    }

    Connection connectOwner(String database) throws SQLException {
        return process.connect(process.owner(), database, Login.Protocol.TEXT);
    }

    Connection connectSuperuser(String database) throws SQLException {
        return process.connect(process.superuser(), database, Login.Protocol.ONE_STATEMENT);
    }

    /** The name of a database that is empty and nobody else's. */
    String emptyDatabase() throws ScratchProblem {
        Future<String> made;
        synchronized (this) {
            made = next;
            next = ahead.submit(() -> create(administration, "template0"));
        }
        return result(made);
    }

    /** The name of a database with the content of another, to which nobody is connected. */
    String copyOf(String database) throws ScratchProblem {
        return result(ahead.submit(() -> {
            String copy = create(administration, database);
            subscribe(database, copy);
            return copy;
        }));
    }

    private void subscribe(String database, String copy) throws SQLException {
        List<String> subscriptions = CopiedSubscriptions.of(database, administration);
        if (subscriptions.isEmpty()) {
            return;
        }
        try (Connection connection = connectSuperuser(copy)) {
            for (String statement : subscriptions) {
                Sessions.execute(connection, statement);
            }
            for (String statement : CopiedSubscriptions.comments(database, connection)) {
                Sessions.execute(connection, statement);
            }
        }
    }

    private static String result(Future<String> made) throws ScratchProblem {
        try {
            return made.get();
        } catch (ExecutionException e) {
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new ScratchProblem("The scratch database could not be made: " + cause.getMessage(), cause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new ScratchProblem("Making the scratch database was interrupted.", e);
        }
    }

    private Connection administration() throws SQLException {
        return process.connect(process.superuser(), "template1", Login.Protocol.ONE_STATEMENT);
    }

    private String create(Connection connection, String template) throws SQLException {
        String name = "scratch_" + COUNTER.incrementAndGet();
        try (Statement statement = connection.createStatement()) {
            // Copying the files is four times as fast as writing each page to the log, which is the default from 15 on.
            statement.execute("CREATE DATABASE " + Quote.name(name) + " OWNER " + Login.DATABASE_OWNERS + " TEMPLATE "
                    + Quote.name(template) + (major >= 15 ? " STRATEGY file_copy" : ""));
            statement.execute("REVOKE CONNECT ON DATABASE " + Quote.name(name) + " FROM PUBLIC");
        }
        return name;
    }

    void dropDatabase(String name) {
        afterwards.execute(() -> {
            try (Connection connection = administration();
                    Statement statement = connection.createStatement()) {
                statement.execute("DROP DATABASE IF EXISTS " + Quote.name(name) + " WITH (FORCE)");
            } catch (SQLException e) {
                // The whole server goes with this process; until then the database is in nobody's way.
                System.getLogger(SharedServer.class.getName()).log(System.Logger.Level.DEBUG, "dropping", e);
            }
        });
    }
}
