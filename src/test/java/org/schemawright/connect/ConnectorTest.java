package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.connect.UnreachableDatabase.Reason;
import org.schemawright.engine.postgresql.server.Login;
import org.schemawright.engine.postgresql.server.ServerProcess;

/** Against a real server of PostgreSQL 18. */
class ConnectorTest {
    private static ServerProcess server;
    private static Connection superuser;
    private static int port;

    @TempDir
    Path home;

    @BeforeAll
    static void start() throws Exception {
        server = ServerProcess.start(18);
        superuser = server.connect(server.superuser(), "template1", Login.Protocol.TEXT);
        port = URI.create(superuser.getMetaData().getURL().substring("jdbc:".length()))
                .getPort();
        try (Statement statement = superuser.createStatement()) {
            statement.execute("CREATE ROLE ann LOGIN PASSWORD 'hunter2'");
            statement.execute("ALTER ROLE ann SET search_path = public");
            statement.execute("ALTER ROLE ann SET default_transaction_read_only = off");
            statement.execute("CREATE ROLE bob LOGIN PASSWORD 'secret: \\ ☃'");
            statement.execute("CREATE DATABASE shop TEMPLATE template0 STRATEGY file_copy");
            statement.execute("CREATE DATABASE spare TEMPLATE template0 STRATEGY file_copy");
            statement.execute("CREATE DATABASE closed TEMPLATE template0 STRATEGY file_copy ALLOW_CONNECTIONS false");
            statement.execute("CREATE DATABASE others TEMPLATE template0 STRATEGY file_copy");
            statement.execute("REVOKE CONNECT ON DATABASE others FROM PUBLIC");
        }
        letAllIn();
    }

    /** The scratch server lets in only roles of its own. */
    private static void letAllIn() throws Exception {
        Files.writeString(
                Path.of(one(superuser, "SHOW hba_file")),
                "\nhost all all 127.0.0.1/32 scram-sha-256\n",
                StandardOpenOption.APPEND);
        one(superuser, "SELECT pg_reload_conf()");
        Surroundings around = Around.with(Map.of("PGPASSWORD", "hunter2"));
        try (Connector connector = new Connector(around, Prompt.NOBODY)) {
            boolean reloaded = false;
            while (!reloaded) {
                try {
                    connector.open(address("ann", "shop")).close();
                    reloaded = true;
                } catch (UnreachableDatabase e) {
                    assertThat(e.reason()).isEqualTo(Reason.NOT_ALLOWED);
                }
            }
        }
    }

