package org.schemawright.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.function.Function;

/** A table of a made-up database: columns filled one after the other, some of them references. */
final class MadeTable {
    private static final String[] SYLLABLES =
            ("ba be bo da den dor el fa fen gar ha hol il jo ka kel la lor ma mir na nor ol pa pel ra rin sa sol ta"
                            + " tor u va wen xi yor za")
                    .split(" ");

    final String name;
    final int rows;
    final List<String> columns = new ArrayList<>();
    final List<String[]> cells = new ArrayList<>();
    final List<String> key = new ArrayList<>();
    final Map<List<String>, MadeTable> references = new LinkedHashMap<>();
    private final Random random;

    MadeTable(String name, int rows) {
        this.name = name;
        this.rows = rows;
        this.random = new Random(name.hashCode());
    }

    /** A column whose value is made from the number of the row and chance. */
    MadeTable column(String column, Function<Integer, String> value) {
        columns.add(column);
        var filled = new String[rows];
        for (int row = 0; row < rows; row++) {
            filled[row] = value.apply(row);
        }
        cells.add(filled);
        return this;
    }

    /** The key, 1, 2, 3, … */
    MadeTable id(String column) {
        key.add(column);
        return column(column, row -> String.valueOf(row + 1));
    }

    MadeTable key(String... names) {
        key.addAll(List.of(names));
        return this;
    }

    /** One of so many numbers. */
    MadeTable number(String column, int from, int to) {
        return column(column, _ -> String.valueOf(from + random.nextInt(to - from + 1)));
    }

    MadeTable money(String column, int highest) {
        return column(column, _ -> random.nextInt(highest) + "." + (10 + random.nextInt(90)));
    }

    MadeTable date(String column, int firstYear, int years) {
        return column(
                column,
                _ -> "%d-%02d-%02d"
                        .formatted(firstYear + random.nextInt(years), 1 + random.nextInt(12), 1 + random.nextInt(28)));
    }

    /** A made-up word, mostly another one in each row. */
    MadeTable word(String column, int syllables) {
        return column(column, _ -> word(syllables));
    }

    MadeTable words(String column, int count) {
        return column(column, _ -> {
            var text = new StringBuilder();
            for (int i = 0; i < count; i++) {
                text.append(i == 0 ? "" : " ").append(word(2 + random.nextInt(2)));
            }
            return text.toString();
        });
    }

    MadeTable oneOf(String column, String... values) {
        return column(column, _ -> values[random.nextInt(values.length)]);
    }

    String word(int syllables) {
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
        }
        return Character.toUpperCase(word.charAt(0)) + word.substring(1);
    }

    /** A reference by one column to a row that chance chooses, the first ones more often. */
    MadeTable to(String column, MadeTable target) {
        int from = target.columns.indexOf(target.key.getFirst());
        column(column, _ -> {
            double skew = random.nextDouble();
            return target.cells.get(from)[(int) (target.rows * Math.pow(skew, 1.3))];
        });
        references.put(List.of(column), target);
        return this;
    }

    /** A reference by columns that are filled here already, so that their values exist there. */
    MadeTable references(MadeTable target, String... names) {
        references.put(List.of(names), target);
        return this;
    }

    /** The same as a column of what a reference leads to. */
    MadeTable like(String column, String reference, MadeTable target, String original) {
        var index = target.index();
        return column(
                column, row -> target.cell(original, Objects.requireNonNull(index.get(List.of(cell(reference, row))))));
    }

    String cell(String column, int row) {
        return cells.get(columns.indexOf(column))[row];
    }

    Map<List<String>, Integer> index() {
        var index = new HashMap<List<String>, Integer>();
        for (int row = 0; row < rows; row++) {
            int at = row;
            index.put(key.stream().map(column -> cell(column, at)).toList(), row);
        }
        return index;
    }

    /** A join under way: columns, the rows' numbers in each table by its role, and the tables as they should be found. */
    static final class Join {
        final List<String> names = new ArrayList<>();
        final List<List<String>> values = new ArrayList<>();
        final List<List<String>> relations = new ArrayList<>();

        /** Of each column the table that it stands in first. */
        final List<String> owners = new ArrayList<>();

        static Join of(MadeTable root) {
            var join = new Join();
            var all = new int[root.rows];
            for (int row = 0; row < all.length; row++) {
                all[row] = row;
            }
            join.add(root, all, "", Map.of());
            return join;
        }

        /** @param known what the key columns are called already, by their names in the table */
        private void add(MadeTable table, int[] rows, String role, Map<String, String> known) {
            var called = new HashMap<>(known);
            var relation = new ArrayList<String>();
            for (String column : table.columns) {
                String name = called.computeIfAbsent(column, one -> fresh(role, one));
                relation.add(name);
                if (!names.contains(name)) {
                    names.add(name);
                    owners.add(role + table.name);
                    var filled = new ArrayList<String>();
                    for (int row : rows) {
                        filled.add(row < 0 ? "" : table.cell(column, row));
                    }
                    values.add(filled);
                }
            }
            relations.add(relation);
            table.references.forEach((columns, target) -> {
                var index = target.index();
                var targetRows = new int[rows.length];
                for (int i = 0; i < rows.length; i++) {
                    int row = rows[i];
                    List<String> wanted = columns.stream()
                            .map(column -> row < 0 ? "" : table.cell(column, row))
                            .toList();
                    targetRows[i] = wanted.contains("") ? -1 : Objects.requireNonNull(index.get(wanted));
                }
                var names = new HashMap<String, String>();
                for (int i = 0; i < columns.size(); i++) {
                    names.put(target.key.get(i), called.get(columns.get(i)));
                }
                add(target, targetRows, columns.getFirst() + "_", names);
            });
        }

        private String fresh(String role, String column) {
            return names.contains(column) ? role + column : column;
        }
    }
}
