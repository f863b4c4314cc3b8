package org.schemawright.engine.sqlite.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A table of a random schema. Each clause knows the columns without which it cannot be. */
record RandomTable(String name, String options, List<Col> columns, List<Clause> clauses, List<Clause> indexes) {
    private static final List<String> TYPES = List.of(
            "INTEGER", "INT", "BIGINT", "TEXT", "VARCHAR(20)", "REAL", "NUMERIC", "DECIMAL(8, 2)", "BLOB", "", "DATE");
    private static final List<String> STRICT_TYPES = List.of("INT", "INTEGER", "TEXT", "REAL", "BLOB", "ANY");

    RandomTable {
        columns = List.copyOf(columns);
        clauses = List.copyOf(clauses);
        indexes = List.copyOf(indexes);
    }

    /** @param rest all behind the type */
    record Col(String name, String type, String rest) {
        String sql() {
            return quoted(name) + " " + type + rest;
        }
    }

    /** @param sql for an index its whole statement */
    record Clause(String sql, Set<String> columns) {}

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static RandomTable draw(String name, List<String> others, Random random, Names names) {
        boolean strict = random.nextInt(5) == 0;
        boolean withoutRowid = random.nextInt(6) == 0;
        var columns = new ArrayList<Col>();
        columns.add(new Col(names.next("id"), strict ? "INTEGER" : random.nextBoolean() ? "INTEGER" : "TEXT", ""));
        int more = 2 + random.nextInt(6);
        for (int i = 0; i < more; i++) {
            columns.add(column(columns, strict, random, names));
        }
        var clauses = new ArrayList<Clause>();
        String id = columns.getFirst().name();
        if (withoutRowid || random.nextInt(5) > 0) {
            boolean counting = !withoutRowid && columns.getFirst().type().equals("INTEGER") && random.nextInt(4) == 0;
            clauses.add(
                    new Clause("PRIMARY KEY (" + quoted(id) + (counting ? " AUTOINCREMENT" : "") + ")", Set.of(id)));
        }
        String options = Stream.of(withoutRowid ? "WITHOUT ROWID" : "", strict ? "STRICT" : "")
                .filter(option -> !option.isEmpty())
                .collect(Collectors.joining(", "));
        var table = new RandomTable(name, options, columns, clauses, List.of());
        for (int i = random.nextInt(4); i > 0; i--) {
            table = table.withClause(random, others, names);
        }
        for (int i = random.nextInt(3); i > 0; i--) {
            table = table.withIndex(random, names);
        }
        return table;
    }

    private boolean strict() {
        return options.contains("STRICT");
    }

    private static Col column(List<Col> before, boolean strict, Random random, Names names) {
        List<String> types = strict ? STRICT_TYPES : TYPES;
        String type = types.get(random.nextInt(types.size()));
        String name = names.next("c");
        if (random.nextInt(8) == 0) {
            String of = quoted(before.getFirst().name());
            String stored = random.nextBoolean() ? " STORED" : "";
            return new Col(name, strict ? "TEXT" : type, " AS (" + of + " || 'x')" + stored);
        }
        return new Col(name, type, rest(type, strict, random));
    }

    private static String rest(String type, boolean strict, Random random) {
        String text = "";
        if (random.nextInt(4) == 0) {
            text += " COLLATE " + List.of("NOCASE", "RTRIM", "BINARY").get(random.nextInt(3));
        }
        String value = value(type, strict, random);
        if (random.nextInt(3) == 0) {
            text += " DEFAULT " + value;
            if (random.nextInt(2) == 0) {
                text += " NOT NULL" + (random.nextInt(5) == 0 ? " ON CONFLICT IGNORE" : "");
            }
        }
        return text;
    }

    private static String value(String type, boolean strict, Random random) {
        if (type.equals("BLOB")) {
            return "x'00ff'";
        }
        List<String> texts = List.of("'a''b'", "CURRENT_TIMESTAMP", "('x' || 'y')", "''", "'7'");
        List<String> numbers = List.of("0", "-5", "(1 + 2)", "3");
        return type.contains("TEXT") || type.contains("CHAR") || type.equals("DATE")
                ? texts.get(random.nextInt(texts.size()))
                : strict && type.equals("REAL") ? "1.5" : numbers.get(random.nextInt(numbers.size()));
    }

