package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
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
