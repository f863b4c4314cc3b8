package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.schemawright.design.Decision;
import org.schemawright.design.Decision.Matter;
import org.schemawright.design.Design;
import org.schemawright.design.Drafts;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.store.DesignFiles;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What check says to people, programs and other tools, and with which code it ends. */
class CheckCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String TWO = """
        CREATE TABLE visit (page TEXT, price REAL);
        CREATE TABLE click (id INTEGER PRIMARY KEY, note TEXT DEFAULT 'NULL');
        """;

    @TempDir
    Path folder;

    private Run check(String script, String... options) throws Exception {
        Path file = Files.writeString(folder.resolve("my schema.sql"), script);
        var arguments = new ArrayList<>(List.of("check", file.toString(), "--engine", "sqlite"));
        arguments.addAll(List.of(options));
        return Run.of(arguments.toArray(new String[0]));
    }

    @Test
    void each_finding_is_told_with_evidence_and_remedy_and_the_code_says_that_there_is_one() throws Exception {
        Run run = check(TWO);
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("warning D1: table main.visit has no primary key")
                .contains("  remedy: Add a counted column id as its primary key")
                .contains("warning D19: column main.visit.price is REAL")
                .contains("(by hand)")
                .contains("warning D27: column main.click.note")
                .contains("0 errors, 3 warnings, 0 of information.");
    }

    @Test
    void nothing_wrong_and_nothing_at_all_end_with_zero() throws Exception {
        assertThat(check("CREATE TABLE a (id INTEGER PRIMARY KEY);").code()).isZero();
        Run empty = check("");
        assertThat(empty.code()).isZero();
        assertThat(empty.out()).contains("nothing found.");
    }

    @Test
    void the_command_fails_from_the_severity_on_that_was_asked_for() throws Exception {
        assertThat(check(TWO, "--fail-on", "error").code()).isZero();
        assertThat(check(TWO, "--fail-on", "never").code()).isZero();
        assertThat(check(TWO, "--fail-on", "warning").code()).isEqualTo(1);
        String note = "CREATE TABLE t (a INTEGER, b INTEGER, PRIMARY KEY (a, b)); CREATE INDEX i ON t (a);";
        assertThat(check(note).code()).isZero();
        assertThat(check(note, "--fail-on", "info").code()).isEqualTo(1);
        assertThat(check(TWO, "--fail-on", "sometimes").code()).isEqualTo(2);
    }

    @Test
    void rules_are_chosen_or_left_out_by_code_or_name() throws Exception {
        assertThat(check(TWO, "--rules", "D1").out()).contains("D1:").doesNotContain("D27:");
        assertThat(check(TWO, "--rules", "no-primary-key,d27").out())
                .contains("D1:", "D27:")
                .doesNotContain("D19:");
        assertThat(check(TWO, "--rules=-D1,-D19").out()).contains("D27:").doesNotContain("D1:", "D19:");
        Run unknown = check(TWO, "--rules", "D99");
        assertThat(unknown.code()).isEqualTo(2);
        assertThat(unknown.err()).contains("there is no rule D99: choose among D1, ");
    }

    @Test
    void names_that_would_steer_a_terminal_are_shown_and_not_obeyed() throws Exception {
        String hostile = "CREATE TABLE \"a\u001b[31m\u202eb\nc\" (x TEXT);";
        for (String format : List.of("text", "json", "sarif")) {
            Run run = check(hostile, "--format", format);
            assertThat(run.code()).as(run.err()).isEqualTo(1);
            assertThat(run.out()).doesNotContain("\u001b").doesNotContain("\u202e");
        }
        assertThat(check(hostile).out()).contains("a\\u{001B}[31m\\u{202E}b\\u{000A}c");
        assertThat(sarif(hostile).path("message").path("text").asString()).contains("a\\\\u{{001B}}\\[31m");
    }

    @Test
    void programs_get_objects_as_paths() throws Exception {
        JsonNode finding = JSON.readTree(
                        check(TWO, "--format", "json", "--rules", "D1").out())
                .path("findings")
                .path(0);
        assertThat(finding.path("rule").asString()).isEqualTo("D1");
        assertThat(finding.path("severity").asString()).isEqualTo("warning");
        assertThat(finding.path("objects").toString())
                .isEqualTo("[{\"kind\":\"table\",\"path\":[\"main\",\"visit\"]}]");
        assertThat(finding.path("evidence").path(0).path("text").asString()).isNotBlank();
        assertThat(finding.path("remedies").path(0).path("by").asString()).isEqualTo("edit");
    }

    private JsonNode sarif(String script) throws Exception {
        return run(check(script, "--format", "sarif")).path("results").path(0);
    }

    private static JsonNode run(Run run) {
        JsonNode tree = JSON.readTree(run.out());
        assertThat(tree.path("version").asString()).isEqualTo("2.1.0");
        assertThat(tree.path("$schema").asString()).endsWith("sarif-2.1.0.json");
        assertThat(tree.path("runs").size()).isEqualTo(1);
        return tree.path("runs").path(0);
    }

    /** The properties that the specification requires, and the ranges that it gives. */
    @Test
    void other_tools_get_what_their_format_requires() throws Exception {
        JsonNode run = run(check(TWO, "--format", "sarif"));
        JsonNode driver = run.path("tool").path("driver");
        assertThat(driver.path("name").asString()).isEqualTo("Schemawright");
        var ids = new ArrayList<String>();
        for (JsonNode rule : driver.path("rules")) {
            ids.add(rule.path("id").asString());
            assertThat(rule.path("shortDescription").path("text").asString()).endsWith(".");
            assertThat(rule.path("defaultConfiguration").path("level").asString())
                    .isIn("note", "warning", "error");
            String link = rule.path("help").path("markdown").asString().replaceAll("(?s).*\\((.*)\\).*", "$1");
            assertThat(Path.of(link)).exists();
            assertThat(rule.path("help").path("text").asString()).contains(link);
        }
        assertThat(ids).doesNotHaveDuplicates().contains("D1", "I1", "P6");
        assertThat(run.path("results").size()).isEqualTo(3);
        for (JsonNode result : run.path("results")) {
            assertThat(result.path("message").path("text").asString()).contains("Evidence: ");
            assertThat(ids.get(result.path("ruleIndex").asInt()))
                    .isEqualTo(result.path("ruleId").asString());
            assertThat(result.path("level").asString()).isIn("note", "warning", "error");
            JsonNode location = result.path("locations").path(0);
            String uri = location.path("physicalLocation")
                    .path("artifactLocation")
                    .path("uri")
                    .asString();
            assertThat(uri).endsWith("my%20schema.sql");
            assertThat(java.net.URI.create(uri).isOpaque()).isFalse();
            assertThat(location.path("logicalLocations")
                            .path(0)
                            .path("fullyQualifiedName")
                            .asString())
                    .startsWith("main.");
            assertThat(result.path("partialFingerprints").size()).isEqualTo(1);
            assertThat(result.path("suppressions").isArray()).isTrue();
        }
    }

    @Test
    void a_name_cannot_become_a_link() throws Exception {
        String text = sarif("CREATE TABLE \"[click](http://example.org)\" (x TEXT);")
                .path("message")
                .path("text")
                .asString();
        assertThat(text).contains("\\[click\\](http://example.org)");
    }

    @Test
    void what_was_dismissed_is_told_with_its_reason_where_all_is_asked_for() throws Exception {
        Path file = design(
                "postgresql",
                18,
                List.of(),
                new Decision(new Matter("D1", List.of(table("log"))), Decision.DISMISSED, "rows are only added"),
                new Decision(new Matter("D1", List.of(table("gone"))), Decision.DISMISSED, "was needed once"),
                new Decision(new Matter("D21", List.of(table("log"))), Decision.DISMISSED, ""));
        Run usual = Run.of("check", file.toString());
        assertThat(usual.out())
                .doesNotContain("D1: table public.log")
                .contains("info P6: D1 was dismissed for table public.gone")
                .contains("warning P5: D21 was dismissed for table public.log without a reason")
                .contains("1 dismissed.");
        assertThat(usual.code()).isEqualTo(1);
        Run all = Run.of("check", file.toString(), "--all", "--rules", "D1", "--fail-on", "info");
        assertThat(all.out()).contains("dismissed D1: table public.log").contains("  dismissed: rows are only added");
        JsonNode run = run(Run.of("check", file.toString(), "--format", "sarif"));
        JsonNode suppressed = run.path("results")
                .valueStream()
                .filter(result -> !result.path("suppressions").isEmpty())
                .findFirst()
                .orElseThrow();
        assertThat(suppressed.path("suppressions").path(0).path("justification").asString())
                .isEqualTo("rows are only added");
    }

    @Test
    void references_that_are_half_drawn_are_told_though_the_engine_takes_none_of_them() throws Exception {
        ObjectRef log = table("log");
        ForeignKey none = reference(log, "none", List.of(), log, List.of());
        ForeignKey nowhere = reference(log, "nowhere", List.of("at"), table("missing"), List.of("id"));
        ForeignKey many = reference(log, "many", List.of("at"), table("key"), List.of("a", "b"));
        Path file = design("postgresql", 18, List.of(none, nowhere, many));
        Run run = Run.of("check", file.toString(), "--rules", "D6");
        assertThat(run.code()).as(run.err()).isEqualTo(1);
        assertThat(run.out())
                .contains("error D6: foreign key public.log.none has no columns")
                .contains("error D6: foreign key public.log.nowhere leads to public.missing, which is no table")
                .contains("error D6: foreign key public.log.many has 1 columns for 2 of public.key")
                .contains("3 errors");
    }

    private static ObjectRef table(String name) {
        return ObjectRef.of(Kind.TABLE, "public", name);
    }

    private static ForeignKey reference(
            ObjectRef from, String name, List<String> columns, ObjectRef to, List<String> targets) {
        return new ForeignKey(
                from.part(Kind.FOREIGN_KEY, name),
                columns,
                to,
                targets,
                "SIMPLE",
                "NO ACTION",
                "NO ACTION",
                List.of(),
                false,
                org.schemawright.model.Constraint.Settings.PLAIN,
                org.schemawright.model.Traits.NONE);
    }

    private Path design(String engine, int major, List<ForeignKey> references, Decision... decisions) throws Exception {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        ObjectRef schema = ObjectRef.of(Kind.SCHEMA, "public");
        objects.put(schema, new org.schemawright.model.Schema(schema, org.schemawright.model.Traits.NONE));
        ObjectRef log = table("log");
        objects.put(log, Drafts.table(log, List.of(Drafts.column(log, "at", "integer", true))));
        ObjectRef key = table("key");
        objects.put(
                key,
                Drafts.table(
                        key,
                        List.of(Drafts.column(key, "a", "integer", true), Drafts.column(key, "b", "integer", true))));
        var primary = Drafts.primaryKey(key, List.of("a", "b"));
        objects.put(primary.ref(), primary);
        references.forEach(reference -> objects.put(reference.ref(), reference));
        var database = new Database(new EngineVersion(engine, major), objects, new TreeMap<>(), Set.of());
        Path file = folder.resolve("drawn.schemawright.json");
        DesignFiles.write(file, Design.of(database).withDecisions(List.of(decisions)));
        return file;
    }
}
