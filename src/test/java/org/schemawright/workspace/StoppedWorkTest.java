package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.CancellationException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.schemawright.cli.LiveServer;

/** Who stops a reading leaves nothing behind on the server. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StoppedWorkTest {
    private static final String OTHERS = "FROM pg_stat_activity WHERE datname = 'shop' AND usename = 'ann'"
            + " AND pid <> pg_backend_pid() AND application_name NOT LIKE 'test%'";

    private LiveServer server;
    private String address;
    private Workbench bench;

    @BeforeAll
    void start() throws Exception {
        server = new LiveServer(18);
        address = server.database("shop", "CREATE TABLE bill (id integer, total integer CHECK (total > 0))");
        bench = LiveServer.bench();
    }

    @AfterAll
    void stop() throws Exception {
        bench.close();
        server.close();
    }

    @Test
    void a_query_that_waits_for_a_lock_is_cancelled_and_its_connections_are_closed() throws Exception {
        try (Connection other = connection();
                Statement statement = other.createStatement();
                Connection watcher = connection()) {
            other.setAutoCommit(false);
            statement.execute("LOCK TABLE bill IN ACCESS EXCLUSIVE MODE");
            var reading = new FutureTask<>(() -> bench.load(address, Wanted.ANY, Narrowing.NONE));
            Thread waiting = Thread.ofPlatform().start(reading);
            until(watcher, "SELECT count(*) > 0 " + OTHERS + " AND wait_event_type = 'Lock'");
            waiting.interrupt();
            assertThatThrownBy(reading::get).hasCauseInstanceOf(CancellationException.class);
            until(watcher, "SELECT count(*) = 0 " + OTHERS);
            other.rollback();
        }
        try (Loaded again = bench.load(address, Wanted.ANY, Narrowing.NONE)) {
            assertThat(again.database().objects()).isNotEmpty();
        }
    }

    private Connection connection() throws SQLException {
        return DriverManager.getConnection(
                "jdbc:" + address.replace("ann@", "") + "?ApplicationName=test", "ann", "hunter2");
    }

    private static void until(Connection watcher, String question) throws Exception {
        for (int i = 0; i < 6000; i++) {
            try (Statement statement = watcher.createStatement();
                    ResultSet row = statement.executeQuery(question)) {
                row.next();
                if (row.getBoolean(1)) {
                    return;
                }
            }
            Thread.sleep(10);
        }
        throw new AssertionError("never: " + question);
    }
}
