package org.schemawright.engine.postgresql.scratch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;

/** The superuser runs one statement at a time, whatever a text says that claims to be one. */
class OneStatementTest {
    private static final String STOP =
            "CREATE FUNCTION stop() RETURNS event_trigger LANGUAGE plpgsql AS $$BEGIN RAISE 'fired'; END$$";

    @ParameterizedTest
    @ValueSource(
            strings = {
                "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION stop(); CREATE ROLE evil SUPERUSER",
                "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION stop() /* /* */ ; */ ; CREATE ROLE evil"
                        + " SUPERUSER",
                "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION stop() -- ;\n"
                        + "; CREATE ROLE evil SUPERUSER",
                "CREATE EVENT TRIGGER \"e;'\" ON ddl_command_start EXECUTE FUNCTION stop(); CREATE ROLE evil SUPERUSER"
                        + " --'",
                "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ('\\') EXECUTE FUNCTION stop();"
                        + " CREATE ROLE evil SUPERUSER --'",
                "CREATE EVENT TRIGGER e ON ddl_command_start WHEN TAG IN ($a$ $b$ ; $a$) EXECUTE FUNCTION stop();"
                        + "CREATE ROLE evil SUPERUSER --$b$",
                "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION stop();;CREATE ROLE evil SUPERUSER;",
            })
    void of_two_statements_in_one_text_none_is_run(String text) throws Exception {
        try (Trial trial = new Trial(18)) {
            trial.load(STOP);
            assertThatThrownBy(() -> trial.database.run(text)).isInstanceOf(SQLException.class);
            assertThat(trial.catalog("SELECT evtname FROM pg_event_trigger")).isEmpty();
            assertThat(trial.catalog("SELECT rolname FROM pg_roles WHERE rolname = 'evil'"))
                    .isEmpty();
        }
    }

    @Test
    void a_semicolon_within_a_text_divides_nothing() throws Exception {
        try (Trial trial = new Trial(18)) {
            trial.load(
                    STOP,
                    "CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION stop()",
                    "COMMENT ON EVENT TRIGGER e IS 'a; CREATE ROLE evil SUPERUSER'");
            assertThat(trial.catalog("SELECT obj_description(oid) FROM pg_event_trigger"))
                    .containsExactly("a; CREATE ROLE evil SUPERUSER");
        }
    }

    /** The driver cuts what it takes for two statements, which is why the superuser asks it first how many it sees. */
    @Test
    void the_driver_makes_two_messages_of_two_statements() throws Exception {
        try (ServerProcess server = ServerProcess.start(18);
                Connection connection = server.connect(server.superuser(), "template1", Login.Protocol.ONE_STATEMENT);
                Statement statement = connection.createStatement()) {
            assertThat(statement.execute("SELECT 1; SELECT 2")).isTrue();
            assertThat(statement.getMoreResults()).isTrue();
        }
    }
}
