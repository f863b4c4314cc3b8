package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;

/** The one server of a major in this process: makes and drops databases. Databases are dropped behind the caller's back. */
final class SharedServer {
    private static final AtomicLong COUNTER = new AtomicLong();

    private final ServerProcess process;
    private final Connection administration;
    private final ExecutorService dropping = Executors.newSingleThreadExecutor(task -> {
        Thread thread = new Thread(task, "scratch-dropping");
        thread.setDaemon(true);
        return thread;
    });

    SharedServer(ServerProcess process) throws ScratchProblem {
        this.process = process;
        try {
            administration = process.connect(process.superuser(), "template1", Login.Protocol.ONE_STATEMENT);
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch PostgreSQL does not answer: " + e.getMessage(), e);
        }
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

    String createDatabase(String template) throws ScratchProblem {
        String name = "scratch_" + COUNTER.incrementAndGet();
        try {
            create(name, template);
            return name;
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch database could not be made: " + e.getMessage(), e);
        }
    }

    private synchronized void create(String name, String template) throws SQLException {
        String sql = "CREATE DATABASE " + Quote.name(name) + " OWNER " + Quote.name(owner()) + " TEMPLATE "
                + Quote.name(template);
        // Copying the files is four times as fast as writing each page to the log, which is the default from 15 on.
        boolean choice = administration.getMetaData().getDatabaseMajorVersion() >= 15;
        execute(sql + (choice ? " STRATEGY file_copy" : ""));
        execute("REVOKE CONNECT ON DATABASE " + Quote.name(name) + " FROM PUBLIC");
    }

    private synchronized void execute(String sql) throws SQLException {
        try (Statement statement = administration.createStatement()) {
            statement.execute(sql);
        }
    }

    void dropDatabase(String name) {
        dropping.execute(() -> {
            try {
                execute("DROP DATABASE IF EXISTS " + Quote.name(name) + " WITH (FORCE)");
            } catch (SQLException e) {
                // The whole server goes with this process; until then the database is only in the way of nobody.
                System.getLogger(SharedServer.class.getName()).log(System.Logger.Level.DEBUG, "dropping", e);
            }
        });
    }
}
