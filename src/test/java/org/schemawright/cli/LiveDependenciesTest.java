package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a database verifies from a sample is what reading all rows gives, and nothing is changed. */
class LiveDependenciesTest {
    private static final String ROWS = """
        CREATE TABLE "Odd ""name" (id int PRIMARY KEY, city text, land text, code text, notes json, amount numeric);
        INSERT INTO "Odd ""name" SELECT n, 'c' || n % 97, CASE WHEN n % 97 % 5 > 0 THEN 'l' || n % 97 % 5 END,
          'k' || n % 397 || CASE WHEN n = 4990 THEN 'x' ELSE '' END, CASE WHEN n % 3 = 0 THEN '{"a": 1}' END::json,
          (n * 7919 % 1000) / 10.0 FROM generate_series(1, 5000) AS n;
        """;
    private static final String TABLE = "public.\"Odd \"\"name\"";
    private static LiveServer server;
    private static String url = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new LiveServer(18);
        url = server.database(
                "rows", ROWS + "CREATE TABLE empty (a int); CREATE TABLE bare (); INSERT INTO bare DEFAULT VALUES;");
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private static Run run(String... arguments) {
        return Run.with("", Map.of("PGPASSWORD", "hunter2"), arguments);
    }

    private static JsonNode json(Run run) {
        assertThat(run.code()).as(run.err()).isZero();
        return JsonMapper.builder().build().readTree(run.out());
    }

    private static TreeSet<String> dependencies(JsonNode answer) {
        var all = new TreeSet<String>();
        answer.path("dependencies").forEach(one -> all.add(one.path("determinant") + ">" + one.path("dependent")));
        answer.path("keys").forEach(one -> all.add("key " + one));
        return all;
    }

    @Test
    void a_small_sample_verified_by_the_database_says_what_all_rows_say() throws Exception {
        String before = server.value("rows", "SELECT sum(hashtext(t::text)) FROM " + TABLE + " AS t");
        JsonNode whole = json(run("dependencies", url, TABLE, "--format", "json"));
        List<JsonNode> sampled = new ArrayList<>();
        for (String size : List.of("20", "300", "4000")) {
            sampled.add(json(run("dependencies", url, TABLE, "--format", "json", "--sample", size)));
        }
        assertThat(dependencies(whole)).contains("[\"city\"]>\"land\"", "key [\"id\"]");
        assertThat(sampled).allSatisfy(one -> {
            assertThat(dependencies(one)).isEqualTo(dependencies(whole));
            assertThat(one.path("rows").asInt()).isEqualTo(5000);
            assertThat(one.path("completeTo").asInt()).isEqualTo(2);
        });
        assertThat(server.value("rows", "SELECT sum(hashtext(t::text)) FROM " + TABLE + " AS t"))
                .isEqualTo(before);
    }

    /** Each column once as its code tells it, and once with a late row that tells otherwise; types of all kinds. */
    @Test
    void a_table_of_many_columns_is_verified_type_by_type_and_says_how_far() throws Exception {
        List<String> told = List.of(
                "k % 2 = 0",
                "md5((k % 13)::text)::uuid",
                "('10.0.0.' || k % 9)::inet",
                "timestamptz '2024-01-01' + k % 7 * interval '1 day'",
                "k % 5 * interval '1 hour'",
                "ARRAY[k % 6]",
                "CASE WHEN k % 3 = 0 THEN 'NaN' ELSE (k % 3)::float8 END",
                "(CASE WHEN k % 4 > 0 THEN 'c' || k % 4 END)::char(5)",
                "(k % 8)::numeric::money",
                "CASE WHEN k % 4 > 1 THEN to_json(k % 4) END",
                "('B' || k % 11)::bytea",
                "(k % 3)::bit(4)",
                "point(k % 4, 0)");
        var columns = new StringBuilder();
        for (int i = 0; i < told.size(); i++) {
            String one = told.get(i);
            columns.append(", ").append(one).append(" AS a").append(i);
            columns.append(", CASE WHEN n = 2990 THEN NULL ELSE ")
                    .append(one)
                    .append(" END AS b")
                    .append(i);
        }
        for (int i = 0; i < 50; i++) {
            columns.append(", ").append(i == 7 ? "CASE WHEN n > 2995 THEN 'late' ELSE 's' END" : "'s'::text");
            columns.append(" AS c").append(i);
        }
        server.commands(
                "rows",
                "CREATE TABLE many AS SELECT n AS id, k" + columns
                        + " FROM (SELECT n, n % 40 AS k FROM generate_series(1, 3000) AS n) AS rows");
        JsonNode whole = json(run("dependencies", url, "many", "--format", "json", "--max-determinant", "1"));
        JsonNode part =
                json(run("dependencies", url, "many", "--format", "json", "--max-determinant", "1", "--sample", "200"));
        assertThat(part.path("completeTo").asInt()).isEqualTo(1);
        assertThat(dependencies(part)).isEqualTo(dependencies(whole)).contains("key [\"id\"]");
        for (int i = 0; i < told.size(); i++) {
            assertThat(dependencies(part)).contains("[\"k\"]>\"a" + i + "\"").doesNotContain("[\"k\"]>\"b" + i + "\"");
        }
    }

