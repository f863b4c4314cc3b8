package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.Place;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptStatement;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;

/** On a server of our own that plays the user's. */
class ExternalScratchTest {
    private static final Duration LIMIT = Duration.ofSeconds(60);

    @Test
    void databases_are_made_copied_and_dropped_under_our_own_name() throws Exception {
        try (ServerProcess server = ServerProcess.start(18);
                Connection control = open(server, server.superuser(), "template1")) {
            // Ours is shared by all servers and cannot be written, as the default way of copying would.
            Sessions.execute(control, "ALTER DATABASE template0 RENAME TO template9");
            Sessions.execute(control, "CREATE DATABASE template0 TEMPLATE template1");
            ServerDoor door = name -> open(server, server.superuser(), name.orElse("template1"));
            try (ExternalScratch scratch = ExternalScratch.start(door, LIMIT);
                    ScratchDatabase database = scratch.create()) {
                database.load(List.of(new ScriptStatement("CREATE TABLE t (a int)", new Place("x.sql", 1, 1))));
                try (ScratchDatabase copy = database.copy()) {
                    assertThat(Rows.all(copy.catalog(), "SELECT relname FROM pg_catalog.pg_class WHERE relname = 't'"))
                            .containsExactly("t");
                    assertThat(databases(control))
                            .hasSize(2)
                            .allMatch(name -> name.startsWith("schemawright_scratch_"));
                }
            }
            assertThat(databases(control)).isEmpty();
        }
    }

    @Test
    void only_old_databases_of_our_name_are_swept() throws Exception {
        try (ServerProcess server = ServerProcess.start(18);
                Connection control = open(server, server.superuser(), "template1")) {
            long now = Instant.now().getEpochSecond();
            String old = "schemawright_scratch_" + (now - 100_000) + "_ab";
            String young = "schemawright_scratch_" + (now - 100) + "_ab";
            for (String name : List.of(old, young, "schemawright_scratch_other", "shop")) {
                Sessions.execute(control, "CREATE DATABASE " + name);
            }
            ServerDoor door = name -> open(server, server.superuser(), name.orElse("template1"));
            ExternalScratch.start(door, LIMIT).close();
            assertThat(databases(control)).containsExactlyInAnyOrder(young, "schemawright_scratch_other", "shop");
        }
    }

    @Test
    void a_role_that_may_not_create_databases_is_told_so() throws Exception {
        try (ServerProcess server = ServerProcess.start(18);
                Connection control = open(server, server.superuser(), "template1")) {
            Sessions.execute(control, "CREATE DATABASE shop OWNER schemawright_owner");
            ServerDoor door = name -> open(server, server.owner(), name.orElse("shop"));
            assertThatThrownBy(() -> ExternalScratch.start(door, LIMIT))
                    .isInstanceOf(ScratchProblem.class)
                    .hasMessageContaining("may not create databases")
                    .hasMessageContaining("CREATEDB");
        }
    }

    @Test
    void a_server_that_cannot_be_reached_is_a_problem_with_a_reason() {
        ServerDoor door = name -> {
            throw new SQLException("no route to " + name.orElse("it"));
        };
        assertThatThrownBy(() -> ExternalScratch.start(door, LIMIT))
                .isInstanceOf(ScratchProblem.class)
                .hasMessageContaining("no route to it");
    }

    private static Connection open(ServerProcess server, Login login, String database) throws SQLException {
        return server.connect(login, database, Login.Protocol.TEXT);
    }

    private static List<String> databases(Connection control) throws SQLException {
        return Rows.all(
                control, "SELECT datname FROM pg_catalog.pg_database WHERE datname NOT LIKE 'template%' ORDER BY 1");
    }
}