    @AfterAll
    static void stop() throws Exception {
        superuser.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        default_transaction_read_only       | on
        transaction_read_only               | on
        search_path                         | '""'
        lock_timeout                        | 2s
        statement_timeout                   | 1min
        idle_in_transaction_session_timeout | 5min
        application_name                    | schemawright
        TimeZone                            | UTC
        jit                                 | off
        """)
    void a_session_for_reading_has_its_settings_whatever_the_role_says(String setting, String value) throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.open(address("ann", "shop"))) {
            assertThat(one(live.connection(), "SHOW " + setting)).isEqualTo(value);
            assertThat(live.major()).isEqualTo(18);
            assertThat(live.protection()).isEqualTo(Protection.NONE);
            assertThat(live.notes()).isEmpty();
        }
    }

    @Test
    void the_settings_hold_before_the_first_statement() throws Exception {
        assertThat(SessionSettings.reading(Limits.READING).asOptions())
                .contains("-c default_transaction_read_only=on")
                .contains("-c search_path= ");
        try (Connector connector = connector();
                LiveConnection live = connector.open(address("ann", "shop"))) {
            live.connection().createStatement().execute("RESET ALL");
            assertThat(one(live.connection(), "SHOW default_transaction_read_only"))
                    .isEqualTo("on");
            assertThat(one(live.connection(), "SHOW lock_timeout")).isEqualTo("2s");
            assertThat(one(live.connection(), "SHOW search_path")).isEmpty();
        }
    }

    @Test
    void nothing_can_be_written_by_accident_and_no_transaction_number_is_used() throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.open(address("ann", "shop"))) {
            assertThatThrownBy(() -> live.connection().createStatement().execute("CREATE TEMP TABLE t (a int)"))
                    .isInstanceOf(SQLException.class)
                    .extracting(failure -> ((SQLException) failure).getSQLState())
                    .isEqualTo("25006");
            assertThat(one(live.connection(), "SELECT pg_catalog.pg_current_xact_id_if_assigned()"))
                    .isEqualTo("null");
        }
    }

    @Test
    void a_session_for_work_writes_and_keeps_the_roles_own_search_path() throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.openForWork(address("ann", "shop"))) {
            live.connection().createStatement().execute("CREATE TEMP TABLE t (a int)");
            assertThat(one(live.connection(), "SHOW search_path")).isEqualTo("public");
            assertThat(one(live.connection(), "SHOW statement_timeout")).isEqualTo("0");
        }
    }

    @Test
    void a_running_statement_is_cancelled_from_another_thread_and_the_connection_lives() throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.open(address("ann", "shop"))) {
            CompletableFuture<String> ended = new CompletableFuture<>();
            Thread.ofPlatform().daemon().start(() -> {
                try (Statement statement = live.connection().createStatement()) {
                    ended.complete(String.valueOf(statement.execute("SELECT pg_catalog.pg_sleep(50)")));
                } catch (SQLException e) {
                    ended.complete(String.valueOf(e.getSQLState()));
                }
            });
            while (!one(
                            superuser,
                            "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep(50)%'"
                                    + " AND state = 'active' AND pid <> pg_backend_pid()")
                    .equals("1")) {
                Thread.onSpinWait();
            }
            live.cancel();
            assertThat(ended.get()).isEqualTo("57014");
            assertThat(one(live.connection(), "SELECT 1")).isEqualTo("1");
        }
    }

    @Test
    void a_connection_that_the_server_ended_fails_cleanly_and_closes() throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.open(address("ann", "shop"))) {
            String process = one(live.connection(), "SELECT pg_catalog.pg_backend_pid()");
            one(superuser, "SELECT pg_terminate_backend(" + process + ", 5000)");
            assertThatThrownBy(() -> one(live.connection(), "SELECT 1")).isInstanceOf(SQLException.class);
            live.cancel();
            live.abort();
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        ann | nowhere | hunter2 | NO_SUCH_DATABASE | no database of this name
        ann | closed  | hunter2 | NOT_READY        | takes no connection
        ann | others  | hunter2 | NOT_ALLOWED      | GRANT CONNECT
        ann | shop    | wrong   | PASSWORD_WRONG   | variable PGPASSWORD
        zoe | shop    | hunter2 | PASSWORD_WRONG   | did not accept
        """)
    void what_the_server_refuses_is_said_in_plain_words(
            String user, String database, String password, Reason reason, String words) throws Exception {
        UnreachableDatabase failure = failure(Map.of("PGPASSWORD", password), address(user, database));
        assertThat(failure.reason()).isEqualTo(reason);
        assertThat(failure)
                .hasMessageContaining(user + "@127.0.0.1:" + port + "/" + database)
                .hasMessageContaining(words);
        assertThat(failure.getMessage()).doesNotContain("hunter2", "wrong");
    }

    @Test
    void a_missing_password_is_said_with_where_it_was_looked_for() throws Exception {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, "*:*:*:*:hunter2\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));
        UnreachableDatabase failure = failure(Map.of(), address("ann", "shop"));
        assertThat(failure.reason()).isEqualTo(Reason.PASSWORD_MISSING);
        assertThat(failure.getMessage())
                .contains("looked in variable PGPASSWORD, " + file)
                .contains("can be read by others")
                .contains("127.0.0.1:" + port + ":shop:ann:PASSWORD")
                .doesNotContain("hunter2");
    }

    @Test
    void nothing_listens_and_no_such_host_are_told_apart() throws Exception {
        assertThat(failure(Map.of(), ServerAddress.parse("postgresql://127.0.0.1:1/x", Around.nothing()))
                        .reason())
                .isEqualTo(Reason.REFUSED);
        assertThat(failure(Map.of(), ServerAddress.parse("postgresql://no.such.host.invalid/x", Around.nothing()))
                        .reason())
                .isEqualTo(Reason.UNKNOWN_HOST);
    }