    /** One cell in a hundred of what belongs to the customer is written over or emptied; SQL tells which. */
    @Test
    void what_a_few_rows_of_a_table_break_is_told_with_exactly_these_rows() throws Exception {
        server.commands("rows", """
            CREATE TABLE sold AS SELECT n AS id, n * 7 % 60 AS customer, md5((n * 7 % 60)::text) AS town,
              CASE WHEN n * 7 % 60 % 9 > 0 THEN 'v' || n * 7 % 60 % 9 END AS voucher FROM generate_series(1, 6000) AS n;
            UPDATE sold SET town = CASE WHEN id % 200 = 13 THEN NULL ELSE town || '!' END WHERE id % 100 = 13;
            UPDATE sold SET voucher = CASE WHEN voucher IS NULL THEN 'v1' END WHERE id % 100 = 57;
            """);
        JsonNode answer = json(run(
                "dependencies",
                url,
                "public.sold",
                "--approximate",
                "0.02",
                "--max-determinant",
                "2",
                "--format",
                "json"));
        for (String column : List.of("town", "voucher")) {
            var told = new TreeSet<Integer>();
            answer.path("approximate").forEach(one -> {
                if (one.path("dependent").asString().equals(column)
                        && one.path("determinant").toString().equals("[\"customer\"]")) {
                    one.path("exceptions")
                            .forEach(row -> told.add(
                                    Integer.parseInt(row.path("key").path("id").asString())));
                }
            });
            String right = server.value(
                    "rows",
                    "SELECT string_agg(id::text, ',' ORDER BY id) FROM sold AS s WHERE "
                            + column + " IS DISTINCT FROM (SELECT mode() WITHIN GROUP (ORDER BY coalesce(" + column
                            + ", '-')) FROM sold AS o WHERE o.customer = s.customer)"
                            + (column.equals("voucher") ? " AND NOT (voucher IS NULL AND customer % 9 = 0)" : ""));
            assertThat(told).hasSize(60);
            assertThat(String.join(",", told.stream().map(String::valueOf).toList()))
                    .isEqualTo(right);
        }
        assertThat(run("dependencies", url, "public.sold", "--approximate", "0.02", "--sample", "500")
                        .err())
                .contains("--sample 6000");
    }

    @Test
    void a_file_of_the_same_rows_says_the_same() throws Exception {
        Path file = folder.resolve("rows.csv");
        Files.writeString(
                file,
                "id,city,land,code,notes,amount\n"
                        + server.value(
                                "rows",
                                "SELECT string_agg(concat(id, ',', city, ',', land, ',', code, ',', CASE WHEN notes IS"
                                        + " NOT NULL THEN '\"{\"\"a\"\": 1}\"' END, ',', amount), E'\\n"
                                        + "') FROM "
                                        + TABLE));
        JsonNode fromFile = json(run("dependencies", file.toString(), "--max-determinant", "2", "--format", "json"));
        JsonNode live = json(run("dependencies", url, TABLE, "--format", "json"));
        assertThat(dependencies(fromFile)).isEqualTo(dependencies(live));
    }

