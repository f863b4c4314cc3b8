package org.schemawright.engine.h2.random;

import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;

/** A column of a random table. */
final class RandomColumn {
    /** Types with two defaults of each; those that can be keys stand first. */
    private static final Map<String, List<String>> DEFAULTS = Map.ofEntries(
            Map.entry("INT", List.of("1", "2 + 3")),
            Map.entry("BIGINT", List.of("1", "10000000000")),
            Map.entry("SMALLINT", List.of("1", "7")),
            Map.entry("NUMERIC(10, 2)", List.of("1.5", "0")),
            Map.entry("NUMERIC(6)", List.of("15", "0")),
            Map.entry("DECIMAL(8, 3)", List.of("1.125", "0")),
            Map.entry("VARCHAR(20)", List.of("'x'", "'it''s'")),
            Map.entry("VARCHAR(60)", List.of("'x;y'", "UPPER('é')")),
            Map.entry("VARCHAR_IGNORECASE(10)", List.of("'x'", "'Y'")),
            Map.entry("CHAR(4)", List.of("'x'", "'abcd'")),
            Map.entry("DATE", List.of("DATE '2020-01-01'", "CURRENT_DATE")),
            Map.entry("TIMESTAMP", List.of("TIMESTAMP '2020-01-01 00:00:00'", "CURRENT_TIMESTAMP")),
            Map.entry("TIMESTAMP(3)", List.of("TIMESTAMP '2020-01-01 00:00:00'", "LOCALTIMESTAMP")),
            Map.entry(
                    "TIMESTAMP WITH TIME ZONE",
                    List.of("CURRENT_TIMESTAMP", "TIMESTAMP WITH TIME ZONE '2020-01-01 00:00:00+02'")),
            Map.entry("TIME", List.of("TIME '10:00:00'", "TIME '11:00:00'")),
            Map.entry("UUID", List.of("RANDOM_UUID()", "UUID '00000000-0000-4000-8000-000000000001'")),
            Map.entry("BOOLEAN", List.of("TRUE", "FALSE")),
            Map.entry("ENUM('a', 'b', 'c')", List.of("'a'", "'b'")),
            Map.entry("ENUM('a', 'c', 'd')", List.of("'a'", "'c'")),
            Map.entry("DOUBLE PRECISION", List.of("1.5", "0")),
            Map.entry("REAL", List.of("1.5", "0")),
            Map.entry("DECFLOAT(20)", List.of("1.5", "0")),
            Map.entry("VARBINARY(20)", List.of("X'01'", "X''")),
            Map.entry("CLOB", List.of("'x'", "'y'")),
            Map.entry("BLOB", List.of("X'01'", "X'02'")),
            Map.entry("JSON", List.of("JSON '{\"a\":1}'", "JSON '[]'")),
            Map.entry("INT ARRAY", List.of("ARRAY[1]", "ARRAY[1, 2]")),
            Map.entry("VARCHAR(5) ARRAY[3]", List.of("ARRAY['x']", "ARRAY['y']")),
            Map.entry("ROW(X INT, Y VARCHAR(5))", List.of("(1, 'x')", "(2, 'y')")),
            Map.entry(
                    "INTERVAL DAY TO SECOND",
                    List.of("INTERVAL '1 00:00:00' DAY TO SECOND", "INTERVAL '2 00:00:00' DAY TO SECOND")),
            Map.entry("INTERVAL YEAR", List.of("INTERVAL '1' YEAR", "INTERVAL '2' YEAR")));

    private static final List<String> KEYS = List.of(
            "INT",
            "BIGINT",
            "SMALLINT",
            "NUMERIC(10, 2)",
            "NUMERIC(6)",
            "DECIMAL(8, 3)",
            "VARCHAR(20)",
            "VARCHAR(60)",
            "CHAR(4)",
            "DATE",
            "TIMESTAMP",
            "UUID",
            "ENUM('a', 'b', 'c')");
    private static final List<String> NUMBERS =
            List.of("INT", "BIGINT", "SMALLINT", "NUMERIC(10, 2)", "NUMERIC(6)", "DECIMAL(8, 3)", "DOUBLE PRECISION");
    private static final List<String> ALL = DEFAULTS.keySet().stream().sorted().toList();

    final String name;
    String type;
    String value = "";
    boolean notNull;
    String comment = "";

    RandomColumn(String name, String type) {
        this.name = name;
        this.type = type;
    }

    static RandomColumn of(String name, SplittableRandom random) {
        var column = new RandomColumn(name, type(random));
        column.notNull = random.nextInt(4) == 0;
        column.valueOf(random);
        column.commentOf(random);
        return column;
    }

    static String type(SplittableRandom random) {
        return ALL.get(random.nextInt(ALL.size()));
    }

    static String keyType(SplittableRandom random) {
        return KEYS.get(random.nextInt(4));
    }

    boolean isKey() {
        return KEYS.contains(type) && !isComputed();
    }

    boolean isNumber() {
        return NUMBERS.contains(type);
    }

    boolean isComputed() {
        return value.startsWith("AS ") || value.startsWith("GENERATED");
    }

    void valueOf(SplittableRandom random) {
        List<String> defaults = DEFAULTS.getOrDefault(type, List.of());
        value = random.nextInt(3) == 0 && !defaults.isEmpty()
                ? "DEFAULT " + defaults.get(random.nextInt(defaults.size()))
                : "";
    }

    void commentOf(SplittableRandom random) {
        comment = random.nextInt(6) == 0 ? "about " + random.nextInt(9) + " it's; */ --" : "";
    }

    String sql() {
        return RandomNames.quoted(name) + " " + type + (value.isEmpty() ? "" : " " + value)
                + (notNull ? " NOT NULL" : "")
                + (comment.isEmpty() ? "" : " COMMENT '" + comment.replace("'", "''") + "'");
    }
}
