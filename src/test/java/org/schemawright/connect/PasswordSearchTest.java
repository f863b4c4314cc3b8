package org.schemawright.connect;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PasswordSearchTest {
    @TempDir
    Path home;

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        h:5432:shop:ann:secret                            | secret
        *:*:*:*:secret                                    | secret
        h:5433:shop:ann:wrong~h:5432:shop:ann:secret      | secret
        # h:5432:shop:ann:no~~*:5432:*:ann:first~*:*:*:*:second | first
        h:5432:shop:ann:with:colons and \\\\slash\\:x#    | "with:colons and \\slash:x#"
        h:5432:shop:annex:wrong~h:5432:shop:ann:ü☃        | ü☃
        h2:5432:shop:ann:wrong~h:5432:sho:ann:wrong~h:5432:shop:ann:right | right
        h:5432:*p:ann:wrong~h:5432:shop:ann:right         | right
        """)
    void the_first_fitting_line_of_the_password_file_counts(String lines, String expected) throws Exception {
        passwordFile(lines.replace('~', '\n') + "\n", "rw-------");
        assertThat(found("postgresql://ann@h/shop", Map.of())).isEqualTo(expected);
    }

    @Test
    void a_backslash_before_a_colon_in_a_field_is_meant_as_a_colon() throws Exception {
        passwordFile("\\:\\:1:5432:a\\\\b\\:c:ann:secret\r\n", "rw-------");
        assertThat(found("postgresql://ann@[::1]/a%5Cb:c", Map.of())).isEqualTo("secret");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        h:5432:shop:bob:secret
        h:5432:shop:ann
        h:5432:shop:ann:
        ::::
        \\
        """)
    void a_file_without_a_fitting_line_gives_none(String lines) throws Exception {
        passwordFile(lines, "rw-------");
        PasswordSearch search = search("postgresql://ann@h/shop", Map.of());
        assertThat(search.secret()).isEmpty();
        assertThat(search.looked())
                .contains("variable PGPASSWORD", home.resolve(".pgpass").toString());
    }

    @Test
    void a_password_file_that_others_can_read_is_not_used_and_said() throws Exception {
        for (String mode : new String[] {"rw-r-----", "rw----r--", "rw--w----"}) {
            passwordFile("*:*:*:*:secret\n", mode);
            PasswordSearch search = search("postgresql://ann@h/shop", Map.of());
            assertThat(search.secret()).as(mode).isEmpty();
            assertThat(search.warnings()).singleElement().asString().contains("chmod 600");
        }
    }

    @Test
    void the_environment_wins_over_the_file_and_the_service_over_both() throws Exception {
        passwordFile("*:*:*:*:from file\n", "rw-------");
        Files.writeString(home.resolve(".pg_service.conf"), """
            # mine
            [other]
            host=x
            [shop]
            host=h
            dbname=shop
            user=ann
            password=from service
            [third]
            password=third
            """);
        Map<String, String> environment = Map.of("PGPASSWORD", "from environment");
        assertThat(found("postgresql://ann@h/shop", Map.of())).isEqualTo("from file");
        assertThat(found("postgresql://ann@h/shop", environment)).isEqualTo("from environment");
        assertThat(found("service=shop", environment)).isEqualTo("from service");
        assertThat(found("postgresql:///?service=other", environment)).isEqualTo("from environment");
    }

    @Test
    void another_password_file_may_be_named() throws Exception {
        Path other = home.resolve("other");
        Files.writeString(other, "*:*:*:*:other\n");
        Files.setPosixFilePermissions(other, PosixFilePermissions.fromString("rw-------"));
        assertThat(found("postgresql://ann@h/shop", Map.of("PGPASSFILE", other.toString())))
                .isEqualTo("other");
        assertThat(found("postgresql://ann@h/shop?passfile=" + other, Map.of())).isEqualTo("other");
    }

    @Test
    void a_service_fills_in_what_the_address_does_not_state() throws Exception {
        Files.writeString(home.resolve(".pg_service.conf"), "[shop]\nhost=h\n port=5433 \ndbname=shop\nuser=ann\n");
        ServerAddress address = ServerAddress.parse("postgresql://bob@/?service=shop", around(Map.of("PGHOST", "x")));
        assertThat(address.shown()).isEqualTo("bob@h:5433/shop");
        assertThat(ServerAddress.parse("postgresql://", around(Map.of("PGSERVICE", "shop")))
                        .shown())
                .isEqualTo("ann@h:5433/shop");
    }

    @Test
    void the_service_file_of_the_system_comes_after_the_own_one() throws Exception {
        Files.writeString(home.resolve("pg_service.conf"), "[a]\nhost=system\n[b]\nhost=system\n");
        Files.writeString(home.resolve("mine"), "[a]\nhost=mine\n");
        Map<String, String> environment = Map.of(
                "PGSYSCONFDIR",
                home.toString(),
                "PGSERVICEFILE",
                home.resolve("mine").toString());
        assertThat(ServerAddress.parse("service=a", around(environment)).host()).isEqualTo("mine");
        assertThat(ServerAddress.parse("service=b", around(environment)).host()).isEqualTo("system");
        assertThatThrownBy(() -> ServerAddress.parse("service=c", around(environment)))
                .hasMessageContaining("no service \"c\"")
                .hasMessageContaining("mine and ");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        service=other                     | another service
        ldap://x                          | not name=value
        socketFactory=java.util.ArrayList | "socketFactory"
        """)
    void a_bad_service_is_refused_with_its_name_and_file(String line, String reason) throws Exception {
        Files.writeString(home.resolve(".pg_service.conf"), "[shop]\nhost=h\n" + line + "\n");
        assertThatThrownBy(() -> ServerAddress.parse("service=shop", around(Map.of())))
                .isInstanceOf(AddressProblem.class)
                .hasMessageContaining("\"shop\"")
                .hasMessageContaining(".pg_service.conf")
                .hasMessageContaining(reason.replace("\"", ""));
    }

    @Test
    void a_secret_shows_itself_nowhere_and_is_gone_when_closed() {
        char[] characters = "hunter2".toCharArray();
        Secret secret = Secret.of(characters);
        assertThat(secret).hasToString("(secret)");
        assertThat(around(Map.of("PGPASSWORD", "hunter2")).toString()).doesNotContain("hunter2");
        assertThat(secret.reveal()).containsExactly("hunter2".toCharArray());
        secret.close();
        assertThat(characters).containsOnly('\0');
        assertThatThrownBy(secret::reveal).isInstanceOf(IllegalStateException.class);
    }

    private void passwordFile(String content, String mode) throws Exception {
        Path file = home.resolve(".pgpass");
        Files.writeString(file, content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(mode));
    }

    private Surroundings around(Map<String, String> environment) {
        return Around.at(home, environment);
    }

    private PasswordSearch search(String address, Map<String, String> environment) throws Exception {
        Surroundings around = around(environment);
        return PasswordSearch.in(around, ServerAddress.parse(address, around));
    }

    private String found(String address, Map<String, String> environment) throws Exception {
        return new String(search(address, environment).secret().orElseThrow().reveal());
    }
}
