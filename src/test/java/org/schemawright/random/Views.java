package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class Views {
    private Views() {}

    static void draw(Draft draft) {
        boolean materialized = draft.chance(25);
        String key = draft.qualified(materialized ? "mv" : "vw");
        ViewPiece view = draft.put(drawn(draft, key, materialized));
        if (materialized && draft.chance(70)) {
            index(draft, view);
        }
    }

    private static void index(Draft draft, ViewPiece view) {
        List<ColumnSpec> columns = view.columns().stream().filter(Ordered::is).toList();
        draft.maybe(columns).ifPresent(column -> draft.put(index(draft, draft.name("mvi"), view.key(), column)));
    }

    private static Plain index(Draft draft, String name, String view, ColumnSpec column) {
        String settings = draft.chance(30) ? " WITH (fillfactor=" + (50 + draft.below(40)) + ")" : "";
        return new Plain(
                SchemaPiece.of(view) + "." + name,
                Set.of(view, Expression.typed(view, column)),
                List.of("CREATE INDEX " + name + " ON " + view + " (" + column.name() + ")" + settings),
                changed -> index(changed, name, view, column));
    }

    /** Another query under the same name, or the same with another column at its end. */
    static ViewPiece again(Draft draft, ViewPiece view) {
        return drawn(draft, view.key(), view.materialized());
    }

    private static ViewPiece drawn(Draft draft, String key, boolean materialized) {
        List<Relation> relations = Relation.before(draft, key);
        Relation main = draft.pick(relations);
        var outputs = new ArrayList<ColumnSpec>();
        Part list = outputs(draft, main, "m", outputs);
        Part from = new Part("\nFROM " + main.key() + " m", Set.of(main.key()));
        if (draft.chance(45)) {
            Relation other = draft.pick(relations);
            list = list.with(outputs(draft, other, "o", outputs), ", ");
            from = from.with(
                    new Part(other.key() + " o ON true", Set.of(other.key())),
                    draft.pick(List.of(" JOIN ", " LEFT JOIN ")));
        }
        Part query = new Part("SELECT ", Set.of()).with(list, "").with(from, "");
        if (draft.chance(40)) {
            ColumnSpec column = draft.pick(main.columns());
            query = query.with(Expression.condition(draft, main.key(), column, "m." + column.name()), "\nWHERE ");
        }
        String options = materialized
                ? ""
                : draft.pick(List.of("", "", "", " WITH (security_barrier=true)", " WITH (security_invoker=on)"));
        return new ViewPiece(key, materialized, outputs, options, query);
    }

    private static Part outputs(Draft draft, Relation relation, String alias, List<ColumnSpec> outputs) {
        Part list = new Part("", Set.of());
        int count = 1 + draft.below(4);
        for (int i = 0; i < count; i++) {
            ColumnSpec column = draft.pick(relation.columns());
            String written = alias + "." + column.name();
            boolean plain = draft.chance(60);
            Expression computed = Expression.over(draft, relation.key(), column, written);
            String name = draft.name("out");
            Set<String> needs = Set.of(
                    relation.key(), relation.key() + "." + column.name(), Expression.typed(relation.key(), column));
            Part part = plain ? new Part(written, needs) : computed.part();
            DataType type = plain
                    ? new DataType("", column.type().family(), "NULL", Set.of())
                    : new DataType(computed.type(), computed.family(), "NULL", Set.of());
            outputs.add(new ColumnSpec(name, type, false, Part.of(""), false));
            list = list.with(
                    new Part(part.sql() + " AS " + name, part.needs()),
                    list.sql().isEmpty() ? "" : ", ");
        }
        return list;
    }
}
