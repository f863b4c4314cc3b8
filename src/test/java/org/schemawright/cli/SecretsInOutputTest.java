package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Every secret in these sources is called hunter and a number: none may come out anywhere. */
class SecretsInOutputTest {
    private static final String SCHEMA = """
        CREATE FOREIGN DATA WRAPPER w OPTIONS (private_thing 'hunter%1$s');
        CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (host 'h', "PassFile" 'hunter%1$s');
        CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS ("user" 'u', password 'hunter%1$s');
        CREATE FOREIGN TABLE t (id int) SERVER s OPTIONS (api_key 'hunter%1$s', path '/x:y');
        CREATE SUBSCRIPTION sub CONNECTION 'host=127.0.0.1 password=hunter%1$s' PUBLICATION p WITH (connect = false);
        """;

    @TempDir
    Path folder;

    private String none = "";
    private String some = "";
    private String other = "";

    @BeforeEach
    void sources() throws Exception {
        none = file("none.sql", "CREATE TABLE plain (id int);");
        some = file("some.sql", "CREATE TABLE plain (id int);" + SCHEMA.formatted("2"));
        other = file("other.sql", "CREATE TABLE plain (id int);" + SCHEMA.formatted("3"));
    }

    @Test
    void a_script_takes_secrets_from_variables_that_its_head_lists() {
        String text = silent("plan", none, some).out();
        assertThat(text)
                .contains("password :'secret_user_mapping_s_password'")
                .contains("CONNECTION :'secret_subscription_sub_connection'")
                .contains("path '/x:y'");
        assertThat(text.substring(0, text.indexOf("BEGIN;")))
                .contains("--   secret_user_mapping_s_password: the option password of the user mapping s")
                .contains("--   secret_server_s_passfile: the option \"PassFile\" of the server s");
        assertThat(silent("plan", none, some, "--online").out())
                .contains("SET LOCAL schemawright.secret_user_mapping_s_password = :'secret_user_mapping_s_password';")
                .contains(
                        "pg_catalog.quote_literal(pg_catalog.current_setting('schemawright.secret_user_mapping_s_password'))");
    }

    @Test
    void documents_tell_of_options_and_of_no_secret() throws Exception {
        for (String name : new String[] {"a.html", "a.md", "a.dbml"}) {
            Path document = folder.resolve(name);
            silent("document", some, "-o", document.toString());
            assertThat(Files.readString(document)).doesNotContain("hunter");
        }
        assertThat(Files.readString(folder.resolve("a.html"))).contains("option.host");
    }

    @Test
    void secrets_are_not_compared() {
        Run run = silent("diff", some, other);
        assertThat(run.code()).as(run.out()).isEqualTo(ExitCode.OK);
        assertThat(silent("plan", some, other).out()).doesNotContain("secret_");
    }

    @Test
    void an_exported_script_runs_without_secrets_and_is_the_same_schema() throws Exception {
        Path script = folder.resolve("exported.sql");
        silent("export", some, "-o", script.toString());
        assertThat(Files.readString(script))
                .contains("\\set secret_user_mapping_s_password")
                .doesNotContain("hunter");
        assertThat(silent("diff", some, script.toString()).code()).isEqualTo(ExitCode.OK);
    }

    @Test
    void a_design_file_holds_none() throws Exception {
        Path design = folder.resolve("x.schemawright.json");
        silent("import", some, "-o", design.toString());
        assertThat(Files.readString(design)).doesNotContain("hunter").contains("(kept secret)");
    }

    @Test
    void statements_that_are_kept_as_text_are_kept_without_them() throws Exception {
        String kept = file("kept.sql", """
            CREATE SERVER far FOREIGN DATA WRAPPER absent OPTIONS (host 'h', token $x$hunter4$x$);
            /* c */ create User  Mapping for public server far options (user 'u', password E'hunter4\\'s');
            """);
        Run refused = silent("plan", none, kept);
        assertThat(refused.code()).isEqualTo(ExitCode.REFUSED);
        assertThat(refused.err()).contains("FOREIGN DATA WRAPPER absent");
        assertThat(silent("diff", none, kept).out()).contains("kept secret").contains("host 'h'");
        assertThat(silent("import", kept).out()).contains("kept secret");
        assertThat(Run.with("{\"from\": \"" + none + "\", \"to\": \"" + kept + "\"}\n", Map.of(), "plan", "--batch")
                        .out())
                .contains("refused")
                .doesNotContain("hunter");
    }

    @Test
    void messages_about_statements_that_fail_are_without_them() throws Exception {
        for (String statement : List.of(
                "CREATE SUBSCRIPTION sub CONNECTION 'host=h hunter5' PUBLICATION p WITH (connect = false)",
                "CREATE SERVER s FOREIGN DATA WRAPPER w OPTIONS (password 'hunter5', password 'hunter5')",
                "CREATE USER MAPPING FOR PUBLIC SERVER s OPTIONS (password 'hunter5' nonsense)")) {
            String broken = file("broken.sql", "CREATE FOREIGN DATA WRAPPER w;\n" + statement + ";");
            Run run = silent("diff", none, broken);
            assertThat(run.code()).isEqualTo(ExitCode.SOURCE);
            assertThat(run.err()).contains("broken.sql:2 (statement 2)");
        }
    }

    private static Run silent(String... arguments) {
        Run run = Run.of(arguments);
        assertThat(run.out() + run.err()).doesNotContain("hunter").doesNotContain("Exception");
        return run;
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
