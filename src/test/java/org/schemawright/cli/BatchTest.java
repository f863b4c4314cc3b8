package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A line in, a line out, whatever the lines hold. */
class BatchTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    @Test
    void every_line_gets_its_answer_in_order_and_errors_end_nothing() throws Exception {
        String a = file("a.sql", "CREATE TABLE t (id int, gone text);");
        String b = file("b.sql", "CREATE TABLE t (id int NOT NULL);");
        String broken = file("broken.sql", "CREATE TABLE (");
        List<JsonNode> answers = answers(
                request(a, b, "{}"),
                "no json",
                "[1, 2]",
                "{\"from\": 1}",
                "{\"from\": \"x\", \"from\": \"y\"}",
                "[".repeat(5000),
                request(a, broken, "{}"),
                request(a, b, "{\"strategy\": \"sideways\"}"),
                request(a, b, "{\"rename\": {\"t.none\": \"x\"}}"),
                request(b, b, "{\"prove\": false}"));
        assertThat(answers).hasSize(10);
        JsonNode plan = answers.getFirst();
        assertThat(plan.path("proved").asBoolean()).isTrue();
        assertThat(plan.path("sql").asString()).contains("DROP COLUMN gone");
        assertThat(plan.path("down").asString()).contains("ADD COLUMN gone text");
        assertThat(plan.at("/loses/0/object").asString()).isEqualTo("column public.t.gone");
        assertThat(plan.at("/mayFail/0/rows").isNull()).isTrue();
        assertThat(plan.at("/mayFail/0/query").asString()).contains("public.t");
        assertThat(answers.subList(1, 9)).allSatisfy(answer -> {
            assertThat(answer.path("error").asString()).isNotBlank();
            assertThat(answer.size()).isEqualTo(1);
        });
        assertThat(answers.get(6).path("error").asString()).contains("broken.sql:1");
        assertThat(answers.get(9).path("proved").asBoolean()).isFalse();
        assertThat(answers.get(9).path("sql").asString()).doesNotContain("ALTER");
    }

    @Test
    void renames_and_ignored_aspects_are_obeyed() throws Exception {
        String a = file("a.sql", "CREATE TABLE t (a int); COMMENT ON TABLE t IS 'x';");
        String b = file("b.sql", "CREATE TABLE u (b int);");
        JsonNode answer = answers(request(
                        a, b, "{\"rename\": {\"public.t\": \"u\", \"public.t.a\": \"b\"}, \"ignore\": [\"comments\"]}"))
                .getFirst();
        assertThat(answer.path("sql").asString())
                .contains("RENAME TO u")
                .contains("RENAME COLUMN a TO b")
                .doesNotContain("COMMENT");
        assertThat(answer.path("loses")).isEmpty();
        assertThat(answer.path("proved").asBoolean()).as(answer.toString()).isTrue();
    }

    @Test
    void options_of_a_wrong_shape_are_errors_and_null_is_as_absent() throws Exception {
        String a = file("a.sql", "CREATE TABLE t (id int);");
        List<JsonNode> wrong = answers(
                request(a, a, "[]"),
                request(a, a, "{\"renmae\": {}}"),
                request(a, a, "{\"rename\": \"t=u\"}"),
                request(a, a, "{\"rename\": {\"t\": 1}}"),
                request(a, a, "{\"rename\": {\"t\": \"not_there\"}}"),
                request(a, a, "{\"ignore\": \"owners\"}"),
                request(a, a, "{\"ignore\": [null]}"),
                request(a, a, "{\"prove\": \"yes\"}"),
                request(a, a, "{\"pg\": 13}"),
                request(a, a, "{\"pg\": \"16\"}"),
                request(a, "/nonexistent/b.sql", "{}"),
                "null",
                "{\"from\": null, \"to\": null}");
        assertThat(wrong).hasSize(13).allSatisfy(answer -> {
            assertThat(answer.path("error").asString()).isNotBlank().doesNotContain("Exception");
            assertThat(answer.size()).isEqualTo(1);
        });
        JsonNode right = answers(request(
                        a, a, "{\"strategy\": null, \"rename\": null, \"ignore\": null, \"prove\": null, \"pg\": 16}"))
                .getFirst();
        assertThat(right.path("proved").asBoolean()).isTrue();
        assertThat(right.path("sql").asString()).contains("postgresql-16:");
    }

    @Test
    void empty_lines_are_passed_over_and_endless_ones_are_errors() throws Exception {
        String a = file("a.sql", "CREATE TABLE t (id int);");
        List<JsonNode> answers = answers(
                "", "  ", "{\"from\": \"" + "x".repeat(RequestLines.LONGEST + 1), "\0\ufeff", request(a, a, "{}"));
        assertThat(answers).hasSize(3);
        assertThat(answers.get(0).path("error").asString()).hasSizeLessThan(1000);
        assertThat(answers.get(1).path("error").asString()).isNotBlank();
        assertThat(answers.get(2).path("proved").asBoolean()).isTrue();
    }

    @Test
    void what_is_kept_as_text_is_refused_where_it_would_have_to_change() throws Exception {
        String none = file("none.sql", "CREATE TABLE t (id int);");
        String some =
                file("some.sql", "CREATE TABLE t (id int);\nCREATE EXTENSION dblink;\nCREATE TABLE g (a geometry);");
        String more = file(
                "more.sql", "CREATE TABLE t (id int, n int);\nCREATE EXTENSION dblink;\nCREATE TABLE g (a  geometry);");
        List<JsonNode> answers = answers(
                request(none, some, "{}"),
                request(some, none, "{}"),
                request(some, more, "{}"),
                request(some, more, "{\"rename\": {\"t.id\": \"n\"}}"));
        assertThat(answers.get(0).path("refused").asString())
                .contains("make CREATE EXTENSION dblink")
                .contains("some.sql:3 (statement 3)")
                .contains("type \"geometry\" does not exist")
                .contains("--scratch");
        assertThat(answers.get(1).path("refused").asString()).contains("undo CREATE EXTENSION dblink");
        assertThat(answers.get(2).path("sql").asString())
                .contains("ADD COLUMN n")
                .doesNotContain("dblink");
        assertThat(answers.get(2).path("notes").toString())
                .contains("not proved: what is kept as text, CREATE EXTENSION dblink");
        assertThat(answers.get(3).path("sql").asString())
                .contains("RENAME COLUMN id TO n")
                .doesNotContain("dblink");
    }

    /** The scratch server gives a statement a minute. */
    @Test
    @EnabledIfSystemProperty(named = "schemawright.thorough", matches = "true")
    void a_source_that_never_ends_is_an_error_and_the_next_line_is_answered() throws Exception {
        String a = file("a.sql", "CREATE TABLE t (id int);");
        String endless = file(
                "endless.sql",
                "DO $$BEGIN LOOP BEGIN PERFORM pg_sleep(1);"
                        + " EXCEPTION WHEN query_canceled THEN NULL; END; END LOOP; END$$;");
        List<JsonNode> answers = answers(request(a, endless, "{}"), request(a, a, "{}"));
        assertThat(answers.getFirst().path("error").asString())
                .contains("endless.sql:1")
                .contains("took longer");
        assertThat(answers.getLast().path("proved").asBoolean()).isTrue();
    }

    private static List<JsonNode> answers(String... lines) {
        Run run = Run.with(String.join("\n", lines) + "\n", Map.of(), "plan", "--batch");
        assertThat(run.code()).isEqualTo(0);
        return run.out().lines().map(JSON::readTree).toList();
    }

    private static String request(String from, String to, String options) {
        return "{\"from\": \"" + from + "\", \"to\": \"" + to + "\", \"options\": " + options + "}";
    }

    private String file(String name, String content) throws Exception {
        return Files.writeString(folder.resolve(name), content).toString();
    }
}
