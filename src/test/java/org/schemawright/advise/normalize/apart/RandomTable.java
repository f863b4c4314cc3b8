package org.schemawright.advise.normalize.apart;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;

/**
 * A table with dependencies and rows that keep them: what has no value in a determinant has none in what depends on it.
 * Values are drawn from few, so that rows agree.
 */
final class RandomTable {
    static final String NULL = "NULL";
    private static final List<String> NAMES = List.of(
            "id",
            "Order Id",
            "customer",
            "customer_id",
            "select",
            "a\"b",
            "o'clock",
            "naïve",
            "x.y",
            "zip",
            "Zip2",
            "group",
            "amount",
            "source",
            "whole",
            "part",
            "T",
            "value",
            "schemawright",
            "z;--");

    final List<String> columns;
    private final List<Values> types;
    private final Set<Integer> required = new HashSet<>();
    private final List<Integer> key;
    final List<List<Integer>> determinants = new ArrayList<>();
    final List<List<Integer>> dependents = new ArrayList<>();
    final List<List<String>> rows;
    private final String engine;
    private final Random random;

    /** A type and values of it, as SQL. */
    record Values(String type, List<String> literals) {}

    RandomTable(String engine, long seed) {
        this.engine = engine;
        this.random = new Random(seed);
        int count = 3 + random.nextInt(6);
        var names = new ArrayList<>(NAMES);
        Collections.shuffle(names, random);
        this.columns = List.copyOf(names.subList(0, count));
        this.types = IntStream.range(0, count).mapToObj(_ -> one(types(engine))).toList();
        this.key = key(count);
        required.addAll(key);
        for (int i = 0; i < count; i++) {
            if (random.nextInt(3) > 0) {
                required.add(i);
            }
        }
        int wanted = 1 + random.nextInt(3);
        for (int i = 0; i < wanted; i++) {
            depend(count);
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            for (int i = 0; i < determinants.size(); i++) {
                if (!required.containsAll(determinants.get(i))) {
                    changed |= required.removeAll(dependents.get(i));
                }
            }
        }
        this.rows = rows();
    }

    private <T> T one(List<T> list) {
        return list.get(random.nextInt(list.size()));
    }

    private List<Integer> key(int count) {
        int size = random.nextInt(3) == 0 ? 2 : 1;
        var key = new ArrayList<Integer>();
        while (key.size() < size) {
            int place = random.nextInt(count);
            if (!key.contains(place) && types.get(place).literals().size() > 3 && comparable(place)) {
                key.add(place);
            } else if (IntStream.range(0, count)
                            .filter(i -> types.get(i).literals().size() > 3 && comparable(i))
                            .count()
                    < size) {
                size--;
                if (size == 0) {
                    return List.of();
                }
            }
        }
        return key;
    }

    /** PostgreSQL has no order for these, so no key. */
    private boolean comparable(int place) {
        return !Set.of("json", "point", "JSON", "CHARACTER LARGE OBJECT")
                .contains(types.get(place).type());
    }

