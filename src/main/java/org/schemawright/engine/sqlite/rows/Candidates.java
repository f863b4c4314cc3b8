package org.schemawright.engine.sqlite.rows;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.schemawright.engine.sqlite.Affinity;
import org.schemawright.engine.sqlite.Lexer;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.TableParts;
import org.schemawright.engine.sqlite.Token;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;

/** Rows for one table that it may well take, as expressions, the same each time. */
final class Candidates {
    private static final int ONE_NULL_IN = 7;
    private static final long SEED = 0x9E3779B97F4A7C15L;

    private final TableParts table;
    private final Map<Constraint.ForeignKey, List<List<String>>> targets;
    private final Map<String, List<String>> mined = new LinkedHashMap<>();

    /** @param targets for each reference the rows that it can choose among, each as expressions for its columns */
    Candidates(TableParts table, Map<Constraint.ForeignKey, List<List<String>>> targets) {
        this.table = table;
        this.targets = targets;
        table.table().columns().forEach(column -> mined.put(column.name(), mined(column)));
    }

    static boolean isWritten(Column column) {
        return !(column.value() instanceof ColumnValue.Generated);
    }

    /** What stands in an INSERT behind the table's name. */
    static String values(Map<String, String> row) {
        return row.isEmpty()
                ? " DEFAULT VALUES"
                : " (" + Quote.names(row.keySet()) + ") VALUES (" + String.join(", ", row.values()) + ")";
    }

    Map<String, String> row(int number) {
        var random = new Random(SEED * (number + 1));
        var row = new LinkedHashMap<String, String>();
        for (Column column : table.table().columns()) {
            if (isWritten(column)) {
                row.put(column.name(), value(column, number, random));
            }
        }
        targets.forEach((reference, rows) -> refer(row, reference, rows, number, random));
        return row;
    }

    private String value(Column column, int number, Random random) {
        boolean required = table.refusesNull(column) || isKey(column);
        if (!required && random.nextInt(ONE_NULL_IN) == 0) {
            return "NULL";
        }
        List<String> spoken = mined.getOrDefault(column.name(), List.of());
        if (!spoken.isEmpty() && random.nextInt(4) != 0) {
            return spoken.get(random.nextInt(spoken.size()));
        }
        return plain(column, isKey(column) ? number : random.nextInt(10), random);
    }

    private boolean isKey(Column column) {
        return table.primaryKey()
                        .filter(key -> key.columns().contains(column.name()))
                        .isPresent()
                || table.uniques().stream().anyMatch(key -> key.columns().contains(column.name()))
                || table.indexes().stream()
                        .anyMatch(index -> index.unique()
                                && index.keys().stream()
                                        .anyMatch(key -> key.column()
                                                .filter(column.name()::equals)
                                                .isPresent()));
    }

    private String plain(Column column, int number, Random random) {
        String type = column.type().toUpperCase(Locale.ROOT);
        if (type.contains("BOOL")) {
            return String.valueOf(number % 2);
        }
        if (type.contains("DATE") || type.contains("TIME")) {
            String day = String.format(Locale.ROOT, "2024-03-%02d", 1 + number % 28);
            return Quote.text(type.contains("TIME") ? day + " 10:20:" + (10 + number % 50) : day);
        }
        return switch (Affinity.of(column, table.table())) {
            case INTEGER -> String.valueOf(number + 1);
            case TEXT -> Quote.text(List.of("", "a", "Wort ", "x y", "7", "{}").get(random.nextInt(6)) + number);
            case REAL -> number + ".25";
            case NUMERIC -> random.nextBoolean() ? number + ".5" : String.valueOf(number);
            case NONE -> type.contains("BLOB") ? "x'00ff" + (10 + number % 80) + "'" : anything(number, random);
        };
    }

    private static String anything(int number, Random random) {
        return switch (random.nextInt(4)) {
            case 0 -> String.valueOf(number);
            case 1 -> number + ".75";
            case 2 -> "x'01" + (10 + number % 80) + "'";
            default -> Quote.text("0" + number);
        };
    }

    /** What the checks speak of, and what lies beside it. */
    private List<String> mined(Column column) {
        Set<String> values = new LinkedHashSet<>();
        for (Constraint.Check check : table.checks()) {
            if (check.columns().contains(column.name())) {
                Lexer.tokens(check.expression()).forEach(token -> mine(token, values));
            }
        }
        return new ArrayList<>(values);
    }

    private static void mine(Token token, Set<String> values) {
        switch (token.sort()) {
            case STRING -> values.add(token.text());
            case VALUE -> {
                values.add(token.text());
                if (token.text().matches("\\d{1,9}")) {
                    int number = Integer.parseInt(token.text());
                    values.add(String.valueOf(number + 1));
                    values.add(String.valueOf(number - 1));
                    values.add(Quote.text("x".repeat(Math.min(number, 50))));
                }
            }
            case WORD, QUOTED, SYMBOL, OPEN -> {}
        }
    }

    private void refer(
            Map<String, String> row,
            Constraint.ForeignKey reference,
            List<List<String>> rows,
            int number,
            Random random) {
        boolean open = reference.columns().stream()
                .allMatch(name ->
                        table.table().column(name).filter(table::refusesNull).isEmpty());
        for (int i = 0; i < reference.columns().size(); i++) {
            String column = reference.columns().get(i);
            if (!row.containsKey(column)) {
                continue;
            }
            if (rows.isEmpty() || open && random.nextInt(ONE_NULL_IN) == 0) {
                row.put(column, open ? "NULL" : row.getOrDefault(own(reference, i), "NULL"));
            } else {
                row.put(column, rows.get(number % rows.size()).get(i));
            }
        }
    }

    /** The column of the same table that a reference to it leads to. */
    private String own(Constraint.ForeignKey reference, int place) {
        List<String> target = reference.targetColumns().isEmpty()
                ? table.primaryKey().map(Constraint.PrimaryKey::columns).orElse(List.of())
                : reference.targetColumns();
        return place < target.size() ? target.get(place) : "";
    }
}
