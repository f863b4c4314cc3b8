package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.schemawright.advise.normalize.Attributes;

/** What is found is what trying everything finds, whatever the size of the table and however it is bounded. */
class DiscoveryTest {
    private static final Path TABLES = Path.of("../shared/data/fd");

    private static EncodedTable table(List<List<String>> rows, int width) throws Exception {
        var text = new StringBuilder();
        for (List<String> row : rows) {
            text.append(String.join(",", row)).append('\n');
        }
        byte[] bytes = text.toString().getBytes(StandardCharsets.UTF_8);
        EncodedTable table = CsvTable.read(
                new ByteArrayInputStream(bytes),
                "random",
                bytes.length,
                CsvOptions.PLAIN.withHeader(CsvOptions.Header.NONE));
        assertThat(table.width()).isEqualTo(width);
        assertThat(table.rows()).isEqualTo(rows.size());
        return table;
    }

    private static int bits(Attributes set) {
        return set.places().map(place -> 1 << place).sum();
    }

    private static Set<String> dependencies(Discovered found) {
        return found.dependencies()
                .map(one -> bits(one.determinant()) + ">" + one.dependent().toArray()[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<Integer> keys(Discovered found) {
        return found.keys().stream().map(DiscoveryTest::bits).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<List<String>> random(Random random, int rows, int width) {
        int[] values = new int[width];
        for (int place = 0; place < width; place++) {
            values[place] = 1 + random.nextInt(random.nextBoolean() ? 3 : Math.max(2, rows));
        }
        var table = new ArrayList<List<String>>();
        for (int row = 0; row < rows; row++) {
            var cells = new ArrayList<String>();
            for (int place = 0; place < width; place++) {
                boolean copied = place > 0 && values[place] % 5 == 0;
                cells.add(copied ? cells.getFirst() + "c" + place : "v" + random.nextInt(values[place]));
            }
            table.add(cells);
        }
        return table;
    }

    @Test
    void small_tables_give_what_trying_everything_gives() throws Exception {
        var random = new Random(5);
        for (int i = 0; i < 400; i++) {
            int width = 1 + random.nextInt(7);
            List<List<String>> rows = random(random, 1 + random.nextInt(40), width);
            int limit = random.nextInt(4) == 0 ? random.nextInt(3) : width;
            check(rows, width, limit);
        }
    }

    /** Too many pairs to compare them all: the sample is refuted by the data. */
    @Test
    void large_tables_give_what_trying_everything_gives() throws Exception {
        var random = new Random(6);
        for (int i = 0; i < 6; i++) {
            check(random(random, 2600 + random.nextInt(500), 6), 6, 6);
        }
    }

    private static void check(List<List<String>> rows, int width, int limit) throws Exception {
        Discovered found = Discovery.of(table(rows, width), limit, Watch.NOBODY);
        var expected = new BruteForce(rows, width, limit);
        assertThat(dependencies(found)).as(rows.toString()).isEqualTo(expected.dependencies());
        assertThat(keys(found)).as(rows.toString()).isEqualTo(expected.keys());
        assertThat(found.completeTo()).isEqualTo(Math.min(limit, width));
        assertThat(found.interruption()).isEmpty();
    }

    @Test
    void the_first_round_of_a_wide_table_finds_what_the_whole_search_finds_of_its_size() throws Exception {
        List<List<String>> rows = random(new Random(9), 120, 22);
        EncodedTable table = table(rows, 22);
        Discovered whole = Discovery.of(table);
        Discovered bounded = Discovery.of(table, 2, Watch.NOBODY);
        assertThat(whole.completeTo()).isEqualTo(22);
        assertThat(dependencies(bounded))
                .isEqualTo(dependencies(whole).stream()
                        .filter(one -> Integer.bitCount(Integer.parseInt(one.substring(0, one.indexOf('>')))) <= 2)
                        .collect(Collectors.toSet()));
    }

    @Test
    void many_columns_of_which_few_differ_are_searched_to_the_end() throws Exception {
        List<List<String>> rows = random(new Random(10), 60, 10);
        Discovered found = Discovery.of(table(beside(rows, 300), 300));
        assertThat(found.completeTo()).isEqualTo(300);
        assertThat(found.interruption()).isEmpty();
        var expected = new BruteForce(rows, 10, 10);
        assertThat(ofTheFirst(found, 10)).isEqualTo(expected.dependencies());
        assertThat(keys(found)).isEqualTo(expected.keys());
        assertThat(found.determinants(250)).containsExactly(Attributes.NONE);
    }

    /** The same rows before many columns and without them, small and too large for all pairs to be compared. */
    @Test
    void many_columns_give_what_trying_everything_gives() throws Exception {
        var random = new Random(12);
        for (int i = 0; i < 60; i++) {
            int width = 1 + random.nextInt(8);
            int count = i % 20 == 0 ? 2000 : 1 + random.nextInt(60);
            List<List<String>> rows = random(random, count, width);
            int wide = i % 2 == 0 ? 70 : 50;
            int limit = random.nextInt(3) == 0 ? random.nextInt(4) : 70;
            Discovered found = Discovery.of(table(beside(rows, wide), wide), limit, Watch.NOBODY);
            var expected = new BruteForce(rows, width, limit);
            assertThat(ofTheFirst(found, width)).as(rows.toString()).isEqualTo(expected.dependencies());
            assertThat(keys(found)).as(rows.toString()).isEqualTo(expected.keys());
            assertThat(found.completeTo()).isEqualTo(Math.min(limit, wide));
        }
    }

    /** With columns beside them that are the same in all rows. */
    private static List<List<String>> beside(List<List<String>> rows, int width) {
        return rows.stream()
                .map(row -> {
                    var cells = new ArrayList<>(row);
                    while (cells.size() < width) {
                        cells.add("same");
                    }
                    return (List<String>) cells;
                })
                .toList();
    }

    private static Set<String> ofTheFirst(Discovered found, int width) {
        return found.dependencies()
                .filter(one -> one.dependent().toArray()[0] < width)
                .map(one -> bits(one.determinant()) + ">" + one.dependent().toArray()[0])
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** Each pair of columns tells by a count of its values whether it determines a third. */
    @Test
    void seventy_columns_give_the_dependencies_that_counting_values_gives() throws Exception {
        var random = new Random(13);
        List<List<String>> rows = new ArrayList<>();
        for (int row = 0; row < 70; row++) {
            var cells = new ArrayList<String>();
            for (int place = 0; place < 70; place++) {
                boolean follows = place > 20 && place % 10 == 0;
                cells.add(
                        follows
                                ? String.valueOf((Integer.parseInt(cells.get(place - 7)) * 5
                                                + Integer.parseInt(cells.get(place - 3)))
                                        % 11)
                                : String.valueOf(random.nextInt(2 + place % 60)));
            }
            rows.add(cells);
        }
        Discovered found = Discovery.of(table(rows, 70), 2, Watch.NOBODY);
        assertThat(found.completeTo()).isEqualTo(2);
        var told = new TreeSet<String>();
        found.dependencies().forEach(one -> told.add(one.determinant() + ">" + one.dependent()));
        found.keys().forEach(key -> told.add("key " + key));
        assertThat(told).isEqualTo(byCounting(rows, 70)).hasSizeGreaterThan(100);
    }

    private static Set<String> byCounting(List<List<String>> rows, int width) {
        var all = new TreeSet<String>();
        var alone = new boolean[width][width];
        for (int a = 0; a < width; a++) {
            for (int target = 0; target < width; target++) {
                if (a != target && values(rows, a) == values(rows, a, target)) {
                    alone[a][target] = true;
                    all.add(Attributes.of(a) + ">" + Attributes.of(target));
                }
            }
            if (values(rows, a) == rows.size()) {
                all.add("key " + Attributes.of(a));
            }
        }
        for (int a = 0; a < width; a++) {
            for (int b = a + 1; b < width; b++) {
                long both = values(rows, a, b);
                for (int target = 0; target < width; target++) {
                    if (target != a
                            && target != b
                            && !alone[a][target]
                            && !alone[b][target]
                            && both == values(rows, a, b, target)) {
                        all.add(Attributes.of(a, b) + ">" + Attributes.of(target));
                    }
                }
                if (both == rows.size() && values(rows, a) < both && values(rows, b) < both) {
                    all.add("key " + Attributes.of(a, b));
                }
            }
        }
        return all;
    }

    private static long values(List<List<String>> rows, int... places) {
        Set<Long> seen = new HashSet<>();
        for (List<String> row : rows) {
            long value = 0;
            for (int place : places) {
                value = value * 100 + Integer.parseInt(row.get(place));
            }
            seen.add(value);
        }
        return seen.size();
    }

    @Test
    void what_is_found_before_a_stop_holds_and_says_how_far_it_is_complete() throws Exception {
        List<List<String>> rows = random(new Random(11), 200, 22);
        EncodedTable table = table(rows, 22);
        Set<String> whole = dependencies(Discovery.of(table));
        for (int asked : new int[] {0, 1, 30, 3000}) {
            var left = new AtomicInteger(asked);
            Discovered found = Discovery.of(table, Integer.MAX_VALUE, () -> left.getAndDecrement() <= 0);
            assertThat(whole).containsAll(dependencies(found));
            Set<String> small = whole.stream()
                    .filter(one -> Integer.bitCount(Integer.parseInt(one.substring(0, one.indexOf('>'))))
                            <= found.completeTo())
                    .collect(Collectors.toSet());
            if (found.interruption().isPresent() && found.completeTo() > 0) {
                assertThat(dependencies(found)).containsAll(small);
            }
        }
        assertThat(Discovery.of(table, 3, () -> true).interruption()).contains("it was stopped");
    }

    /** The counts on which independent implementations agree. */
    @ParameterizedTest
    @CsvSource({
        "abalone,137",
        "adult,78",
        "balance-scale,1",
        "breast-cancer-wisconsin,46",
        "bridges,142",
        "chess,1",
        "echocardiogram,527",
        "hepatitis,8250",
        "horse,128726",
        "iris,4",
        "letter,61",
        "ncvoter,758",
        "nursery,1"
    })
    void public_tables_have_the_true_number_of_dependencies(String name, long count) throws Exception {
        Path file = TABLES.resolve(name + ".csv");
        Assumptions.assumeTrue(Files.exists(file), "the public tables are not here: " + file);
        CsvOptions.Header header = name.equals("ncvoter") ? CsvOptions.Header.FIRST_LINE : CsvOptions.Header.NONE;
        assertThat(Discovery.of(CsvTable.read(file, CsvOptions.PLAIN.withHeader(header)))
                        .count())
                .isEqualTo(count);
    }

    /** Many large sets take long before anything is found; somebody may not want to wait for that. */
    @Test
    void looking_for_the_smallest_differences_can_be_stopped() {
        var random = new Random(64);
        long[] sets = random.longs(20_000).toArray();
        var asked = new AtomicInteger();
        assertThatThrownBy(() -> Edges.smallest(sets, sets.length, 0, () -> asked.incrementAndGet() > 3))
                .isInstanceOf(Stopped.class);
        assertThat(asked).hasValue(4);
    }
}