    private void depend(int count) {
        var determinant = new ArrayList<Integer>();
        int size = random.nextInt(3) == 0 ? 2 : 1;
        for (int i = 0; i < size; i++) {
            int place = random.nextInt(count);
            if (comparable(place) && !determinant.contains(place)) {
                determinant.add(place);
            }
        }
        var dependent = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            if (!determinant.contains(i) && !key.contains(i) && random.nextInt(2) == 0) {
                dependent.add(i);
            }
        }
        if (determinant.isEmpty() || dependent.isEmpty()) {
            return;
        }
        determinants.add(determinant);
        dependents.add(dependent);
    }

    boolean usable() {
        return !key.isEmpty() && !determinants.isEmpty();
    }

    List<Stated> known() {
        return IntStream.range(0, determinants.size())
                .mapToObj(i -> new Stated(names(determinants.get(i)), names(dependents.get(i)), Source.DECLARED))
                .toList();
    }

    List<String> names(List<Integer> places) {
        return places.stream().map(columns::get).toList();
    }

    List<String> keyColumns() {
        return names(key);
    }

    private List<List<String>> rows() {
        var made = new ArrayList<List<String>>();
        if (!usable()) {
            return made;
        }
        int count = random.nextInt(40);
        var seen = new HashSet<List<String>>();
        for (int i = 0; i < count; i++) {
            var row = new ArrayList<String>();
            for (int j = 0; j < columns.size(); j++) {
                boolean none = !required.contains(j) && random.nextInt(4) == 0;
                row.add(none ? NULL : one(types.get(j).literals()));
            }
            if (seen.add(key.stream().map(row::get).toList())) {
                made.add(row);
            }
        }
        for (int round = 0; round < 30; round++) {
            boolean changed = false;
            for (int i = 0; i < determinants.size(); i++) {
                changed |= agree(made, determinants.get(i), dependents.get(i));
            }
            if (!changed) {
                return made;
            }
        }
        return new ArrayList<>();
    }

    private static boolean agree(List<List<String>> rows, List<Integer> determinant, List<Integer> dependent) {
        boolean changed = false;
        Map<List<String>, List<String>> first = new HashMap<>();
        for (List<String> row : rows) {
            List<String> at = determinant.stream().map(row::get).toList();
            List<String> model = first.computeIfAbsent(at, _ -> new ArrayList<>(row));
            for (int place : dependent) {
                String wanted = at.contains(NULL) ? NULL : model.get(place);
                if (!row.get(place).equals(wanted)) {
                    row.set(place, wanted);
                    changed = true;
                }
            }
        }
        return changed;
    }

    String schema() {
        String body = IntStream.range(0, columns.size())
                .mapToObj(i -> Rows.quoted(columns.get(i)) + " " + types.get(i).type()
                        + (i % 2 == 0 ? " DEFAULT " + types.get(i).literals().getLast() : "")
                        + (required.contains(i) ? " NOT NULL" : ""))
                .collect(Collectors.joining(", "));
        String primary = list(keyColumns());
        String index = IntStream.range(0, columns.size())
                .filter(this::comparable)
                .filter(i -> i % 3 == 1 && !types.get(i).type().contains("LARGE"))
                .mapToObj(i ->
                        "CREATE INDEX \"index " + i + "\" ON \"the table\" (" + Rows.quoted(columns.get(i)) + ");\n")
                .collect(Collectors.joining());
        String other =
                key.stream().map(i -> "\"" + i + "\" " + types.get(i).type()).collect(Collectors.joining(", "));
        String references = key.stream().map(i -> "\"" + i + "\"").collect(Collectors.joining(", "));
        return "CREATE TABLE \"the table\" (" + body + ", PRIMARY KEY (" + primary + "));\n" + index
                + "CREATE TABLE \"other\" (\"n\" int NOT NULL PRIMARY KEY, " + other + ", FOREIGN KEY (" + references
                + ") REFERENCES \"the table\" (" + primary + "));\n";
    }

    private static String list(List<String> names) {
        return names.stream().map(Rows::quoted).collect(Collectors.joining(", "));
    }

    List<String> statements() {
        var statements = new ArrayList<String>();
        for (List<String> row : rows) {
            statements.add("INSERT INTO \"the table\" (" + list(columns) + ") VALUES (" + String.join(", ", row) + ")");
        }
        for (int i = 0; i < Math.min(3, rows.size()); i++) {
            List<String> row = rows.get(i);
            statements.add("INSERT INTO \"other\" VALUES (" + i + ", "
                    + key.stream().map(row::get).collect(Collectors.joining(", ")) + ")");
        }
        return statements;
    }

    /** A statement after which two rows that agree in the columns of a key differ in one that goes with it; or none. */
    String breaking(List<String> partKey, List<String> partColumns) {
        List<Integer> at = partKey.stream().map(columns::indexOf).toList();
        List<Integer> rest = partColumns.stream()
                .map(columns::indexOf)
                .filter(place -> !at.contains(place) && !key.contains(place))
                .toList();
        Map<List<String>, List<String>> first = new HashMap<>();
        for (List<String> row : rows) {
            List<String> value = at.stream().map(row::get).toList();
            if (!value.contains(NULL) && first.putIfAbsent(value, row) != null) {
                for (int place : rest) {
                    for (String other : types.get(place).literals()) {
                        if (!other.equals(row.get(place))) {
                            return "UPDATE \"the table\" SET " + Rows.quoted(columns.get(place)) + " = " + other
                                    + " WHERE "
                                    + key.stream()
                                            .map(i -> Rows.quoted(columns.get(i)) + " = " + row.get(i))
                                            .collect(Collectors.joining(" AND "));
                        }
                    }
                }
            }
        }
        return "";
    }

    private static List<Values> types(String engine) {
        Values ints = new Values("int", List.of("1", "2", "3", "40", "-5", "6"));
        Values texts = new Values("varchar(30)", List.of("'a'", "'A'", "''", "' a'", "'it''s'", "'ü→😀'", "'null'"));
        Values numbers = new Values("numeric(8, 2)", List.of("1.5", "-2.25", "0", "100000.01"));
        Values dates = new Values("date", List.of("'2026-01-01'", "'1999-12-31'", "'2000-02-29'", "'2026-01-02'"));
        return switch (engine) {
            case "postgresql" ->
                List.of(
                        ints,
                        texts,
                        numbers,
                        dates,
                        new Values("numeric", List.of("1.0", "1.50", "2", "-3.000", "7")),
                        new Values("boolean", List.of("true", "false")),
                        new Values("json", List.of("'{\"a\": 1}'", "'{\"a\":1}'", "'[]'")),
                        new Values("text[]", List.of("'{a,b}'", "'{\"a,b\"}'", "'{}'", "'{NULL}'", "'{c}'")),
                        new Values(
                                "timestamptz",
                                List.of("'2026-01-01 00:00+00'", "'2026-01-01 02:00+00'", "'epoch'", "'infinity'")),
                        new Values("float8", List.of("0.1", "1e300", "'NaN'", "-7", "3")),
                        new Values("bytea", List.of("'\\x00ff'", "'\\x'", "'\\x01'", "'\\x02'")),
                        new Values(
                                "uuid",
                                List.of(
                                        "'00000000-0000-0000-0000-000000000001'",
                                        "'00000000-0000-0000-0000-000000000002'",
                                        "'00000000-0000-0000-0000-000000000003'",
                                        "'00000000-0000-0000-0000-000000000004'")),
                        new Values("point", List.of("'(1,2)'", "'(1,3)'")),
                        new Values("char(4)", List.of("'a'", "'b'", "'abcd'", "'c'")));
            case "sqlite" ->
                List.of(
                        ints,
                        texts,
                        numbers,
                        dates,
                        new Values("INTEGER", List.of("1", "2", "3", "9007199254740993")),
                        new Values("REAL", List.of("0.1", "1", "1e300", "-2.5")),
                        new Values("BLOB", List.of("x'00ff'", "'00ff'", "1", "1.5", "''", "x''")),
                        new Values("", List.of("1", "'1'", "1.5", "x'31'", "'b'")),
                        new Values("TEXT", List.of("'a'", "'a' || char(0) || 'b'", "'b'", "'c'")));
            default ->
                List.of(
                        ints,
                        texts,
                        numbers,
                        dates,
                        new Values("BOOLEAN", List.of("TRUE", "FALSE")),
                        new Values("VARCHAR_IGNORECASE(10)", List.of("'a'", "'b'", "'c'", "'d'")),
                        new Values("BINARY VARYING(10)", List.of("X'00ff'", "X''", "X'01'", "X'02'")),
                        new Values("JSON", List.of("JSON '{\"a\":1}'", "JSON '[]'", "JSON '\"x\"'")),
                        new Values("INTEGER ARRAY", List.of("ARRAY[1, 2]", "ARRAY[]", "ARRAY[12]", "ARRAY[3]")),
                        new Values(
                                "CHARACTER VARYING(5) ARRAY",
                                List.of("ARRAY['a, b']", "ARRAY['a', 'b']", "ARRAY['c']", "ARRAY['d']")),
                        new Values("DOUBLE PRECISION", List.of("0.1", "1e300", "-7", "3")),
                        new Values("CHARACTER LARGE OBJECT", List.of("'a'", "'b'", "'c'")),
                        new Values(
                                "UUID",
                                List.of(
                                        "'00000000-0000-0000-0000-000000000001'",
                                        "'00000000-0000-0000-0000-000000000002'",
                                        "'00000000-0000-0000-0000-000000000003'",
                                        "'00000000-0000-0000-0000-000000000004'")),
                        new Values("CHARACTER(4)", List.of("'a'", "'b'", "'abcd'", "'c'")));
        };
    }
}
