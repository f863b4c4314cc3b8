package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.schemawright.cli.LiveServer;
import org.schemawright.design.Drafts;
import org.schemawright.discover.CsvOptions;
import org.schemawright.discover.UnusableTable;
import org.schemawright.discover.Watch;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.workspace.LearnFromRows.ExceptionRow;
import org.schemawright.workspace.LearnFromRows.Learned;

/** What is learned from rows, wherever they are, holds in all of them; what nearly holds comes with what breaks it. */
class LearnFromRowsTest {
    private static final int ROWS = 300;
    private static final Table SALE = table("sale", "sale_id", "shop_id", "shop_name", "town");

    private static LiveServer server;
    private static Workbench bench;
    private static String url = "";

    @TempDir
    Path folder;

    @BeforeAll
    static void open() throws Exception {
        server = new LiveServer(18);
        url = server.database("rows", """
            CREATE TABLE sale (sale_id int PRIMARY KEY, shop_id int, shop_name text, town text,
              next_id int GENERATED ALWAYS AS (shop_id + 1) STORED);
            INSERT INTO sale SELECT n, n % 50, 'shop ' || n % 50, 'town ' || CASE WHEN n = 129999 THEN 9 ELSE n % 50 % 7 END
              FROM generate_series(1, 130000) AS n;
            CREATE VIEW slow AS SELECT n AS sale_id FROM generate_series(1, 300) AS n WHERE pg_sleep(1) IS NOT NULL;
            """);
        bench = LiveServer.bench();
    }

    @AfterAll
    static void close() throws Exception {
        bench.close();
        server.close();
    }

    private static Table table(String name, String... columns) {
        ObjectRef ref = ObjectRef.of(Kind.TABLE, "public", name);
        return Drafts.table(
                ref,
                List.of(columns).stream()
                        .map(column -> Drafts.column(ref, column, "text", false))
                        .toList());
    }

    /** Row 100 has another town than all others of its shop. */
    private static String row(int n, String separator) {
        return String.join(
                separator,
                String.valueOf(n),
                String.valueOf(n % 10),
                "shop " + n % 10,
                n == 100 ? "elsewhere" : "town " + n % 10 % 3);
    }

    private Path file(String head, String separator, Charset encoding) throws Exception {
        return Files.writeString(
                folder.resolve("sale.csv"),
                head
                        + IntStream.rangeClosed(1, ROWS)
                                .mapToObj(n -> row(n, separator))
                                .collect(Collectors.joining("\n")),
                encoding);
    }

    private static Learned learned(Table table, String source, Charset encoding, Watch watch) throws Exception {
        return new LearnFromRows(table, watch).learned(bench, source, encoding);
    }

