package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Comments, privileges and statistics objects: what is said about things that stand by themselves. */
final class Notes {
    private Notes() {}

    static void comment(Draft draft) {
        var targets = new ArrayList<Target>();
        draft.all(TablePiece.class).forEach(table -> targets.add(new Target("TABLE " + table.key(), table.key())));
        draft.all(ViewPiece.class)
                .forEach(view -> targets.add(
                        new Target((view.materialized() ? "MATERIALIZED " : "") + "VIEW " + view.key(), view.key())));
        draft.all(TablePiece.class)
                .forEach(table -> table.columns()
                        .forEach(column -> targets.add(new Target(
                                "COLUMN " + table.key() + "." + column.name(), table.key() + "." + column.name()))));
        draft.all(ViewPiece.class)
                .forEach(view -> view.columns()
                        .forEach(column -> targets.add(new Target(
                                "COLUMN " + view.key() + "." + column.name(), view.key() + "." + column.name()))));
        draft.all(RoutinePiece.class)
                .forEach(f -> targets.add(new Target("FUNCTION " + f.key() + "(" + f.arguments() + ")", f.key())));
        draft.all(Sequences.SequencePiece.class).forEach(s -> targets.add(new Target("SEQUENCE " + s.key(), s.key())));
        draft.all(SchemaPiece.class).stream()
                .filter(s -> !s.key().equals("public"))
                .forEach(s -> targets.add(new Target("SCHEMA " + s.key(), s.key())));
        Target target = draft.pick(targets);
        draft.put(comment(draft, target));
    }

    private record Target(String sql, String needs) {}

    private static Plain comment(Draft draft, Target target) {
        String text = draft.name("About this ").replace("'", "''");
        return new Plain(
                "comment " + target.sql,
                Set.of(target.needs),
                List.of("COMMENT ON " + target.sql + " IS '" + text + "'"),
                changed -> comment(changed, target));
    }

    static void privilege(Draft draft) {
        if (draft.chance(20)) {
            draft.maybe(draft.all(RoutinePiece.class)).ifPresent(f -> draft.put(onRoutine(draft, f)));
        } else if (draft.chance(20)) {
            draft.maybe(draft.all(ViewPiece.class))
                    .ifPresent(view -> draft.put(
                            onRelation(draft, view.key(), view.columns().getFirst())));
        } else {
            TablePiece table = draft.pick(draft.all(TablePiece.class));
            draft.put(onRelation(draft, table.key(), draft.pick(table.columns())));
        }
    }

    private static Plain onRoutine(Draft draft, RoutinePiece f) {
        String on = " ON FUNCTION " + f.key() + "(" + f.arguments() + ") ";
        List<String> statements = draft.chance(50)
                ? List.of("REVOKE ALL" + on + "FROM PUBLIC", "GRANT EXECUTE" + on + "TO writer")
                : List.of("GRANT EXECUTE" + on + "TO reader WITH GRANT OPTION");
        return new Plain("privilege " + f.key(), Set.of(f.key()), statements, changed -> onRoutine(changed, f));
    }

    private static Plain onRelation(Draft draft, String relation, ColumnSpec column) {
        String grant = draft.pick(List.of(
                "SELECT",
                "SELECT, INSERT, UPDATE, DELETE",
                "ALL",
                "SELECT (" + column.name() + ")",
                "SELECT, UPDATE (" + column.name() + ")",
                "TRIGGER, REFERENCES"));
        String to = draft.pick(List.of("reader", "writer", "reader, writer", "PUBLIC", "writer WITH GRANT OPTION"));
        return new Plain(
                "privilege " + relation,
                Set.of(relation, relation + "." + column.name()),
                List.of("GRANT " + grant + " ON " + relation + " TO " + to),
                changed -> onRelation(changed, relation, column));
    }

    static void statistics(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        List<ColumnSpec> columns = table.columns().stream()
                .filter(c -> c.stored() && Ordered.is(c))
                .toList();
        if (columns.size() > 1) {
            String name = draft.qualified("sta");
            draft.put(statistics(draft, name, table.key(), columns));
        }
    }

    private static Plain statistics(Draft draft, String name, String table, List<ColumnSpec> columns) {
        int first = draft.below(columns.size() - 1);
        List<ColumnSpec> two = columns.subList(first, first + 2);
        String kinds = draft.pick(List.of("", " (ndistinct)", " (mcv, dependencies)"));
        String sql = "CREATE STATISTICS " + name + kinds + " ON "
                + two.getFirst().name() + ", " + two.getLast().name() + " FROM " + table;
        Set<String> needs = Set.of(
                SchemaPiece.of(name),
                table,
                Expression.typed(table, two.getFirst()),
                Expression.typed(table, two.getLast()));
        return new Plain(name, needs, List.of(sql), changed -> statistics(changed, name, table, columns));
    }
}
