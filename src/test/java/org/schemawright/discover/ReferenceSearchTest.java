package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** References that nobody declared are found by what columns are called and what they hold. */
class ReferenceSearchTest {
    private static TableRows table(String name, String... lines) {
        List<String> names = List.of(lines[0].split(","));
        var encoder = new RowEncoder(names);
        for (String line : Arrays.asList(lines).subList(1, lines.length)) {
            var row = new ArrayList<@Nullable String>();
            for (String cell : line.split(",", -1)) {
                row.add(cell.isEmpty() ? null : cell);
            }
            encoder.add(row);
        }
        return new TableRows(List.of(name), encoder.table(), List.of(), true);
    }

    private static TableRows table(MadeTable made) {
        var encoder = new RowEncoder(made.columns);
        for (int row = 0; row < made.rows; row++) {
            var cells = new ArrayList<@Nullable String>();
            for (String column : made.columns) {
                String cell = made.cell(column, row);
                cells.add(cell.isEmpty() ? null : cell);
            }
            encoder.add(cells);
        }
        return new TableRows(List.of(made.name), encoder.table(), List.of(made.key), true);
    }

    private static void collect(MadeTable made, Set<MadeTable> all) {
        if (all.add(made)) {
            made.references.values().forEach(target -> collect(target, all));
        }
    }

    private static String said(InferredReference one) {
        return one.from().getLast() + one.columns() + " " + one.to().getLast() + one.target();
    }

    /** The right ones of those that were found, and of those that there are. */
    record Score(int right, int found, int there) {}

    static Score score(MadeTable root, StringBuilder wrong) {
        var tables = new LinkedHashSet<MadeTable>();
        collect(root, tables);
        Set<String> expected = new TreeSet<>();
        tables.forEach(table -> table.references.forEach(
                (columns, target) -> expected.add(table.name + columns + " " + target.name + target.key)));
        List<TableRows> rows = tables.stream().map(ReferenceSearchTest::table).toList();
        Set<String> found = new TreeSet<>();
        ReferenceSearch.of(rows, Watch.NOBODY).forEach(one -> found.add(said(one)));
        Set<String> right = new TreeSet<>(found);
        right.retainAll(expected);
        found.removeAll(implied(tables));
        found.stream()
                .filter(one -> !expected.contains(one))
                .forEach(one -> wrong.append(" +").append(one));
        expected.stream()
                .filter(one -> !found.contains(one))
                .forEach(one -> wrong.append(" -").append(one));
        return new Score(right.size(), found.size(), expected.size());
    }

    /** What follows of two references: who refers to a key refers by a part of it to what that part refers to. */
    private static Set<String> implied(Set<MadeTable> tables) {
        Set<String> implied = new TreeSet<>();
        tables.forEach(table -> table.references.forEach((columns, target) -> imply(table, columns, target, implied)));
        return implied;
    }

    private static void imply(MadeTable table, List<String> columns, MadeTable target, Set<String> implied) {
        target.references.forEach((further, end) -> {
            if (target.key.containsAll(further)) {
                List<String> part = further.stream()
                        .map(one -> columns.get(target.key.indexOf(one)))
                        .toList();
                implied.add(table.name + part + " " + end.name + end.key);
                imply(table, part, end, implied);
            }
        });
    }

    @TestFactory
    Stream<DynamicTest> tables_of_written_databases_are_tied_together_again() throws Exception {
        return WrittenDatabase.files().stream()
                .map(file -> DynamicTest.dynamicTest(WrittenDatabase.title(file), () -> {
                    var wrong = new StringBuilder();
                    Score score = score(WrittenDatabase.root(file), wrong);
                    assertThat(score.right()).as(wrong.toString()).isGreaterThanOrEqualTo((int) (0.75 * score.there()));
                    assertThat(score.right()).as(wrong.toString()).isGreaterThanOrEqualTo((int) (0.75 * score.found()));
                }));
    }

    @Test
    void what_is_not_there_is_told_with_the_rows() {
        TableRows customers =
                table("customers", "id,name", "1,a", "2,b", "3,c", "4,d", "5,e", "6,f", "7,g", "8,h", "9,i", "10,j");
        var lines = new ArrayList<String>(List.of("id,customer_id"));
        for (int row = 1; row <= 30; row++) {
            lines.add(row + "," + (row == 7 || row == 8 ? "99" : row % 11 == 0 ? "" : String.valueOf(1 + row % 10)));
        }
        TableRows orders = table("orders", lines.toArray(new String[0]));
        assertThat(ReferenceSearch.of(List.of(customers, orders), Watch.NOBODY))
                .singleElement()
                .satisfies(one -> {
                    assertThat(said(one)).isEqualTo("orders[customer_id] customers[id]");
                    assertThat(one.orphans()).containsExactly("99");
                    assertThat(one.orphanRows()).isEqualTo(2);
                    assertThat(one.coverage()).isBetween(0.9, 0.92);
                });
    }

    @Test
    void numbers_that_happen_to_occur_among_keys_refer_to_nothing() {
        TableRows customers = table("customers", "id,name", "1,a", "2,b", "3,c", "4,d", "5,e");
        TableRows orders = table("orders", "id,quantity,rating", "1,2,5", "2,1,4", "3,3,3", "4,2,2", "5,1,1");
        assertThat(ReferenceSearch.of(List.of(customers, orders), Watch.NOBODY)).isEmpty();
    }

    public static void main(String[] arguments) throws Exception {
        int right = 0;
        int found = 0;
        int there = 0;
        var all = new ArrayList<MadeTable>();
        for (Path file : WrittenDatabase.files()) {
            all.add(WrittenDatabase.root(file));
        }
        all.addAll(MadeDatabases.all().values());
        for (MadeTable root : all) {
            var wrong = new StringBuilder();
            Score score = score(root, wrong);
            System.out.println(root.name + " " + score + wrong);
            right += score.right();
            found += score.found();
            there += score.there();
        }
        System.out.println("precision " + right / (double) found + " recall " + right / (double) there);
    }
}
