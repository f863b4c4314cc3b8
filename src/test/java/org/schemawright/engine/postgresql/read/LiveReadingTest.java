package org.schemawright.engine.postgresql.read;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.PGConnection;
import org.schemawright.engine.CatalogReading;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

class LiveReadingTest {
    private static final AtomicInteger COUNTER = new AtomicInteger();
    private static ServerProcess server;

    private String database;
    private Connection other;
    private Connection idle;
    private Connection working;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(18);
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void connect() throws Exception {
        database = "live_" + COUNTER.incrementAndGet();
        try (Connection administration = connect("template1")) {
            run(administration, "CREATE DATABASE " + database);
        }
        other = connect(database);
        idle = connect(database);
        working = connect(database);
        run(
                other,
                "CREATE TABLE t (a int PRIMARY KEY DEFAULT 1 + 2, b text CHECK (b <> 'x'))",
                "CREATE INDEX i ON t (lower(b)) WHERE a > 3",
                "CREATE VIEW v AS SELECT a FROM t");
    }

    @AfterEach
    void disconnect() throws Exception {
        for (Connection connection : List.of(other, idle, working)) {
            connection.close();
        }
    }

    private static Connection connect(String name) throws SQLException {
        return server.connect(server.superuser(), name, Login.Protocol.TEXT);
    }

