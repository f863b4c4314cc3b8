package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class Indexes {
    private Indexes() {}

    static void draw(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        String name = draft.name("idx");
        draft.put(of(draft, SchemaPiece.of(table.key()) + "." + name, name, table));
    }

    private static Piece of(Draft draft, String key, String name, TablePiece table) {
        List<ColumnSpec> columns =
                table.columns().stream().filter(ColumnSpec::stored).toList();
        ColumnSpec column = draft.pick(columns);
        Part body = switch (column.type().family()) {
            case JSON ->
                of(table, column, " USING gin (" + column.name() + draft.pick(List.of("", " jsonb_path_ops")) + ")");
            case ARRAY ->
                column.type().needs().isEmpty()
                        ? of(table, column, " USING gin (" + column.name() + ")")
                        : expression(draft, table, column);
            case RANGE -> of(table, column, " USING gist (" + column.name() + ")");
            case OTHER -> expression(draft, table, column);
            case WHOLE, NUMBER, TEXT, LOGICAL, DAY, MOMENT, UUID -> ordered(draft, table, columns, column);
        };
        if (draft.chance(20)) {
            ColumnSpec other = draft.pick(columns);
            body = body.with(Expression.condition(draft, table.key(), other, other.name()), " WHERE ");
        }
        Part whole = body;
        String statement = "CREATE INDEX " + name + " ON " + table.key() + body.sql();
        return new Plain(
                key,
                Part.union(whole.needs(), Set.of(table.key())),
                List.of(statement),
                changed -> of(changed, key, name, changed.now(table)));
    }

    private static Part of(TablePiece table, ColumnSpec column, String sql) {
        return new Part(sql, Set.of(table.key(), Expression.typed(table.key(), column)));
    }

    private static Part expression(Draft draft, TablePiece table, ColumnSpec column) {
        Part value = Expression.over(draft, table.key(), column).part();
        return new Part(" ((" + value.sql() + "))", value.needs());
    }

    private static Part ordered(Draft draft, TablePiece table, List<ColumnSpec> columns, ColumnSpec column) {
        if (draft.chance(25)) {
            return expression(draft, table, column);
        }
        if (draft.chance(8)) {
            return of(
                    table,
                    column,
                    (column.type().family() == Family.WHOLE ? " USING brin (" : " USING hash (") + column.name() + ")");
        }
        String how =
                column.type().family() == Family.TEXT && column.type().sql().equals("text") && draft.chance(25)
                        ? draft.pick(List.of(" text_pattern_ops", " COLLATE \"C\""))
                        : "";
        Set<String> needs = Set.of(table.key(), Expression.typed(table.key(), column));
        var list = new ArrayList<>(
                List.of(column.name() + how + draft.pick(List.of("", " DESC", " NULLS FIRST", " DESC NULLS LAST"))));
        ColumnSpec second = draft.pick(columns);
        if (Ordered.is(second) && draft.chance(35)) {
            list.add(second.name());
            needs = Part.union(needs, Set.of(Expression.typed(table.key(), second)));
        }
        String include = "";
        ColumnSpec more = draft.pick(columns);
        if (draft.chance(15) && !list.contains(more.name())) {
            include = " INCLUDE (" + more.name() + ")";
            needs = Part.union(needs, Set.of(table.key() + "." + more.name()));
        }
        String settings = draft.chance(10) ? " WITH (fillfactor='" + (60 + draft.below(30)) + "')" : "";
        return new Part(" (" + String.join(", ", list) + ")" + include + settings, needs);
    }
}
