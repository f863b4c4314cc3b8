package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.postgresql.server.ServerProcess;
import org.schemawright.model.EngineVersion;

/**
 * The embedded PostgreSQL of one major. All instances of a major share one server, which ends with this process;
 * closing an instance drops the databases it made.
 */
public final class PostgresqlScratch implements Scratch {
    public static final Duration STATEMENT_LIMIT = Duration.ofSeconds(60);

    private static final Duration GRACE = Duration.ofSeconds(5);

    private static final Map<Integer, SharedServer> SERVERS = new ConcurrentHashMap<>();

    private final int major;
    private final SharedServer server;
    private final Watchdog watchdog;
    private final Set<ScratchDatabase> open = ConcurrentHashMap.newKeySet();

    private PostgresqlScratch(int major, SharedServer server, Watchdog watchdog) {
        this.major = major;
        this.server = server;
        this.watchdog = watchdog;
    }

    public static PostgresqlScratch start(int major) throws ScratchProblem {
        return start(major, STATEMENT_LIMIT, GRACE);
    }

    /** With another limit for the time that one foreign statement may take. */
    public static PostgresqlScratch start(int major, Duration statementLimit) throws ScratchProblem {
        return start(major, statementLimit, GRACE);
    }

    static PostgresqlScratch start(int major, Duration statementLimit, Duration grace) throws ScratchProblem {
        return new PostgresqlScratch(major, shared(major), new Watchdog(statementLimit, grace));
    }

    private static synchronized SharedServer shared(int major) throws ScratchProblem {
        SharedServer running = SERVERS.get(major);
        if (running == null || !running.isAlive()) {
            running = new SharedServer(ServerProcess.start(major), major);
            SERVERS.put(major, running);
        }
        return running;
    }

    @Override
    public EngineVersion version() {
        return new EngineVersion("postgresql", major);
    }

    @Override
    public ScratchDatabase create() throws ScratchProblem {
        return opened(server.emptyDatabase());
    }

    private FencedDatabase opened(String name) {
        Place place = new Place(name);
        FencedDatabase database = new FencedDatabase(place, watchdog);
        open.add(database);
        return database;
    }

    @Override
    public void close() {
        open.forEach(ScratchDatabase::close);
    }

    /** Where a fenced database lies: on the shared server. */
    private final class Place implements DatabasePlace {
        private final String name;

        Place(String name) {
            this.name = name;
        }

        @Override
        public int major() {
            return major;
        }

        @Override
        public boolean hasSuperuser() {
            return true;
        }

        @Override
        public String owner() {
            return server.owner();
        }

        @Override
        public Connection connectOwner() throws SQLException {
            return server.connectOwner(name);
        }

        @Override
        public Connection connectSuperuser() throws SQLException {
            return server.connectSuperuser(name);
        }

        @Override
        public ScratchDatabase copy() throws ScratchProblem {
            return opened(server.copyOf(name));
        }

        @Override
        public void drop(ScratchDatabase database) {
            open.remove(database);
            server.dropDatabase(name);
        }
    }
}