    private static void run(Connection connection, String... statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getString(1);
        }
    }

    private CatalogReading read(Connection connection) throws Exception {
        return PostgresqlReader.ofLiveDatabase(idle).read(connection, "");
    }

    @Test
    void reading_only_asks_and_uses_no_transaction_number() throws Exception {
        String next = "SELECT pg_snapshot_xmax(pg_current_snapshot())";
        String before = one(other, next);
        var watched = new Watched(working, _ -> {});
        read(watched.connection());
        assertThat(watched.sent()).isNotEmpty().allSatisfy(sql -> {
            for (String statement : sql.split(";\n")) {
                assertThat(statement).matches("(?s)^(SELECT|WITH|SET TRANSACTION SNAPSHOT)\\b.*");
            }
        });
        assertThat(one(other, next)).isEqualTo(before);
    }

    @Test
    void a_live_reading_is_the_same_as_one_in_one_transaction() throws Exception {
        assertThat(read(working).database())
                .isEqualTo(PostgresqlReader.ofPrivateDatabase().read(other, "").database());
    }

    @Test
    void the_connections_are_given_back_as_they_were() throws Exception {
        String settings = "SELECT string_agg(name || setting, ',' ORDER BY name) FROM pg_settings"
                + " WHERE name IN ('search_path', 'timezone', 'lock_timeout', 'default_transaction_isolation', 'jit')";
        String before = one(working, settings);
        read(working);
        for (Connection connection : List.of(working, idle)) {
            assertThat(connection.getAutoCommit()).isTrue();
            assertThat(connection.isReadOnly()).isFalse();
            assertThat(one(connection, settings)).isEqualTo(before);
        }
    }

    @Test
    void no_lock_outlives_its_query() throws Exception {
        var held = new ArrayList<String>();
        var watched = new Watched(working, commits -> {
            held.add(one(other, "SELECT count(*) FROM pg_locks WHERE relation >= 16384"));
            run(other, "SET lock_timeout = '1s'", "ALTER TABLE t ALTER a SET DEFAULT 1 + " + commits);
        });
        read(watched.connection());
        assertThat(held).hasSizeGreaterThan(10).containsOnly("0");
    }

    @Test
    void a_lock_in_the_way_is_named_with_its_holder() throws Exception {
        other.setAutoCommit(false);
        run(other, "LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
        String holder = one(other, "SELECT pg_backend_pid()");
        assertThatThrownBy(() -> read(working))
                .isInstanceOf(UnreadableCatalog.class)
                .hasMessageContaining("public.t is locked by process " + holder);
        other.rollback();
        assertThat(ReadBack.table(read(working).database(), "t").columns()).hasSize(2);
    }

    @Test
    void a_lock_that_is_waited_for_is_named_too() throws Exception {
        try (Connection first = connect(database);
                Connection second = connect(database)) {
            first.setAutoCommit(false);
            run(first, "LOCK TABLE t IN ACCESS SHARE MODE");
            String waiting = one(second, "SELECT pg_backend_pid()");
            second.setAutoCommit(false);
            Thread thread = Thread.ofVirtual().start(() -> {
                try {
                    run(second, "LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            });
            awaitWaiting(waiting);
            assertThatThrownBy(() -> read(working))
                    .isInstanceOf(UnreadableCatalog.class)
                    .hasMessageContaining("public.t is waited for by process " + waiting);
            first.rollback();
            thread.join();
        }
    }

    private void awaitWaiting(String process) throws Exception {
        while (one(other, "SELECT count(*) FROM pg_locks WHERE NOT granted AND pid = " + process)
                .equals("0")) {
            Thread.sleep(5);
        }
    }

    @Test
    void what_is_dropped_while_it_is_read_is_read_again() throws Exception {
        var watched = new Watched(working, commits -> {
            if (commits == 3) {
                run(other, "DROP VIEW v", "DROP TABLE t");
            }
        });
        assertThat(read(watched.connection()).database().objects().keySet())
                .containsExactly(ObjectRef.of(Kind.SCHEMA, "public"));
    }

    @Test
    void what_is_renamed_while_it_is_read_has_one_name_everywhere() throws Exception {
        var happened = new AtomicBoolean();
        var watched = new Watched(working, commits -> {
            if (commits == 12 && happened.compareAndSet(false, true)) {
                run(other, "ALTER TABLE t RENAME b TO c", "ALTER TABLE t RENAME TO u");
            }
        });
        Database read = read(watched.connection()).database();
        assertThat(read)
                .isEqualTo(PostgresqlReader.ofPrivateDatabase().read(other, "").database());
        assertThat(ReadBack.table(read, "u").column("c")).isPresent();
    }

    @Test
    void what_is_young_beside_an_old_transaction_is_not_taken_for_renamed() throws Exception {
        try (Connection old = connect(database)) {
            old.setAutoCommit(false);
            one(old, "SELECT pg_current_xact_id()");
            run(
                    other,
                    "CREATE SCHEMA s",
                    "CREATE TYPE s.e AS ENUM ('x')",
                    "CREATE TYPE r AS RANGE (SUBTYPE = int)",
                    "CREATE DOMAIN d AS int CHECK (VALUE > 0)",
                    "CREATE TYPE c AS (a int)",
                    "CREATE TABLE young (a int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, b serial, c s.e[], d d)",
                    "CREATE EXTENSION citext",
                    "CREATE MATERIALIZED VIEW m AS SELECT a AS x FROM young",
                    "CREATE INDEX mi ON m (x)",
                    "CREATE FUNCTION f(int) RETURNS int LANGUAGE sql AS 'SELECT 1'");
            assertThat(read(working).database())
                    .isEqualTo(
                            PostgresqlReader.ofPrivateDatabase().read(other, "").database());
        }
    }

    @Test
    void a_schema_that_does_not_stand_still_is_given_up_with_a_reason() throws Exception {
        var watched = new Watched(
                working,
                _ -> run(other, "DROP TABLE t CASCADE", "CREATE TABLE t (a int DEFAULT 1 + 2, b int CHECK (b > 0))"));
        assertThatThrownBy(() -> read(watched.connection()))
                .isInstanceOf(UnreadableCatalog.class)
                .hasMessageContaining("changed while it was read, 3 times");
    }

    @Test
    void every_reading_beside_busy_changes_is_whole_or_says_why_not() throws Exception {
        var stop = new AtomicBoolean();
        Thread changing = Thread.ofVirtual().start(() -> {
            for (int i = 0; !stop.get(); i++) {
                String name = "churn_" + i % 50;
                try {
                    run(
                            other,
                            "DROP TABLE IF EXISTS " + name + " CASCADE",
                            "CREATE TABLE " + name + " (a int PRIMARY KEY DEFAULT 1 + 2, b text CHECK (b <> 'x'))",
                            "CREATE VIEW " + name + "_v AS SELECT a, upper(b) FROM " + name);
                } catch (SQLException e) {
                    throw new IllegalStateException(e);
                }
            }
        });
        for (int i = 0; i < (Boolean.getBoolean("schemawright.thorough") ? 50 : 8); i++) {
            try {
                assertThat(read(working).database().all(Table.class))
                        .allSatisfy(table -> assertThat(table.columns()).hasSize(2));
            } catch (UnreadableCatalog e) {
                assertThat(e.getMessage()).contains("changed while it was read");
            }
        }
        stop.set(true);
        changing.join();
    }

    @Test
    void a_role_without_rights_reads_what_the_catalog_shows() throws Exception {
        run(other, "CREATE SCHEMA hidden", "CREATE TABLE hidden.h (a int DEFAULT 1)");
        run(other, "CREATE ROLE " + database, "REVOKE ALL ON SCHEMA public FROM PUBLIC");
        Database all = read(working).database();
        run(working, "SET SESSION AUTHORIZATION " + database);
        CatalogReading reading = read(working);
        assertThat(reading.database()).isEqualTo(all);
    }

    @Test
    void a_lost_connection_is_an_error_and_frees_the_snapshot() throws Exception {
        String process = one(working, "SELECT pg_backend_pid()");
        var watched = new Watched(working, commits -> {
            if (commits == 5) {
                one(other, "SELECT pg_terminate_backend(" + process + ")");
            }
        });
        assertThatThrownBy(() -> read(watched.connection())).isInstanceOf(SQLException.class);
        assertThat(idle.getAutoCommit()).isTrue();
        assertThat(one(other, "SELECT count(*) FROM pg_stat_activity WHERE state LIKE 'idle in transaction%'"))
                .isEqualTo("0");
    }

    @Test
    void cancelling_ends_the_query_that_waits() throws Exception {
        other.setAutoCommit(false);
        run(other, "LOCK TABLE t IN ACCESS EXCLUSIVE MODE");
        String process = one(working, "SELECT pg_backend_pid()");
        Thread canceller = Thread.ofVirtual().start(() -> {
            try {
                awaitWaiting(process);
                working.unwrap(PGConnection.class).cancelQuery();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        assertThatThrownBy(() -> read(working))
                .isInstanceOf(UnreadableCatalog.class)
                .hasMessageContaining("cancelled");
        canceller.join();
        other.rollback();
    }

    @Test
    void an_interrupted_thread_stops_between_queries() {
        var watched = new Watched(working, commits -> {
            if (commits == 2) {
                Thread.currentThread().interrupt();
            }
        });
        assertThatThrownBy(() -> read(watched.connection()))
                .isInstanceOf(UnreadableCatalog.class)
                .hasMessageContaining("cancelled");
        assertThat(Thread.interrupted()).isTrue();
    }

    @Test
    void there_are_at_most_fifty_queries_on_every_version() {
        for (int major = 14; major <= 18; major++) {
            assertThat(PostgresqlReader.queries(major)).hasSizeBetween(20, 50);
        }
    }
}
