package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.EngineVersion;

/**
 * Scratch databases on a server of the user's, which he names because it has what the embedded one lacks. One role does
 * everything, there is no fence but its rights, and no role or tablespace is made. Only databases of our own name,
 * owned by that role, are ever dropped.
 */
public final class ExternalScratch implements Scratch {
    private static final String PREFIX = "schemawright_scratch_";
    private static final Pattern NAME = Pattern.compile(PREFIX + "([0-9]+)_[0-9a-f]+");
    private static final Duration LEFT_BEHIND = Duration.ofDays(1);
    private static final Duration GRACE = Duration.ofSeconds(5);
    private static final int OLDEST = 14;

    private final ServerDoor door;
    private final Connection administration;
    private final int major;
    private final String role;
    private final Watchdog watchdog;
    private final Set<ScratchDatabase> open = ConcurrentHashMap.newKeySet();

    private ExternalScratch(ServerDoor door, Connection administration, Watchdog watchdog)
            throws SQLException, ScratchProblem {
        this.door = door;
        this.administration = administration;
        this.watchdog = watchdog;
        major = administration.getMetaData().getDatabaseMajorVersion();
        role = Rows.one(administration, "SELECT current_user");
        if (major < OLDEST) {
            throw new ScratchProblem("The scratch server runs PostgreSQL " + major + "; " + OLDEST
                    + " or later is needed. Name another one with --scratch URL.");
        }
        String may = "SELECT rolcreatedb OR rolsuper FROM pg_catalog.pg_roles WHERE rolname = current_user";
        if (!Rows.one(administration, may).equals("t")) {
            throw new ScratchProblem("The role " + Quote.name(role) + " may not create databases on the scratch server."
                    + " Run ALTER ROLE " + Quote.name(role) + " CREATEDB there, or name another role.");
        }
        sweep();
    }

    public static ExternalScratch start(ServerDoor door, Duration statementLimit) throws ScratchProblem {
        try {
            Connection administration = door.open(Optional.empty());
            try {
                return new ExternalScratch(door, administration, new Watchdog(statementLimit, GRACE));
            } catch (SQLException | ScratchProblem e) {
                administration.close();
                throw e;
            }
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch server cannot be used: " + Fence.message(e), e);
        }
    }

    @Override
    public EngineVersion version() {
        return new EngineVersion("postgresql", major);
    }

    @Override
    public ScratchDatabase create() throws ScratchProblem {
        return make("template0");
    }

    private ScratchDatabase make(String template) throws ScratchProblem {
        String name = PREFIX + Instant.now().getEpochSecond() + "_"
                + Long.toHexString(ThreadLocalRandom.current().nextLong());
        try {
            administer("CREATE DATABASE " + Quote.name(name) + " TEMPLATE " + Quote.name(template));
            administer("REVOKE CONNECT ON DATABASE " + Quote.name(name) + " FROM PUBLIC");
        } catch (SQLException e) {
            throw new ScratchProblem("The scratch database could not be made: " + Fence.message(e), e);
        }
        FencedDatabase database = new FencedDatabase(new Place(name), watchdog);
        open.add(database);
        return database;
    }

    private synchronized void administer(String sql) throws SQLException {
        Sessions.execute(administration, sql);
    }

    /** Drops what a killed process left: ours by name, this role's, a day old, and nobody connected. */
    private void sweep() throws SQLException {
        try (Statement statement = administration.createStatement();
                ResultSet rows = statement.executeQuery("""
                    SELECT d.datname FROM pg_catalog.pg_database d
                    JOIN pg_catalog.pg_roles r ON r.oid = d.datdba AND r.rolname = current_user
                    WHERE NOT EXISTS (SELECT FROM pg_catalog.pg_stat_activity a WHERE a.datid = d.oid)
                    """)) {
            while (rows.next()) {
                String name = rows.getString(1);
                if (isLeftBehind(name)) {
                    administer("DROP DATABASE IF EXISTS " + Quote.name(name));
                }
            }
        }
    }

    static boolean isLeftBehind(String name) {
        Matcher ours = NAME.matcher(name);
        return ours.matches()
                && ours.group(1).length() < 12
                && Instant.ofEpochSecond(Long.parseLong(ours.group(1)))
                        .isBefore(Instant.now().minus(LEFT_BEHIND));
    }

    @Override
    public void close() {
        open.forEach(ScratchDatabase::close);
        try {
            administration.close();
        } catch (SQLException e) {
            // The server closes it when it notices.
            return;
        }
    }

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
        public String owner() {
            return role;
        }

        @Override
        public boolean hasSuperuser() {
            return false;
        }

        @Override
        public Connection connectOwner() throws SQLException {
            return door.open(Optional.of(name));
        }

        @Override
        public Connection connectSuperuser() throws SQLException {
            return door.open(Optional.of(name));
        }

        @Override
        public ScratchDatabase copy() throws ScratchProblem {
            return make(name);
        }

        @Override
        public void drop(ScratchDatabase database) {
            open.remove(database);
            try {
                administer("DROP DATABASE IF EXISTS " + Quote.name(name) + " WITH (FORCE)");
            } catch (SQLException e) {
                // The next start drops it.
                System.getLogger(ExternalScratch.class.getName()).log(System.Logger.Level.WARNING, "dropping", e);
            }
        }
    }
}
