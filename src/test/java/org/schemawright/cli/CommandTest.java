package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The program as a function of its arguments, on the real scratch engine. */
class CommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private String before;
    private String after;

    @BeforeEach
    void sources() throws Exception {
        before = file("before.sql", """
            CREATE TABLE customer (id int PRIMARY KEY, mail text NOT NULL, fax text);
            COMMENT ON TABLE customer IS 'who buys';
            """);
        after = file("after.sql", """
            CREATE TABLE customer (id int PRIMARY KEY, email text NOT NULL);
            COMMENT ON TABLE customer IS 'who buys here';
            """);
    }

    @Test
    void a_diff_of_a_script_with_itself_ends_with_0() {
        Run run = Run.of("diff", before, before);
        assertThat(run.code()).isEqualTo(0);
        assertThat(run.out()).contains("Nothing differs.");
        assertThat(run.err()).isEmpty();
    }

    @Test
    void a_diff_says_what_differs_and_asks_about_renames_and_ends_with_1() {
        Run run = Run.of("diff", before, after);
        assertThat(run.code()).isEqualTo(1);
        assertThat(run.out())
                .contains("- column public.customer.fax text")
                .contains("comment: who buys → who buys here")
                .contains("? column public.customer.mail may have become public.customer.email")
                .contains("--rename public.customer.mail=email");
    }

    @Test
    void a_diff_as_json_has_a_version_and_every_change() {
        JsonNode tree =
                JSON.readTree(Run.of("diff", before, after, "--format", "json").out());
        assertThat(tree.path("format").asString()).isEqualTo("schemawright-diff");
        assertThat(tree.path("version").asInt()).isEqualTo(1);
        assertThat(tree.path("equal").asBoolean()).isFalse();
        assertThat(tree.at("/questions/0/added").asString()).isEqualTo("column public.customer.email");
        assertThat(tree.path("changes")
                        .valueStream()
                        .map(change -> change.path("change").asString()))
                .contains("create", "drop", "alter");
    }

    @Test
    void what_is_ignored_makes_no_difference() throws Exception {
        String other = file("other.sql", Files.readString(Path.of(before)).replace("who buys", "else"));
        assertThat(Run.of("diff", before, other).code()).isEqualTo(1);
        assertThat(Run.of("diff", before, other, "--ignore", "comments").code()).isEqualTo(0);
        assertThat(Run.of("fingerprint", before, "--ignore", "comments").out())
                .isEqualTo(Run.of("fingerprint", other, "--ignore", "comments").out())
                .isNotEqualTo(Run.of("fingerprint", before).out());
    }

    @Test
    void narrowing_leaves_the_rest_out_on_both_sides() throws Exception {
        String more = file(
                "more.sql",
                Files.readString(Path.of(before)) + "CREATE TABLE extra (id int);"
                        + "CREATE TABLE uses (id int PRIMARY KEY, customer int REFERENCES customer);");
        assertThat(Run.of("diff", before, more, "--table", "Customer").code()).isEqualTo(0);
        assertThat(Run.of("diff", before, more, "--exclude-table", "extra").out())
                .contains("public.uses")
                .doesNotContain("extra");
        assertThat(Run.of("prove", before, more, "--exclude-table", "customer").code())
                .isEqualTo(0);
    }

    @Test
    void a_plan_with_losses_ends_with_4_until_they_are_accepted() {
        Run open = Run.of("plan", before, after, "--rename", "customer.mail=email");
        assertThat(open.code()).isEqualTo(4);
        assertThat(open.err()).contains("--accept-loss public.customer.fax");
        assertThat(open.out()).contains("RENAME COLUMN mail TO email").contains("DROP COLUMN fax");
        Run accepted = Run.of(
                "plan", before, after, "--rename", "customer.mail=email", "--accept-loss", "public.customer.fax");
        assertThat(accepted.code()).isEqualTo(0);
        assertThat(accepted.out()).isEqualTo(open.out());
    }

    /** As a shell hands over what another program writes. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_pipe_is_a_source() throws Exception {
        List<String> command = List.of(
                "bash",
                "-c",
                "exec \"$1\" -Dschemawright.engines=\"$2\" -cp \"$3\" org.schemawright.app.Start diff <(cat \"$4\")"
                        + " <(cat \"$4\")",
                "bash",
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                System.getProperty("schemawright.engines"),
                System.getProperty("java.class.path"),
                before);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isEqualTo(ExitCode.OK);
    }

    @Test
    void the_way_back_is_written_instead_with_down() {
        Run run = Run.of("plan", before, after, "--down");
        assertThat(run.out()).contains("ADD COLUMN fax text").doesNotContain("DROP COLUMN fax");
    }

    @Test
    void files_have_their_time_from_outside_and_none_in_their_content() throws Exception {
        Path out = folder.resolve("migrations");
        Run run = Run.with(
                "",
                Map.of("SOURCE_DATE_EPOCH", "0"),
                "plan",
                before,
                after,
                "--out",
                out.toString(),
                "--name",
                "../new mail!");
        assertThat(run.code()).as(run.err()).isEqualTo(4);
        assertThat(names(out))
                .containsExactly(
                        "19700101000000_new_mail.down.sql",
                        "19700101000000_new_mail.up.sql",
                        "19700101000000_new_mail.verify.sql");
        Run again = Run.with(
                "",
                Map.of("SOURCE_DATE_EPOCH", "0"),
                "plan",
                before,
                after,
                "--out",
                out.toString(),
                "--name",
                "new mail");
        assertThat(again.code()).isEqualTo(5);
        assertThat(again.err()).contains("is there already");
        Run later =
                Run.of("plan", before, after, "--out", out.toString(), "--at", "20260131120000", "--name", "new mail");
        assertThat(later.code()).isEqualTo(4);
        assertThat(Files.readString(out.resolve("20260131120000_new_mail.up.sql")))
                .isEqualTo(Files.readString(out.resolve("19700101000000_new_mail.up.sql")));
    }

    @Test
    void a_proof_says_what_held() {
        Run run = Run.of("prove", before, after);
        assertThat(run.code()).isEqualTo(0);
        assertThat(run.out()).contains("held").contains("up again").contains("Proved");
        JsonNode tree =
                JSON.readTree(Run.of("prove", before, after, "--format", "json").out());
        assertThat(tree.path("proved").asBoolean()).isTrue();
    }

    @Test
    void a_design_keeps_its_lineage_and_what_we_do_not_know_when_it_is_imported_again() throws Exception {
        Path design = folder.resolve("shop.schemawright.json");
        assertThat(Run.of("import", after, "-o", design.toString()).code()).isEqualTo(0);
        String text = Files.readString(design);
        String stated = text.substring(0, text.lastIndexOf('}')).stripTrailing()
                + ",\n  \"lineage\": [{\"name\": [\"column\", \"public\", \"customer\", \"email\"],"
                + " \"from\": {\"renamed from\": {\"before\": [\"column\", \"public\", \"customer\", \"mail\"]}}}],\n"
                + "  \"later\": {\"unknown\": true}\n}\n";
        Files.writeString(design, stated);
        assertThat(Run.of("import", after, "-o", design.toString()).code()).isEqualTo(0);
        assertThat(Files.readString(design)).contains("renamed from").contains("\"unknown\": true");
        assertThat(Run.of("plan", before, design.toString()).out()).contains("RENAME COLUMN mail TO email");
    }

    @Test
    void an_exported_design_is_a_script_with_the_same_fingerprint() throws Exception {
        Path design = folder.resolve("shop.schemawright.json");
        Run.of("import", before, "-o", design.toString());
        Path script = folder.resolve("again.sql");
        assertThat(Run.of("export", design.toString(), "-o", script.toString()).code())
                .isEqualTo(0);
        assertThat(Run.of("fingerprint", script.toString()).out())
                .isEqualTo(Run.of("fingerprint", before).out());
    }

    @Test
    void misuse_ends_with_2() throws Exception {
        for (List<String> arguments : List.of(
                List.of("dif"),
                List.of("diff", before),
                List.of("plan", before),
                List.of("diff", before, after, "--pg", "9"),
                List.of("diff", before, after, "--ignore", "colours"),
                List.of("plan", before, after, "--direct", "--online"),
                List.of("plan", before, after, "--rename", "customer.none=email"),
                List.of("plan", before, after, "--rename", "nonsense"),
                List.of("plan", before, after, "--out", folder.toString(), "--at", "yesterday"),
                List.of("plan", before, after, "--out", before),
                List.of("plan", before, after, "--rename", "customer.mail=nowhere"),
                List.of("diff", before, after, "--schema", ""),
                List.of("export", before, "-o", before),
                List.of("export", before, "-o", folder.resolve("none/x.sql").toString()),
                List.of(
                        "import",
                        before,
                        "-o",
                        folder.resolve("none/x.schemawright.json").toString()),
                List.of("import", before, "-o", folder.resolve("x.json").toString()))) {
            Run run = Run.of(arguments.toArray(String[]::new));
            assertThat(run.code()).as(arguments + run.err()).isEqualTo(2);
            assertThat(run.err()).isNotBlank().doesNotContain("Exception").doesNotContain(".new");
            assertThat(run.out()).isEmpty();
        }
        assertThat(Run.of("fingerprint", before).code())
                .as("the source is as it was")
                .isZero();
    }

    @Test
    void lineage_may_come_from_a_file() throws Exception {
        String lineage = file(
                "lineage.json",
                "{\"lineage\": [{\"name\": [\"column\", \"public\", \"customer\", \"email\"], \"from\": {\"renamed"
                        + " from\": {\"before\": [\"column\", \"public\", \"customer\", \"mail\"]}}}]}");
        assertThat(Run.of("plan", before, after, "--lineage", lineage).out()).contains("RENAME COLUMN mail TO email");
        Run none = Run.of(
                "plan", before, after, "--lineage", folder.resolve("none.json").toString());
        assertThat(none.code()).isEqualTo(3);
        assertThat(none.err()).contains("none.json does not exist");
        Files.write(folder.resolve("binary.json"), new byte[] {(byte) 0xff, 0, 1});
        Run binary = Run.of(
                "plan",
                before,
                after,
                "--lineage",
                folder.resolve("binary.json").toString());
        assertThat(binary.code()).isEqualTo(3);
        assertThat(binary.err()).contains("binary.json is not UTF-8");
    }

    @Test
    void a_database_of_another_engine_is_named_as_such() {
        for (String address :
                List.of("mysql://ann:hunter2@host/shop", "jdbc:oracle:thin:@host", "jdbc:mysql://host/shop")) {
            Run run = Run.of("diff", before, address);
            assertThat(run.code()).isEqualTo(3);
            assertThat(run.err())
                    .contains("another engine")
                    .contains("does not know")
                    .contains("postgresql://")
                    .contains("sqlite:PATH")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void schemas_narrow_both_sides_and_ignored_aspects_each_make_no_difference() throws Exception {
        String more = file(
                "schemas.sql",
                Files.readString(Path.of(before))
                        + "CREATE SCHEMA other; CREATE TABLE other.t (id int); GRANT SELECT ON customer TO app; ALTER"
                        + " TABLE customer OWNER TO boss; CREATE TABLE extra (id int GENERATED ALWAYS AS IDENTITY);"
                        + " COMMENT ON SEQUENCE extra_id_seq IS 'x'; GRANT SELECT ON SEQUENCE extra_id_seq TO app;");
        String plain = file(
                "plain.sql",
                Files.readString(Path.of(before))
                        + "CREATE SCHEMA other; CREATE TABLE other.u (id int); CREATE TABLE extra (id int GENERATED"
                        + " ALWAYS AS IDENTITY);");
        assertThat(Run.of("diff", plain, more, "--exclude-schema", "other", "--ignore", "owners,privileges,comments")
                        .out())
                .contains("Nothing differs.");
        assertThat(Run.of("diff", plain, more, "--exclude-schema", "other").out())
                .contains("identity sequence public.extra.extra_id_seq")
                .contains("table public.customer")
                .doesNotContain("other");
        assertThat(Run.of("diff", plain, more, "--schema", "other", "--quiet").out())
                .contains("table other.t")
                .contains("table other.u")
                .doesNotContain("customer");
        assertThat(Run.of("prove", plain, more, "--schema", "other").code()).isZero();
        assertThat(Run.of("prove", plain, more, "--ignore", "privileges,comments")
                        .code())
                .isZero();
        assertThat(Run.of("diff", plain, more, "--exclude-schema", "other", "--ignore", "privileges")
                        .out())
                .contains("identity sequence public.extra.extra_id_seq")
                .doesNotContain("privileges");
        assertThat(Run.of("diff", plain, more, "--exclude-schema", "other", "--ignore", "privileges,comments")
                        .out())
                .doesNotContain("identity sequence")
                .contains("owner");
    }

    @Test
    void what_only_a_superuser_may_make_states_no_owner() throws Exception {
        String script = file("superuser.sql", """
            CREATE FUNCTION f() RETURNS event_trigger LANGUAGE plpgsql AS 'BEGIN END';
            CREATE EVENT TRIGGER e ON ddl_command_start EXECUTE FUNCTION f();
            CREATE FOREIGN DATA WRAPPER w;
            CREATE PUBLICATION p FOR ALL TABLES;
            CREATE TYPE shell;
            CREATE EXTENSION pg_stat_statements;
            """);
        for (String major : List.of("14", "18")) {
            Run run = Run.of("export", script, "--pg", major);
            assertThat(run.code()).as(run.err()).isZero();
            assertThat(run.out())
                    .contains("EVENT TRIGGER")
                    .doesNotContain("OWNER TO")
                    .doesNotContain("schemawright");
        }
    }

    @Test
    void a_source_that_cannot_be_used_ends_with_3_and_says_where() throws Exception {
        String broken = file("broken.sql", "CREATE TABLE a (id int);\n\nCREATE TABLE b (id int, nonsense);\n");
        Run run = Run.of("diff", before, broken);
        assertThat(run.code()).isEqualTo(3);
        assertThat(run.err()).contains("broken.sql:3 (statement 2)").contains("nonsense");
        assertThat(Run.of("diff", before, folder.resolve("none.sql").toString()).code())
                .isEqualTo(3);
        String noDesign = file("x.schemawright.json", "{\"a\": 1}");
        Run bad = Run.of("diff", before, noDesign);
        assertThat(bad.code()).isEqualTo(3);
        assertThat(bad.err()).contains("is no design file");
        Run refused = Run.of("fingerprint", "postgresql://ann@127.0.0.1:1/shop");
        assertThat(refused.code()).isEqualTo(3);
        assertThat(refused.err()).contains("127.0.0.1");
    }

    @Test
    void an_error_inside_ends_with_70_and_one_line() {
        var desk = new Desk(
                java.io.InputStream.nullInputStream(),
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                new java.io.PrintStream(java.io.OutputStream.nullOutputStream()),
                Desk.Reader.PROGRAM,
                new org.schemawright.connect.Surroundings(
                        Map.of(), Path.of("/"), "nobody", org.schemawright.connect.Surroundings.FileSystemKind.POSIX));
        assertThat(Main.failed(desk, new IllegalStateException("broken\ninside")))
                .isEqualTo(70);
    }

    @Test
    void hostile_names_are_shown_escaped_and_written_as_they_are() throws Exception {
        String hostile = file("hostile.sql", "CREATE TABLE \"a\u001b[31m\u202eb\" (id int);");
        Run run = Run.of("diff", before, hostile);
        assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202e").contains("\\u{001B}");
        assertThat(Run.of("diff", before, hostile, "--format", "json").out()).doesNotContain("\u202e");
        assertThat(Run.of("plan", before, hostile, "--quiet").out()).contains("\"a\u001b[31m\u202eb\"");
    }

    private static List<String> names(Path folder) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
