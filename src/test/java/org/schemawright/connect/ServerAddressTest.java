package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ServerAddressTest {
    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://ann@db.example:5433/shop                | ann | db.example | 5433 | shop    | verify-full
        postgres://ann@db.example/shop                       | ann | db.example | 5432 | shop    | verify-full
        jdbc:postgresql://db.example:5433/shop?user=ann      | ann | db.example | 5433 | shop    | verify-full
        jdbc:postgresql://db/shop?user=ann&ssl=true          | ann | db         | 5432 | shop    | verify-full
        jdbc:postgresql:shop                                 | me  | localhost  | 5432 | shop    | prefer
        jdbc:postgresql:/                                    | me  | localhost  | 5432 | me      | prefer
        postgresql://                                        | me  | localhost  | 5432 | me      | prefer
        postgresql:///shop                                   | me  | localhost  | 5432 | shop    | prefer
        postgresql://ann@                                    | ann | localhost  | 5432 | ann     | prefer
        postgresql://127.0.0.1:6543                          | me  | 127.0.0.1  | 6543 | me      | prefer
        postgresql://[::1]:5433/shop                         | me  | ::1        | 5433 | shop    | prefer
        postgresql://[2001:db8::1]/shop                      | me  | 2001:db8::1| 5432 | shop    | verify-full
        postgresql://ann%40x@h/a%2Fb%20c                     | ann@x | h        | 5432 | a/b c   | verify-full
        postgresql://ann:@h/shop                             | ann | h          | 5432 | shop    | verify-full
        postgresql://h/shop?sslmode=require                  | me  | h          | 5432 | shop    | require
        postgresql:///shop?host=h&port=1&user=b              | b   | h          | 1    | shop    | verify-full
        postgresql://h/shop?application_name=x&keepalives=1  | me  | h          | 5432 | shop    | verify-full
        host=h dbname=shop user='a b'                        | a b | h          | 5432 | shop    | verify-full
        host = h dbname = 'it\\'s'                           | me  | h          | 5432 | it's    | verify-full
        hostaddr=10.0.0.1 dbname=shop sslmode=disable        | me  | 10.0.0.1   | 5432 | shop    | disable
        """, quoteCharacter = '"')
    void an_address_is_read_as_libpq_reads_it(
            String text, String user, String host, int port, String database, String mode) throws Exception {
        assertThat(ServerAddress.isAddress(text)).isTrue();
        ServerAddress address = ServerAddress.parse(text, Around.nothing());
        assertThat(address.user()).isEqualTo(user);
        assertThat(address.host()).isEqualTo(host);
        assertThat(address.port()).isEqualTo(port);
        assertThat(address.database()).isEqualTo(database);
        assertThat(address.tls().mode().word()).isEqualTo(mode);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        postgresql://a,b/shop                          | several hosts
        postgresql://a:1,b:2/shop                      | several hosts
        postgresql:///shop?host=a,b                    | several hosts
        postgresql:///shop?host=/var/run/postgresql    | Unix sockets
        postgresql://%2Fvar%2Frun/shop                 | Unix sockets
        postgresql://h:0/shop                          | port
        postgresql://h:65536/shop                      | port
        postgresql://h:x/shop                          | port
        postgresql://h:-1/shop                         | port
        postgresql://[::1/shop                         | closing bracket
        postgresql://::1/shop                          | brackets
        postgresql://h st/shop                         | not a name
        postgresql://h%00st/shop                       | control character
        postgresql://h/sh%0Aop                         | control character
        postgresql://h/%E4                             | UTF-8
        postgresql://h/%4                              | %25
        postgresql://h/%zz                             | %25
        postgresql://h/shop?sslmode=maybe              | sslmode is one of
        postgresql://h/shop?sslmode                    | name=value
        postgresql://h/shop?&                          | name=value
        postgresql://h/shop?connect_timeout=soon       | connect_timeout
        postgresql://h/shop?channel_binding=yes        | channel_binding
        postgresql://h/shop?sslrootcert=system&sslmode=require | verify-full
        postgresql://h/shop?service=none               | no service
        postgresql://h/shop?host=a&hostaddr=1.2.3.4    | hostaddr
        host=h dbname='shop                            | closing quote
        host=h dbname                                  | name=value
        """, quoteCharacter = '"')
    void what_cannot_be_an_address_is_refused_with_its_reason(String text, String reason) {
        assertThatThrownBy(() -> ServerAddress.parse(text, Around.nothing()))
                .isInstanceOf(AddressProblem.class)
                .hasMessageContaining(reason);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "socketFactory",
                "socketFactoryArg",
                "sslfactory",
                "sslfactoryarg",
                "sslhostnameverifier",
                "sslpasswordcallback",
                "authenticationPluginClassName",
                "loggerFile",
                "loggerLevel",
                "connectExecutor",
                "xmlFactoryFactory",
                "classLoaderStrategy",
                "jaasApplicationName",
                "localSocketAddress",
                "options",
                "replication",
                "INIT"
            })
    void a_parameter_outside_the_list_is_refused_by_name_wherever_it_stands(String word) {
        for (String text : new String[] {
            "postgresql://h/shop?" + word + "=java.util.ArrayList",
            "jdbc:postgresql://h/shop?user=a&" + word + "=x",
            "host=h " + word + "=x"
        }) {
            assertThatThrownBy(() -> ServerAddress.parse(text, Around.nothing()))
                    .isInstanceOf(AddressProblem.class)
                    .hasMessageContaining("\"" + word + "\"");
        }
    }

    @Test
    void parameters_hidden_in_a_name_stay_a_part_of_the_name() throws Exception {
        ServerAddress address =
                ServerAddress.parse("postgresql://h/shop%3FsocketFactory=x;INIT=y%23", Around.nothing());
        assertThat(address.database()).isEqualTo("shop?socketFactory=x;INIT=y#");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "postgresql://ann:hunter2@h/shop",
                "postgresql://ann:hun%74er2@h/shop",
                "postgres://:hunter2@h/shop",
                "postgresql://ann:hunter2/@h/shop",
                "postgresql://ann:hunter2?x@h/shop",
                "postgresql://ann:/hunter2@h/shop",
                "postgresql://ann:12?hunter2=x@h/shop",
                "postgresql://h/shop?password=hunter2",
                "postgresql://h/shop?pass%77ord=hunter2",
                "postgresql://h/shop?sslpassword=hunter2",
                "jdbc:postgresql://h/shop?user=ann&password=hunter2",
                "host=h password=hunter2",
                "host=h password='hunter2 x=y'"
            })
    void a_password_in_an_address_is_refused_and_not_repeated(String text) {
        assertThatThrownBy(() -> ServerAddress.parse(text, Around.nothing()))
                .isInstanceOf(AddressProblem.class)
                .hasMessageContaining("password")
                .message()
                .doesNotContain("hunter2");
        assertThat(ServerAddress.masked(text)).doesNotContain("hunter2").doesNotContain("hun%74er2");
    }

    @Test
    void what_is_not_stated_comes_from_the_environment() throws Exception {
        ServerAddress address = ServerAddress.parse(
                "postgresql:///",
                Around.with(Map.of(
                        "PGHOST", "h",
                        "PGPORT", "5433",
                        "PGUSER", "ann",
                        "PGDATABASE", "shop",
                        "PGSSLMODE", "verify-ca",
                        "PGSSLROOTCERT", "/ca.pem",
                        "PGCONNECT_TIMEOUT", "3",
                        "PGAPPNAME", "psql")));
        assertThat(address.shown()).isEqualTo("ann@h:5433/shop");
        assertThat(address.tls().mode()).isEqualTo(TlsMode.VERIFY_CA);
        assertThat(address.tls().rootCertificate()).contains(Path.of("/ca.pem"));
        assertThat(address.connectTimeout()).contains(Duration.ofSeconds(3));
    }

    @Test
    void what_is_stated_wins_over_the_environment_and_an_empty_variable_counts_for_nothing() throws Exception {
        ServerAddress address = ServerAddress.parse(
                "postgresql://h/shop", Around.with(Map.of("PGHOST", "other", "PGPORT", "", "PGDATABASE", "other")));
        assertThat(address.shown()).isEqualTo("me@h:5432/shop");
    }

    @Test
    void a_name_that_the_server_would_cut_is_refused() {
        assertThatThrownBy(() -> ServerAddress.parse("postgresql://h/" + "ä".repeat(32), Around.nothing()))
                .isInstanceOf(AddressProblem.class)
                .hasMessageContaining("63 bytes");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "shop.sql",
                "git:HEAD:db/shop.sql",
                "migrations",
                "x.schemawright.json",
                "a=b",
                "C:\\x",
                "mysql://h"
            })
    void files_and_revisions_are_no_addresses(String text) {
        assertThat(ServerAddress.isAddress(text)).isFalse();
    }

    @Test
    void only_what_needs_no_lookup_counts_as_this_machine() throws Exception {
        for (String near : new String[] {"localhost", "LOCALHOST", "127.0.0.1", "127.9.9.9", "[::1]"}) {
            assertThat(ServerAddress.parse("postgresql://" + near, Around.nothing())
                            .isLoopback())
                    .as(near)
                    .isTrue();
        }
        for (String far : new String[] {"localhost.example", "0.0.0.0", "10.0.0.1", "localhost.", "[fe80::1]"}) {
            assertThat(ServerAddress.parse("postgresql://" + far, Around.nothing())
                            .isLoopback())
                    .as(far)
                    .isFalse();
        }
    }

    @Test
    void a_shown_address_steers_no_terminal() throws Exception {
        ServerAddress address = ServerAddress.parse("postgresql://h/a%E2%80%AEb", Around.nothing());
        assertThat(address.shown()).isEqualTo("me@h:5432/a\\u{202E}b");
    }
}
