package org.schemawright.random;

import java.util.List;
import java.util.Set;

/** An expression over one column that means the same on any day, so that it may be indexed and stored. */
record Expression(Part part, String type, Family family) {
    static Expression over(Draft draft, String table, ColumnSpec column) {
        return over(draft, table, column, column.name());
    }

    /** Over a column that is written in another way, as behind the alias of its table. */
    static Expression over(Draft draft, String table, ColumnSpec column, String c) {
        Set<String> needs = Set.of(table, typed(table, column));
        return switch (column.type().family()) {
            case WHOLE ->
                draft.chance(30)
                        ? Routines.whole(draft)
                                .map(f -> called(f, c, needs))
                                .orElse(of("mod(" + c + ", 10)", "bigint", Family.WHOLE, needs))
                        : of(
                                draft.pick(List.of("(" + c + "::numeric * 2)", "(" + c + "::numeric % 7)")),
                                "numeric",
                                Family.NUMBER,
                                needs);
            case NUMBER -> of("abs(" + c + ")", "numeric", Family.NUMBER, needs);
            case TEXT ->
                of(
                        draft.pick(List.of(
                                "lower(" + c + ")",
                                "upper(btrim(" + c + "))",
                                "(" + c + " || '-\\x''')",
                                "substring(" + c + ", 1, 3)",
                                "COALESCE(" + c + ", '')",
                                "CASE WHEN " + c + " = 'a' THEN 'b' ELSE 'c' END")),
                        "text",
                        Family.TEXT,
                        needs);
            case LOGICAL -> of("(NOT " + c + ")", "boolean", Family.LOGICAL, needs);
            case DAY -> of("EXTRACT(year FROM " + c + ")", "numeric", Family.NUMBER, needs);
            case MOMENT -> of("(" + c + " AT TIME ZONE 'UTC')", "timestamp", Family.DAY, needs);
            case UUID -> of("(" + c + "::text)", "text", Family.TEXT, needs);
            case JSON -> of("(" + c + " ->> 'a')", "text", Family.TEXT, needs);
            case ARRAY -> of("cardinality(" + c + ")", "integer", Family.WHOLE, needs);
            case RANGE -> of("isempty(" + c + ")", "boolean", Family.LOGICAL, needs);
            case OTHER ->
                of("(" + c + " IS NULL)", "boolean", Family.LOGICAL, Set.of(table, table + "." + column.name()));
        };
    }

    static Part condition(Draft draft, String table, ColumnSpec column, String c) {
        Set<String> any = Set.of(table, table + "." + column.name());
        Set<String> needs = Set.of(table, typed(table, column));
        return switch (column.type().family()) {
            case WHOLE, NUMBER ->
                new Part(
                        draft.pick(List.of(
                                c + " > -30000",
                                c + " BETWEEN -30000 AND 30000",
                                c + " <> ALL (ARRAY[17, 19])",
                                c + " IN (1, 2, 3) OR " + c + " IS NOT NULL")),
                        needs);
            case TEXT ->
                new Part(
                        draft.pick(List.of(
                                "length(" + c + ") < 3000",
                                c + " <> 'forbidden'",
                                c + " NOT IN ('bad', 'wo''rse')",
                                c + " !~ '^[\\s]{9}$'",
                                c + " LIKE 'a%' OR " + c + " NOT LIKE 'a\\_%'",
                                "NOT (" + c + " = 'q' AND " + c + " = 'r')")),
                        needs);
            case LOGICAL -> new Part(c + " IN (true, false)", needs);
            case DAY, MOMENT -> new Part(c + " > '1000-01-01'", needs);
            case ARRAY -> new Part("cardinality(" + c + ") < 1000", needs);
            case UUID, JSON, RANGE, OTHER -> new Part(c + " IS NOT NULL OR true", any);
        };
    }

    static String typed(String table, ColumnSpec column) {
        return table + "." + column.name() + "#" + column.type().family();
    }

    private static Expression of(String sql, String type, Family family, Set<String> needs) {
        return new Expression(new Part(sql, needs), type, family);
    }

    private static Expression called(RoutinePiece f, String c, Set<String> needs) {
        Set<String> all = Part.union(needs, Set.of(f.key(), f.result()));
        return new Expression(new Part(f.key() + "((" + c + " % 1000)::integer)", all), "bigint", Family.WHOLE);
    }
}