    @Test
    void a_typed_password_is_asked_for_once_and_remembered_until_the_connector_is_closed() throws Exception {
        List<String> questions = new ArrayList<>();
        List<Secret> answers = new ArrayList<>();
        Prompt prompt = question -> {
            questions.add(question);
            answers.add(Secret.of("hunter2".toCharArray()));
            return Optional.of(answers.getLast());
        };
        try (Connector connector = new Connector(Around.at(home, Map.of()), prompt)) {
            connector.open(address("ann", "shop")).close();
            connector.open(address("ann", "shop").withDatabase("spare")).close();
        }
        assertThat(questions).containsExactly("Password for ann@127.0.0.1:" + port + "/shop");
        assertThatThrownBy(() -> answers.getFirst().reveal()).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void a_wrong_typed_password_is_forgotten() throws Exception {
        List<String> answers = new ArrayList<>(List.of("wrong", "hunter2"));
        Prompt prompt = question -> Optional.of(Secret.of(answers.removeFirst().toCharArray()));
        try (Connector connector = new Connector(Around.at(home, Map.of()), prompt)) {
            assertThatThrownBy(() -> connector.open(address("ann", "shop"))).hasMessageContaining("typed in");
            connector.open(address("ann", "shop")).close();
        }
        assertThat(answers).isEmpty();
    }

    @Test
    void a_password_from_a_file_may_hold_any_letter() throws Exception {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, "127.0.0.1:" + port + ":*:bob:secret: \\\\ ☃\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-------"));
        try (Connector connector = new Connector(Around.at(home, Map.of()), Prompt.NOBODY);
                LiveConnection live = connector.open(address("bob", "shop"))) {
            assertThat(one(live.connection(), "SELECT session_user")).isEqualTo("bob");
        }
    }

    @Test
    void the_drivers_properties_hold_no_password() throws Exception {
        try (Connector connector = connector();
                LiveConnection live = connector.open(address("ann", "shop"))) {
            assertThat(live.connection().getMetaData().getURL()).doesNotContain("hunter2");
            assertThat(live.connection().getClientInfo().toString()).doesNotContain("hunter2");
            assertThat(DriverProperties.of(Around.nothing(), live.address(), Limits.READING)
                            .toString())
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void a_server_without_tls_is_refused_from_afar_unless_less_is_asked_for() throws Exception {
        // 0.0.0.0 reaches this machine but is not one of its loopback addresses.
        UnreachableDatabase failure = failure(
                Map.of("PGPASSWORD", "hunter2"),
                ServerAddress.parse("postgresql://ann@0.0.0.0:" + port + "/shop", Around.nothing()));
        assertThat(failure.reason()).isEqualTo(Reason.TLS_REFUSED);
        assertThat(failure).hasMessageContaining("no encryption").hasMessageContaining("sslmode=disable");
        try (Connector connector = connector();
                LiveConnection live = connector.open(ServerAddress.parse(
                        "postgresql://ann@0.0.0.0:" + port + "/shop?sslmode=prefer", Around.nothing()))) {
            assertThat(live.protection()).isEqualTo(Protection.NONE);
            assertThat(live.notes()).singleElement().asString().contains("not encrypted (sslmode=prefer)");
        }
    }

    private Connector connector() {
        return new Connector(Around.at(home, Map.of("PGPASSWORD", "hunter2")), Prompt.NOBODY);
    }

    private static ServerAddress address(String user, String database) throws AddressProblem {
        return ServerAddress.parse("postgresql://" + user + "@127.0.0.1:" + port + "/" + database, Around.nothing());
    }

    private UnreachableDatabase failure(Map<String, String> environment, ServerAddress address) throws Exception {
        try (Connector connector = new Connector(Around.at(home, environment), Prompt.NOBODY)) {
            UnreachableDatabase failure = catchThrowableOfType(
                    UnreachableDatabase.class, () -> connector.open(address).close());
            assertThat(failure).isNotNull();
            return failure;
        }
    }

    private static String one(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            rows.next();
            return String.valueOf(rows.getString(1));
        }
    }
}
