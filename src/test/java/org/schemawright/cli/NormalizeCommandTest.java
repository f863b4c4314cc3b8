package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Files as people have them, good and bad, and relations one a line. */
class NormalizeCommandTest {
    private static final JsonMapper JSON = JsonMapper.builder().build();

    @TempDir
    Path folder;

    private String file(String name, String text) throws Exception {
        return Files.writeString(folder.resolve(name), text).toString();
    }

    private JsonNode dependencies(String text, String... options) throws Exception {
        var arguments = new java.util.ArrayList<>(List.of("dependencies", file("rows.csv", text), "--format", "json"));
        arguments.addAll(List.of(options));
        Run run = Run.of(arguments.toArray(new String[0]));
        assertThat(run.code()).as(run.err()).isZero();
        return JSON.readTree(run.out());
    }

    @Test
    void each_line_is_answered_and_an_error_ends_nothing() throws Exception {
        String lines = String.join(
                "\n",
                "{\"id\": 1, \"attributes\": [\"a\", \"b\", \"c\"], \"dependencies\": [[[\"a\"], [\"b\"]], [[\"b\"],"
                        + " [\"c\"]]]}",
                "nonsense",
                "{\"id\": \"x\", \"attributes\": [\"a\", \"a\"], \"dependencies\": []}",
                "{\"id\": 4, \"attributes\": [\"a\"], \"dependencies\": [[[\"z\"], [\"a\"]]]}",
                "",
                "{\"id\": 5, \"attributes\": [\"s\", \"c\", \"z\"], \"dependencies\": [[[\"s\", \"c\"], [\"z\"]],"
                        + " [[\"z\"], [\"c\"]]]}");
        Run run = Run.with(lines, Map.of(), "normalize", "--batch");
        assertThat(run.code()).isZero();
        List<JsonNode> answers =
                run.out().lines().map(JSON::readTree).map(one -> (JsonNode) one).toList();
        assertThat(answers).hasSize(5);
        assertThat(answers.getFirst()).isEqualTo(JSON.readTree("""
            {"id": 1, "candidateKeys": [["a"]], "normalForm": "2NF", "violation": [["b"], ["c"]],
             "minimalCover": [[["a"], ["b"]], [["b"], ["c"]]], "synthesis": [["a", "b"], ["b", "c"]],
             "decomposition": [["a", "b"], ["b", "c"]]}
            """));
        assertThat(answers.subList(1, 4))
                .allSatisfy(one -> assertThat(one.has("error")).isTrue());
        assertThat(answers.get(2).path("id").asString()).isEqualTo("x");
        assertThat(answers.get(4).path("normalForm").asString()).isEqualTo("3NF");
        assertThat(answers.get(4).path("candidateKeys").toString()).isEqualTo("[[\"s\",\"c\"],[\"s\",\"z\"]]");
        assertThat(answers.get(4).path("violation").toString()).isEqualTo("[[\"z\"],[\"c\"]]");
    }

    @Test
    void a_list_of_keys_is_told_as_a_table_and_its_script() throws Exception {
        String schema = file(
                "posts.sql",
                "CREATE TABLE tag (id int PRIMARY KEY, name text);"
                        + " CREATE TABLE post (id int PRIMARY KEY, title text, tag_ids text);");
        Run told = Run.of("normalize", schema, "--table", "post", "--list", "tag_ids", "--format", "json");
        assertThat(told.code()).as(told.err()).isZero();
        JsonNode table = JSON.readTree(told.out()).path("newTable");
        assertThat(table.path("name").asString()).isEqualTo("public.post_tag");
        assertThat(table.path("columns").toString()).isEqualTo("[\"post_id\",\"tag_id\",\"position\"]");
        assertThat(table.path("key").toString()).isEqualTo("[\"post_id\",\"position\"]");
        assertThat(table.path("references").toString()).contains("public.post\"", "public.tag\"");
        String design = folder.resolve("apart.schemawright.json").toString();
        Run made = Run.of("normalize", schema, "--table", "post", "--list", "tag_ids", "--into", design);
        assertThat(made.code()).as(made.err()).isZero();
        assertThat(made.out()).contains("CREATE TABLE public.post_tag", "INSERT INTO public.post_tag");
        Run proved = Run.of("prove", schema, design);
        assertThat(proved.code()).as(proved.err()).isZero();
        for (String wrong : List.of(
                "--list=nothing",
                "--list=tag_ids --list-keeps=all",
                "--list=tag_ids --refers-to=x",
                "--list=id",
                "--list=tag_ids --list-table=tag",
                "--list=tag_ids --divided-by=a")) {
            var arguments = new java.util.ArrayList<>(List.of("normalize", schema, "--table", "post"));
            arguments.addAll(List.of(wrong.split(" ")));
            Run refused = Run.of(arguments.toArray(new String[0]));
            assertThat(refused.code()).as(wrong).isNotZero();
            assertThat(refused.err()).as(wrong).doesNotContain("Exception").isNotBlank();
        }
    }