    RandomTable withClause(Random random, List<String> others, Names names) {
        Col column = columns.get(random.nextInt(columns.size()));
        Col second = columns.get(random.nextInt(columns.size()));
        String name = random.nextInt(3) == 0 ? "CONSTRAINT " + quoted(names.next("k")) + " " : "";
        String a = quoted(column.name());
        String b = quoted(second.name());
        Clause clause = switch (random.nextInt(5)) {
            case 0 ->
                new Clause(
                        name + "UNIQUE (" + a + (a.equals(b) ? "" : ", " + b + " DESC") + ")",
                        Stream.of(column.name(), second.name()).collect(Collectors.toSet()));
            case 1 -> new Clause(name + "CHECK (" + a + " IS NULL OR length(" + a + ") < 100)", Set.of(column.name()));
            case 2 ->
                new Clause(
                        name + "CHECK (coalesce(" + a + ", '') <> 'no;' OR " + b + " IS NULL)",
                        Stream.of(column.name(), second.name()).collect(Collectors.toSet()));
            default -> reference(name, column, others, random);
        };
        boolean known = clauses.stream().anyMatch(other -> other.sql().equals(clause.sql()));
        return known ? this : new RandomTable(name(), options, columns, added(clauses, clause), indexes);
    }

    private Clause reference(String name, Col column, List<String> others, Random random) {
        String target = others.isEmpty() || random.nextInt(6) == 0 ? name() : others.get(random.nextInt(others.size()));
        String tail = List.of(
                        "",
                        " ON DELETE CASCADE",
                        " ON DELETE SET NULL ON UPDATE CASCADE",
                        " DEFERRABLE INITIALLY DEFERRED")
                .get(random.nextInt(4));
        return new Clause(
                name + "FOREIGN KEY (" + quoted(column.name()) + ") REFERENCES " + quoted(target) + tail,
                Set.of(column.name()));
    }

    RandomTable withIndex(Random random, Names names) {
        Col column = columns.get(random.nextInt(columns.size()));
        String a = quoted(column.name());
        String key = List.of(a, a + " DESC", a + " COLLATE NOCASE", "lower(" + a + ")", a + " || 'x'")
                .get(random.nextInt(5));
        String sql = "CREATE " + (random.nextInt(6) == 0 ? "UNIQUE " : "") + "INDEX " + quoted(names.next("i")) + " ON "
                + quoted(name) + " (" + key + ")"
                + (random.nextInt(4) == 0 ? " WHERE " + a + " IS NOT NULL" : "");
        return new RandomTable(name, options, columns, clauses, added(indexes, new Clause(sql, Set.of(column.name()))));
    }

    /** As people alter a table. */
    RandomTable altered(Random random, List<String> others, Names names) {
        int at = 1 + random.nextInt(Math.max(1, columns.size() - 1));
        var changed = new ArrayList<>(columns);
        switch (random.nextInt(9)) {
            case 0, 1 -> changed.add(column(columns, strict(), random, names));
            case 2 -> {
                if (at < changed.size()) {
                    changed.remove(at);
                }
            }
            case 3 -> {
                if (at < changed.size() && !changed.get(at).rest().contains(" AS (")) {
                    Col column = changed.get(at);
                    changed.set(at, new Col(column.name(), column.type(), rest(column.type(), strict(), random)));
                }
            }
            case 4 -> {
                if (at < changed.size() && !changed.get(at).rest().contains(" AS (")) {
                    changed.set(
                            at,
                            new Col(
                                    changed.get(at).name(),
                                    strict() ? "ANY" : TYPES.get(random.nextInt(TYPES.size())),
                                    ""));
                }
            }
            case 5 -> {
                return withClause(random, others, names);
            }
            case 6 -> {
                return withIndex(random, names);
            }
            case 7 -> {
                return new RandomTable(
                        name, options.contains("ROWID") ? options : toggled(), columns, clauses, indexes);
            }
            default -> {
                var fewer = new ArrayList<>(clauses);
                fewer.removeIf(clause -> !clause.sql().contains("PRIMARY KEY") && random.nextInt(3) == 0);
                return new RandomTable(name, options, columns, fewer, indexes);
            }
        }
        return new RandomTable(name, options, changed, clauses, indexes).settled();
    }

    /** STRICT goes; it comes only where every type is one of its own. */
    private String toggled() {
        boolean fits = columns.stream().allMatch(column -> STRICT_TYPES.contains(column.type()));
        return strict() ? "" : fits ? "STRICT" : options;
    }

    /** Without what spoke of a column that is gone. */
    private RandomTable settled() {
        Set<String> there = columns.stream().map(Col::name).collect(Collectors.toSet());
        return new RandomTable(
                name,
                options,
                columns,
                clauses.stream()
                        .filter(clause -> there.containsAll(clause.columns()))
                        .toList(),
                indexes.stream()
                        .filter(index -> there.containsAll(index.columns()))
                        .toList());
    }

    private static <T> List<T> added(List<T> all, T more) {
        var longer = new ArrayList<>(all);
        longer.add(more);
        return longer;
    }

    String sql() {
        String items = Stream.concat(
                        columns.stream().map(Col::sql), clauses.stream().map(Clause::sql))
                .collect(Collectors.joining(",\n  "));
        return "CREATE TABLE " + quoted(name) + " (\n  " + items + "\n)"
                + (options.isEmpty() ? "" : " " + options) + ";\n"
                + indexes.stream().map(index -> index.sql() + ";\n").collect(Collectors.joining());
    }
}