    private static List<String> rules(Learned learned) {
        return learned.rules().stream()
                .map(rule -> String.join(",", rule.determinant()) + ">" + String.join(",", rule.dependent()))
                .toList();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void a_file_is_read_by_what_its_first_line_says(String separator) throws Exception {
        String head = String.join(separator, "sale_id", "\"shop_id\"", "shop_name", "town") + "\n";
        for (String mark : List.of("", "\uFEFF")) {
            Learned learned = learned(
                    SALE,
                    file(mark + head, separator, StandardCharsets.UTF_8).toString(),
                    StandardCharsets.UTF_8,
                    Watch.NOBODY);
            assertThat(learned.columns()).containsExactly("sale_id", "shop_id", "shop_name", "town");
            assertThat(learned.rows()).isEqualTo(ROWS);
            assertThat(learned.whole()).isTrue();
            assertThat(rules(learned)).contains("shop_id>shop_name");
            assertThat(learned.nearly())
                    .filteredOn(one -> one.determinant().equals(List.of("shop_id"))
                            && one.dependent().equals("town"))
                    .singleElement()
                    .satisfies(one -> {
                        assertThat(one.exceptions()).isEqualTo(1);
                        assertThat(one.share()).isEqualTo(0.9);
                        assertThat(one.shown())
                                .containsExactly(new ExceptionRow(
                                        100,
                                        Optional.of("elsewhere"),
                                        Optional.of("town 0"),
                                        List.of("100", "0", "shop 0", "elsewhere").stream()
                                                .map(Optional::of)
                                                .toList()));
                    });
        }
    }

    @Test
    void a_file_without_names_has_the_columns_of_the_table_and_that_is_said() throws Exception {
        Learned learned =
                learned(SALE, file("", ";", StandardCharsets.UTF_8).toString(), StandardCharsets.UTF_8, Watch.NOBODY);
        assertThat(learned.rows()).isEqualTo(ROWS);
        assertThat(rules(learned)).contains("shop_id>shop_name");
        assertThat(learned.notes()).singleElement().asString().contains("names no columns");
    }

    @Test
    void a_file_of_something_else_and_a_wrong_encoding_are_refused_in_words() throws Exception {
        Path other = Files.writeString(folder.resolve("other.csv"), "sale_id,colour\n1,red\n2,blue\n");
        assertThatThrownBy(() -> learned(SALE, other.toString(), StandardCharsets.UTF_8, Watch.NOBODY))
                .isInstanceOf(BadRequest.class)
                .hasMessageContaining("has a column colour");
        Path latin = Files.writeString(
                folder.resolve("latin.csv"), "sale_id,town\n1,Köln\n2,Ulm\n", StandardCharsets.ISO_8859_1);
        assertThatThrownBy(() -> learned(SALE, latin.toString(), StandardCharsets.UTF_8, Watch.NOBODY))
                .isInstanceOf(UnusableTable.class)
                .hasMessageContaining("is not UTF-8");
        assertThat(learned(SALE, latin.toString(), StandardCharsets.ISO_8859_1, Watch.NOBODY)
                        .rows())
                .isEqualTo(2);
        Path empty = Files.writeString(folder.resolve("empty.csv"), "sale_id,town\n");
        assertThatThrownBy(() -> learned(SALE, empty.toString(), StandardCharsets.UTF_8, Watch.NOBODY))
                .isInstanceOf(UnusableTable.class);
    }

    @Test
    void of_a_large_table_in_use_only_what_all_rows_keep_is_a_rule() throws Exception {
        try (Loaded loaded = bench.load(url, Wanted.ANY, Narrowing.NONE)) {
            Table sale = loaded.database().table(SALE.ref()).orElseThrow();
            Learned learned = learned(sale, url, StandardCharsets.UTF_8, Watch.NOBODY);
            assertThat(learned.rows()).isEqualTo(130_000);
            assertThat(learned.whole()).isFalse();
            assertThat(learned.source()).doesNotContain("hunter2");
            assertThat(rules(learned)).contains("shop_id>shop_name").noneMatch(rule -> rule.contains("next_id"));
            assertThat(rules(learned)).noneMatch(rule -> rule.startsWith("shop_id>") && rule.contains("town"));
        }
        assertThat(server.value("rows", "SELECT count(*) FROM sale")).isEqualTo("130000");
    }

    @Test
    void who_stops_keeps_what_was_found_by_then() throws Exception {
        var enough = new AtomicBoolean();
        var watch = new Watch() {
            @Override
            public boolean stopped() {
                return enough.get();
            }

            @Override
            public void done(double part) {
                enough.set(part >= 0.7);
            }
        };
        String head = "sale_id,shop_id,shop_name,town\n";
        Learned learned =
                learned(SALE, file(head, ",", StandardCharsets.UTF_8).toString(), StandardCharsets.UTF_8, watch);
        assertThat(rules(learned)).contains("shop_id>shop_name");
        assertThat(learned.nearly()).isEmpty();
        assertThat(learned.notes()).singleElement().asString().contains("stopped while looking for exceptions");
    }

    @Test
    @Timeout(value = 120, unit = TimeUnit.SECONDS)
    void a_statement_that_takes_too_long_is_ended_in_the_database() throws Exception {
        Table slow = table("slow", "sale_id");
        assertThatThrownBy(() -> learned(slow, url, StandardCharsets.UTF_8, Watch.forSeconds(0.5)))
                .isInstanceOf(UnusableTable.class)
                .hasMessageContaining("was not searched to the end");
        assertThat(server.value(
                        "rows",
                        "SELECT count(*) FROM pg_stat_activity WHERE query LIKE '%pg_sleep%' AND state = 'active'"
                                + " AND pid <> pg_backend_pid()"))
                .isEqualTo("0");
    }

    @Test
    void the_separator_is_the_one_that_finds_the_columns() throws Exception {
        Path file = Files.writeString(folder.resolve("x.txt"), "a, b;shop_id;town\n1, 2;3;4\n");
        assertThat(FitCsv.options(file, StandardCharsets.UTF_8, List.of("shop_id", "town")))
                .extracting(CsvOptions::separator, CsvOptions::header)
                .containsExactly(';', CsvOptions.Header.FIRST_LINE);
    }
}