    @Test
    void null_and_empty_texts_and_blanks_are_different_values() throws Exception {
        assertThat(dependencies("a,b\n,x\n\"\",y\n ,z\n").path("keys").toString())
                .isEqualTo("[[\"a\"],[\"b\"]]");
        assertThat(dependencies("a,b\n,x\n,y\n").path("keys").toString()).isEqualTo("[[\"b\"]]");
        assertThat(dependencies("a,b\n,x\n,y\n", "--null-unequal").path("keys").toString())
                .isEqualTo("[[\"a\"],[\"b\"]]");
        assertThat(dependencies("a,b\n,x\nNA,y\n", "--null", "NA").path("keys").toString())
                .isEqualTo("[[\"b\"]]");
        assertThat(dependencies("1,2\n1,3\n", "--no-header").path("columns").toString())
                .isEqualTo("[\"column1\",\"column2\"]");
        assertThat(dependencies("a;b\n1;\"x;\"\"y\nz\"\n", "--separator", ";")
                        .path("dependencies")
                        .size())
                .isEqualTo(2);
    }

    @Test
    void bad_files_are_refused_with_the_place_and_the_reason() throws Exception {
        Map<String, String> bad = Map.of(
                "a,b\n1,2\n3\n", "line 3 has 1 field",
                "a,b\n1,2,3\n", "line 2 has 3 fields",
                "a,b\n\"1,2\n", "Unclosed",
                "a,a\n1,2\n", "two columns are called a",
                "a,b\n", "no rows",
                "", "no rows");
        for (var one : bad.entrySet()) {
            for (String command : List.of("dependencies", "normalize")) {
                Run run = Run.of(command, file("bad.csv", one.getKey()));
                assertThat(run.code()).isEqualTo(3);
                assertThat(run.err()).contains(one.getValue()).doesNotContain("Exception");
                assertThat(run.out()).isEmpty();
            }
        }
        Path latin = Files.write(folder.resolve("latin.csv"), "a\n\u00e9\n".getBytes(StandardCharsets.ISO_8859_1));
        assertThat(Run.of("dependencies", latin.toString()).err()).contains("line 2 is not UTF-8");
        assertThat(Run.of("dependencies", latin.toString(), "--encoding", "latin1")
                        .code())
                .isZero();
        assertThat(Run.of("dependencies", "/nonexistent.csv").code()).isEqualTo(3);
        assertThat(Run.of("dependencies", latin.toString(), "--max-determinant", "-1")
                        .code())
                .isEqualTo(2);
    }

