package org.schemawright.random;

import java.util.List;
import java.util.Set;

/** Functions and procedures that use tables, and aggregates. */
final class Code {
    private Code() {}

    static void draw(Draft draft) {
        String name = draft.qualified("app");
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        draft.put(of(draft, name, table));
    }

    private static Plain of(Draft draft, String name, TablePiece table) {
        ColumnSpec column = draft.pick(table.columns());
        String t = table.key();
        Set<String> needs = Set.of(SchemaPiece.of(name), t, Expression.typed(t, column));
        Part condition = Expression.condition(draft, t, column, "x." + column.name());
        String sql = "CREATE "
                + switch (draft.below(8)) {
                    case 0 ->
                        "FUNCTION " + name + "() RETURNS SETOF " + t + " LANGUAGE sql STABLE AS $q$ SELECT * FROM " + t
                                + " $q$";
                    case 1 ->
                        "FUNCTION " + name + "() RETURNS bigint LANGUAGE sql BEGIN ATOMIC SELECT count(*) FROM " + t
                                + " x WHERE " + condition.sql() + "; SELECT count(" + column.name() + ") FROM " + t
                                + "; END";
                    case 2 ->
                        "FUNCTION " + name + "(r " + t + ") RETURNS text LANGUAGE sql STABLE AS $q$ SELECT r::text $q$";
                    case 3 ->
                        "PROCEDURE " + name
                                + "(IN a integer, INOUT b text DEFAULT 'z') LANGUAGE plpgsql AS $q$\n"
                                + "BEGIN\n"
                                + "  DELETE FROM "
                                + t + " WHERE false;\n  b := 'x" + draft.below(50) + "';\nEND $q$";
                    case 4 -> "PROCEDURE " + name + "(a integer) BEGIN ATOMIC DELETE FROM " + t + " WHERE false; END";
                    case 5 ->
                        "FUNCTION " + name
                                + "(a integer, b text = 'b', VARIADIC c numeric[] DEFAULT '{}') RETURNS TABLE (n"
                                + " bigint, s text) LANGUAGE plpgsql ROWS " + (1 + draft.below(90))
                                + " AS $q$BEGIN RETURN QUERY SELECT count(*), b FROM " + t + "; END$q$";
                    case 6 ->
                        "AGGREGATE " + name + "(bigint) (SFUNC = int8pl, STYPE = bigint, INITCOND = '" + draft.below(50)
                                + "')";
                    default ->
                        "FUNCTION " + name + "() RETURNS bigint LANGUAGE sql STABLE RETURN (SELECT count(*) FROM " + t
                                + ")";
                };
        return new Plain(name, needs, List.of(sql), changed -> of(changed, name, changed.now(table)));
    }
}
