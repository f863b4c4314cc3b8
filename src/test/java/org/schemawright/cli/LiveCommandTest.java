package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The commands against a database in use. */
class LiveCommandTest {
    private static final Map<String, String> PASSWORD = Map.of("PGPASSWORD", "hunter2");
    private static final String SCRIPT = """
        CREATE TABLE customer (id int PRIMARY KEY, mail text);
        CREATE VIEW mails AS SELECT mail FROM customer;
        """;

    private static LiveServer server;
    private static String shop;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new LiveServer(18);
        shop = server.database("shop", SCRIPT + "INSERT INTO customer VALUES (1, 'a'), (2, NULL), (3, NULL)");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    @Test
    void a_database_is_equal_to_the_script_that_made_it() throws Exception {
        Run run = Run.with("", PASSWORD, "diff", shop, file("a.sql", SCRIPT));
        assertThat(run.err()).isEmpty();
        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.OK);
    }

    @Test
    void rows_that_stand_in_the_way_are_counted_and_shown() throws Exception {
        String target = file("b.sql", "CREATE TABLE customer (id int PRIMARY KEY, mail text NOT NULL);");
        String request = "{\"from\": \"" + shop + "\", \"to\": \"" + target + "\"}\n";
        Run run = Run.with(request, PASSWORD, "plan", "--batch");
        JsonNode answer = JsonMapper.builder().build().readTree(run.out());
        assertThat(answer.path("proved").asBoolean()).as(run.out()).isTrue();
        assertThat(answer.at("/mayFail/0/rows").asInt()).isEqualTo(2);
        assertThat(answer.at("/mayFail/0/sample")).hasSize(2);
    }

    @Test
    void a_wrong_password_is_a_source_that_cannot_be_used_and_is_not_shown() {
        Run run = Run.with("", Map.of("PGPASSWORD", "wr0ng"), "fingerprint", shop);
        assertThat(run.code()).isEqualTo(ExitCode.SOURCE);
        assertThat(run.err()).contains("ann").doesNotContain("wr0ng");
        assertThat(run.out()).isEmpty();
    }

    @Test
    void a_renamed_column_of_a_live_database_keeps_its_owner_and_is_proved() throws Exception {
        String target = file("c.sql", """
            CREATE TABLE customer (id int PRIMARY KEY, email text);
            CREATE VIEW mails AS SELECT email AS mail FROM customer;
            """);
        Run run = Run.with("", PASSWORD, "plan", shop, target, "--direct", "--rename", "customer.mail=email");
        assertThat(run.code()).as(run.err()).isEqualTo(ExitCode.OK);
        assertThat(run.out())
                .contains("RENAME COLUMN mail TO email")
                .doesNotContain("OWNER")
                .doesNotContain("DROP");
        assertThat(run.err()).doesNotContain("NOT PROVED");
    }

    @Test
    void an_imported_database_exports_to_a_script_that_makes_the_same() throws Exception {
        Path design = folder.resolve("shop.schemawright.json");
        assertThat(Run.with("", PASSWORD, "import", shop, "-o", design.toString())
                        .code())
                .isEqualTo(ExitCode.OK);
        Path script = folder.resolve("shop.sql");
        assertThat(Run.of("export", design.toString(), "-o", script.toString()).code())
                .isEqualTo(ExitCode.OK);
        assertThat(Run.with("", PASSWORD, "diff", shop, script.toString()).code())
                .isEqualTo(ExitCode.OK);
        assertThat(Run.with("", PASSWORD, "diff", design.toString(), shop).code())
                .isEqualTo(ExitCode.OK);
    }

    @Test
    void a_server_of_the_users_own_serves_as_scratch() throws Exception {
        String target = file("d.sql", SCRIPT + "CREATE TABLE orders (id int PRIMARY KEY);");
        Run run = Run.with("", PASSWORD, "prove", file("e.sql", SCRIPT), target, "--scratch", shop);
        assertThat(run.code()).as(run.out() + run.err()).isEqualTo(ExitCode.OK);
        Run other = Run.with("", PASSWORD, "diff", target, target, "--scratch", shop, "--pg", "15");
        assertThat(other.err()).contains("--pg");
        assertThat(other.code()).isNotEqualTo(ExitCode.OK);
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