    @Test
    void many_columns_and_little_time_give_what_is_sound_and_say_how_far() throws Exception {
        String heading = IntStream.range(0, 300).mapToObj(i -> "c" + i).collect(Collectors.joining(","));
        var text = new StringBuilder(heading).append('\n');
        for (int row = 0; row < 40; row++) {
            int at = row;
            text.append(IntStream.range(0, 300)
                            .mapToObj(i -> String.valueOf(at * (i + 7) % (i % 5 + 2)))
                            .collect(Collectors.joining(",")))
                    .append('\n');
        }
        String wide = file("wide.csv", text.toString());
        Run run = Run.of("dependencies", wide, "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        assertThat(JSON.readTree(run.out()).path("completeTo").asInt()).isEqualTo(300);
        assertThat(run.err()).isEmpty();
        Run stopped = Run.of("dependencies", wide, "--time-limit", "0.000001", "--format", "json");
        assertThat(stopped.code()).isZero();
        assertThat(stopped.err()).contains("it was stopped");
        assertThat(JSON.readTree(stopped.out()).path("incomplete").asString()).isEqualTo("it was stopped");
    }

    @Test
    void a_mark_before_the_first_line_is_no_part_of_it_and_bytes_that_are_no_text_are_an_error() throws Exception {
        String relation = "{\"id\": 1, \"attributes\": [\"a\", \"b\"], \"dependencies\": [[[\"a\"], [\"b\"]]]}";
        var in = new java.io.ByteArrayOutputStream();
        in.write(("\ufeff" + relation + "\n").getBytes(StandardCharsets.UTF_8));
        in.write("{\"id\": 2, \"attributes\": [\"\u00fc\"], \"dependencies\": []}\n"
                .getBytes(StandardCharsets.ISO_8859_1));
        in.write("{\"id\": 3, \"attributes\": [\"\\ud800\"], \"dependencies\": []}\n".getBytes(StandardCharsets.UTF_8));
        Run run = Run.with(in.toByteArray(), "normalize", "--batch");
        List<JsonNode> answers =
                run.out().lines().map(JSON::readTree).map(one -> (JsonNode) one).toList();
        assertThat(answers).hasSize(3);
        assertThat(answers.getFirst().path("normalForm").asString()).isEqualTo("BCNF");
        assertThat(answers.get(1).path("error").asString()).contains("UTF-8");
        assertThat(answers.get(2).path("error").asString()).contains("half a character");
    }

    @Test
    void an_option_that_would_do_nothing_is_refused() throws Exception {
        String rows = file("rows.csv", "a,b\n1,2\n");
        String schema = file("one.sql", "CREATE TABLE t (a int, b int);");
        for (List<String> wrong : List.of(
                List.of(rows, "--into", folder.resolve("x.schemawright.json").toString()),
                List.of(rows, "--table", "t", "--dependency", "a -> b"),
                List.of(rows, "--max-determinant", "-1"),
                List.of(rows, "--batch"),
                List.of(schema, "--no-header"),
                List.of(schema, "--approximate", "0.1"),
                List.of("--batch", "--table", "t"))) {
            var arguments = new java.util.ArrayList<>(List.of("normalize"));
            arguments.addAll(wrong);
            Run refused = Run.of(arguments.toArray(new String[0]));
            assertThat(refused.code()).as(wrong.toString()).isEqualTo(2);
            assertThat(refused.err())
                    .as(wrong.toString())
                    .contains(wrong.get(wrong.contains(rows) || wrong.contains(schema) ? 1 : 0));
        }
        assertThat(Run.of("dependencies", rows, "--sample", "5").err()).contains("--sample");
        assertThat(folder.resolve("x.schemawright.json")).doesNotExist();
    }

    @Test
    void what_has_a_longer_key_than_was_asked_for_stays_where_it_was() throws Exception {
        var text = new StringBuilder("line_id,order_id,order_day,place_a,place_b,stock\n");
        for (int i = 0; i < 400; i++) {
            int order = i / 4;
            int a = i * 7 % 10;
            int b = i * 13 / 10 % 12;
            text.append("%d,%d,2026-01-%02d,A%d,B%d,%d%n"
                    .formatted(i, order, 1 + order * 5 % 28, a, b, (a * 31 + b * 17) % 97));
        }
        String rows = file("lines.csv", text.toString());
        for (int most : List.of(0, 1, 2)) {
            Run run = Run.of("normalize", rows, "--max-determinant", String.valueOf(most), "--format", "json");
            assertThat(run.code()).as(run.err()).isZero();
            JsonNode relations = JSON.readTree(run.out()).path("relations");
            var columns = new java.util.TreeSet<String>();
            boolean first = true;
            for (var relation : relations.properties()) {
                assertThat(first || relation.getValue().path("key").size() <= most)
                        .as(run.out())
                        .isTrue();
                relation.getValue().path("attributes").forEach(one -> columns.add(one.asString()));
                relation.getValue()
                        .path("foreignKeys")
                        .forEach(key -> assertThat(relations.has(key.path(1).asString()))
                                .isTrue());
                first = false;
            }
            assertThat(columns)
                    .containsExactlyInAnyOrder("line_id", "order_id", "order_day", "place_a", "place_b", "stock");
            assertThat(relations.size() > 1).as(run.out()).isEqualTo(most > 0);
        }
    }

    @Test
    void a_file_of_one_column_that_looks_like_several_is_told() throws Exception {
        String rows = file("semicolons.csv", "a;b\n1;2\n3;4\n");
        assertThat(Run.of("dependencies", rows).err()).contains("--separator \";\"");
        assertThat(Run.of("normalize", rows).err()).contains("--separator \";\"");
        assertThat(Run.of("dependencies", rows, "--separator", ";").err()).isEmpty();
    }

    @Test
    void what_is_several_values_by_its_name_and_type_is_told_without_rows() throws Exception {
        String schema = file("shapes.sql", """
            CREATE TABLE contact (id int PRIMARY KEY, name text, phone1 text, phone2 text, phone3 text);
            CREATE TABLE task (id int PRIMARY KEY, title text, assignee_ids int[], label_ids text);
            CREATE TABLE purchase (id int PRIMARY KEY, line_items jsonb, allergies_csv text);
            CREATE TABLE trait (id int PRIMARY KEY, item_id int, attribute_name text, attribute_value text);
            CREATE TABLE offer (id int PRIMARY KEY, price_list text, address_line1 text, address_line2 text,
                embedding float8[], metadata jsonb, md5 text, sha1 text, keywords tsvector, kids text, bids int[],
                    specialist text, airlines jsonb);
            """);
        Run run = Run.of("normalize", schema, "--format", "json");
        assertThat(run.code()).as(run.err()).isZero();
        var told = new ArrayList<String>();
        for (JsonNode finding : JSON.readTree(run.out()).path("findings")) {
            assertThat(finding.path("severity").asString()).isEqualTo("info");
            assertThat(finding.path("evidence").size()).isPositive();
            told.add(finding.path("table").asString() + " "
                    + finding.path("rule").asString() + " " + finding.path("columns"));
        }
        assertThat(told)
                .containsExactlyInAnyOrder(
                        "public.contact first-form-repeating-group [\"phone1\",\"phone2\",\"phone3\"]",
                        "public.task first-form-key-list [\"assignee_ids\"]",
                        "public.task first-form-key-list [\"label_ids\"]",
                        "public.purchase first-form-document [\"line_items\"]",
                        "public.purchase first-form-list [\"allergies_csv\"]",
                        "public.trait first-form-attribute-rows [\"attribute_name\",\"attribute_value\"]");
        assertThat(Run.of("normalize", schema, "--table", "task").out())
                .contains("public.task: first-form-key-list: assignee_ids is an array of keys")
                .doesNotContain("phone1 text", "first-form-repeating-group");
        String design = folder.resolve("shapes.schemawright.json").toString();
        assertThat(Run.of("import", schema, "-o", design).code()).isZero();
        assertThat(Run.of("normalize", design, "--table", "task").out()).contains("assignee_ids is an array of keys");
        assertThat(Run.of("normalize", design, "--table", "task", "--decide", "on-purpose", "--meaning", "Read often.")
                        .code())
                .isZero();
        assertThat(Run.of("normalize", design, "--table", "task").out()).doesNotContain("is an array of keys");
    }
}