    /** Names and values together: a code, two roles, a junction, a table that refers to itself, and rows without parent. */
    @Test
    void references_that_nobody_declared_are_counted_by_the_server() throws Exception {
        String at = server.database("undeclared", """
            CREATE TABLE customers (id int PRIMARY KEY, name text);
            CREATE TABLE products (sku text PRIMARY KEY, price numeric);
            CREATE TABLE employees (id int PRIMARY KEY, name text, manager_id int);
            CREATE TABLE orders (id int PRIMARY KEY, customer_id int, seller_employee_id int, placed date);
            CREATE TABLE order_products (order_id int, product_sku text, PRIMARY KEY (order_id, product_sku));
            INSERT INTO customers SELECT n * 3, 'c' || n FROM generate_series(1, 400) AS n;
            INSERT INTO products SELECT 'P-' || md5(n::text), n FROM generate_series(1, 60) AS n;
            INSERT INTO employees SELECT n, 'e' || n, NULLIF(n / 5, 0) FROM generate_series(1, 40) AS n;
            INSERT INTO orders SELECT n, CASE WHEN n <= 4 THEN 5000 + n ELSE (n % 400 + 1) * 3 END, n % 40 + 1,
              date '2024-01-01' + n FROM generate_series(1, 2000) AS n;
            INSERT INTO order_products SELECT n, 'P-' || md5((n % 60 + 1)::text) FROM generate_series(1, 2000) AS n;
            """);
        JsonNode answer = json(run("normalize", at, "--format", "json"));
        var told = new TreeSet<String>();
        answer.path("references")
                .forEach(one -> told.add(one.path("table").asString() + one.path("columns") + " > "
                        + one.path("target").asString() + one.path("targetColumns") + " " + one.path("missing")));
        assertThat(told)
                .containsExactly(
                        "public.employees[\"manager_id\"] > public.employees[\"id\"] 0",
                        "public.order_products[\"order_id\"] > public.orders[\"id\"] 0",
                        "public.order_products[\"product_sku\"] > public.products[\"sku\"] 0",
                        "public.orders[\"customer_id\"] > public.customers[\"id\"] 4",
                        "public.orders[\"seller_employee_id\"] > public.employees[\"id\"] 0");
        assertThat(answer.path("junctions").path(0).path("table").asString()).isEqualTo("public.order_products");
    }

    /** Another session ends the connection between two questions; what was verified by then is told. */
    @Test
    void what_is_sound_is_told_though_the_connection_ends() throws Exception {
        server.commands(
                "rows",
                "CREATE TABLE lots AS SELECT n AS id, n % 50 AS a, n % 50 % 7 AS b, n % 11 AS c, n / 3 AS d,"
                        + " md5(n::text) AS e FROM generate_series(1, 600000) AS n");
        try (var other = Executors.newSingleThreadExecutor()) {
            Future<Boolean> ended = other.submit(() -> {
                for (int tries = 0; tries < 3000; tries++) {
                    Thread.sleep(20);
                    if (server.value(
                                    "rows",
                                    "SELECT count(pg_terminate_backend(pid)) FROM pg_stat_activity WHERE state ="
                                            + " 'active' AND query LIKE '%GROUP BY \"a\"%' AND pid <> pg_backend_pid()")
                            .equals("1")) {
                        return true;
                    }
                }
                return false;
            });
            Run run = run("dependencies", url, "lots", "--sample", "3000", "--format", "json");
            assertThat(ended.get()).isTrue();
            JsonNode answer = json(run);
            assertThat(answer.path("completeTo").asInt()).isZero();
            assertThat(run.err()).contains("complete only for determinants of up to 0 columns");
            assertThat(dependencies(answer))
                    .isSubsetOf(
                            "[\"a\"]>\"b\"",
                            "[\"id\"]>\"a\"",
                            "[\"id\"]>\"b\"",
                            "[\"id\"]>\"c\"",
                            "[\"id\"]>\"d\"",
                            "[\"id\"]>\"e\"",
                            "key [\"id\"]",
                            "[\"e\"]>\"a\"",
                            "[\"e\"]>\"b\"",
                            "[\"e\"]>\"c\"",
                            "[\"e\"]>\"d\"",
                            "[\"e\"]>\"id\"",
                            "key [\"e\"]");
        }
    }

    @Test
    void what_is_not_there_or_empty_is_a_source_that_cannot_be_used() {
        assertThat(run("dependencies", url, "nothing").code()).isEqualTo(3);
        assertThat(run("dependencies", url, "nothing").err())
                .contains("nothing")
                .doesNotContain("Exception");
        Run empty = run("dependencies", url, "empty");
        assertThat(empty.code()).isEqualTo(3);
        assertThat(empty.err()).contains("no rows");
        assertThat(run("dependencies", url).code()).isEqualTo(2);
    }

    @Test
    void a_table_without_columns_is_one_and_keeps_nobody_from_the_others() {
        assertThat(json(run("dependencies", url, "bare", "--format", "json"))
                        .path("columns")
                        .size())
                .isZero();
        JsonNode all = json(run("normalize", url, "--format", "json"));
        assertThat(all.path("tables").properties()).hasSizeGreaterThan(1);
    }

    @Test
    void how_a_file_is_written_is_not_passed_over_for_a_database() {
        Run refused = run("dependencies", url, "empty", "--null-unequal");
        assertThat(refused.code()).isEqualTo(2);
        assertThat(refused.err()).contains("--null-unequal");
    }
}
