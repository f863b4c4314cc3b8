package org.schemawright.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A table is taken apart on a real server with rows in it: joined again nothing is lost, and the way back is equal. */
class TakenApartTest {
    private static LiveServer server;

    @TempDir
    Path folder;

    @BeforeAll
    static void start() throws Exception {
        server = new LiveServer(18);
    }

    @AfterAll
    static void stop() throws Exception {
        server.close();
    }

    private record Scripts(String up, String down) {}

    /** Both scripts for a table taken apart by what is known of it. */
    private Scripts scripts(String name, String schema, String table, String form, List<String> known)
            throws Exception {
        Path before = Files.writeString(folder.resolve(name + ".sql"), schema);
        Path design = folder.resolve(name + ".schemawright.json");
        var arguments = new ArrayList<>(
                List.of("normalize", before.toString(), "--table", table, "--form", form, "--into", design.toString()));
        known.forEach(one -> arguments.addAll(List.of("--dependency", one)));
        Run judged = Run.of(arguments.toArray(new String[0]));
        assertThat(judged.code()).as(judged.err()).isZero();
        Path out = folder.resolve(name + "-out");
        Files.createDirectories(out);
        Run planned = Run.of(
                "plan", before.toString(), design.toString(), "--out", out.toString(), "--name", "apart", "--no-prove");
        assertThat(planned.code()).as(planned.err()).isZero();
        return new Scripts(text(out, ".up.sql"), text(out, ".down.sql"));
    }

    private static String text(Path folder, String ending) throws Exception {
        try (Stream<Path> files = Files.list(folder)) {
            return Files.readString(files.filter(file -> file.toString().endsWith(ending))
                    .findFirst()
                    .orElseThrow());
        }
    }

    private static String differing(String one, String other) {
        return "SELECT count(*) FROM ((%1$s EXCEPT ALL %2$s) UNION ALL (%2$s EXCEPT ALL %1$s)) AS d"
                .formatted(one, other);
    }

    private void check(
            String name,
            String schema,
            String rows,
            String table,
            String columns,
            String form,
            List<String> known,
            String joined)
            throws Exception {
        Scripts scripts = scripts(name, schema, table, form, known);
        server.database(name, schema + rows);
        String whole = "SELECT " + columns + " FROM public." + table;
        server.run(name, "CREATE SCHEMA kept; CREATE TABLE kept.original AS " + whole);
        String original = "SELECT " + columns + " FROM kept.original";
        server.run(name, scripts.up);
        assertThat(server.value(name, differing(original, "SELECT " + columns + " FROM " + joined)))
                .isEqualTo("0");
        server.run(name, scripts.down);
        assertThat(server.value(name, differing(original, whole))).isEqualTo("0");
    }

    @Test
    void orders_customers_and_nations_come_apart_and_back() throws Exception {
        check(
                "orders",
                """
                CREATE TABLE orders (order_id int PRIMARY KEY, customer_id int NOT NULL, customer_name text NOT NULL,
                  city text, nation_id int NOT NULL, nation text CHECK (nation <> ''), amount numeric NOT NULL);
                CREATE INDEX orders_city ON orders (city);
                """,
                """
                INSERT INTO orders SELECT n, n % 50, 'Näme ' || n % 50, CASE WHEN n % 50 % 7 > 0 THEN 'c' || n % 50 % 9 END,
                  n % 50 % 6, CASE WHEN n % 50 % 6 > 0 THEN 'N''' || n % 50 % 6 END, n * 1.10 FROM generate_series(1, 400) AS n;
                """,
                "orders",
                "order_id, customer_id, customer_name, city, nation_id, nation, amount",
                "3nf",
                List.of("customer_id -> customer_name, city, nation_id", "nation_id -> nation"),
                "orders JOIN customer USING (customer_id) JOIN nation USING (nation_id)");
        assertThat(server.value("orders", "SELECT count(*) FROM pg_indexes WHERE indexname = 'orders_city'"))
                .isEqualTo("1");
    }

    @Test
    void what_two_columns_determine_together_comes_apart_and_back() throws Exception {
        check(
                "lines",
                """
                CREATE TABLE line (order_id bigint, line_no int, part_id int NOT NULL, supplier_id int NOT NULL,
                  available int, cost numeric(12,2), "Part Name" text, PRIMARY KEY (order_id, line_no));
                """,
                """
                INSERT INTO line SELECT n / 3, n % 3, n % 40, n % 40 % 7 + n % 2, (n % 40) * 100 + n % 40 % 7 + n % 2,
                  (n % 40 % 7 + n % 2) / 7.0, 'part "' || n % 40 FROM generate_series(0, 599) AS n;
                """,
                "line",
                "order_id, line_no, part_id, supplier_id, available, cost, \"Part Name\"",
                "bcnf",
                List.of("part_id, supplier_id -> available, cost", "part_id -> Part Name"),
                "line JOIN part_supplier USING (part_id, supplier_id) JOIN part USING (part_id)");
    }

    @Test
    void rows_that_break_the_dependency_stop_it_before_anything_is_changed() throws Exception {
        String schema = "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text);";
        Scripts scripts = scripts("broken", schema, "t", "3nf", List.of("a -> b"));
        server.database("broken", schema + "INSERT INTO t VALUES (1, 1, 'x'), (2, 1, 'y');");
        assertThat(catchThrowable(() -> server.run("broken", scripts.up)))
                .hasMessageContaining("differ in what goes with it");
        assertThat(server.value("broken", "SELECT count(*) FROM t WHERE b IS NOT NULL"))
                .isEqualTo("2");
    }

    @Test
    void what_cannot_be_taken_apart_is_refused_with_the_reason() throws Exception {
        Map<String, String> refused = Map.of(
                "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b int GENERATED ALWAYS AS IDENTITY);",
                "numbered by the engine",
                "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text); CREATE VIEW v AS SELECT b FROM t;",
                "view public.v",
                "CREATE TABLE t (id int PRIMARY KEY, a int NOT NULL, b text); CREATE TABLE a (x int);",
                "");
        for (var one : refused.entrySet()) {
            Path before = Files.writeString(folder.resolve("refused.sql"), one.getKey());
            Path into = folder.resolve("refused" + one.getValue().length() + ".schemawright.json");
            Run run = Run.of(
                    "normalize",
                    before.toString(),
                    "--table",
                    "t",
                    "--dependency",
                    "a -> b",
                    "--into",
                    into.toString());
            assertThat(run.code()).as(run.err()).isEqualTo(one.getValue().isEmpty() ? 0 : 2);
            assertThat(run.err()).contains(one.getValue());
        }
    }
}
