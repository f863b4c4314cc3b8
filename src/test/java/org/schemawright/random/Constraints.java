package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks, references and exclusions. */
final class Constraints {
    private static final List<String> ACTIONS = List.of(
            "",
            "",
            " ON DELETE CASCADE",
            " ON DELETE SET NULL",
            " ON UPDATE CASCADE ON DELETE RESTRICT",
            " DEFERRABLE INITIALLY DEFERRED",
            " NOT VALID",
            " DEFERRABLE");

    private Constraints() {}

    static void check(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        draft.put(check(draft, table.key() + " check " + draft.name("c"), table));
    }

    private static Plain check(Draft draft, String key, TablePiece table) {
        ColumnSpec column = draft.pick(table.columns());
        Part condition = Expression.condition(draft, table.key(), column, column.name());
        Optional<RoutinePiece> truth = draft.chance(8) ? Routines.truth(draft) : Optional.empty();
        if (truth.isPresent()) {
            condition = condition.with(
                    new Part(
                            truth.get().key() + "()",
                            Set.of(truth.get().key(), truth.get().result())),
                    " AND ");
        }
        String statement = "ALTER TABLE " + table.key() + " ADD" + named(draft, "ck") + " CHECK (" + condition.sql()
                + ")" + (draft.chance(10) ? " NOT VALID" : "");
        return new Plain(
                key, condition.needs(), List.of(statement), changed -> check(changed, key, changed.now(table)));
    }

    private static String named(Draft draft, String stem) {
        return draft.chance(60) ? " CONSTRAINT " + draft.name(stem) : "";
    }

    /** With the columns that hold the reference, which are new and may be null. Circles come of themselves. */
    static void reference(Draft draft) {
        List<Keys.Key> keys = draft.all(Keys.Key.class);
        TablePiece from = draft.pick(draft.all(TablePiece.class));
        Optional<Keys.Key> drawn = draft.maybe(keys);
        if (drawn.isEmpty()) {
            return;
        }
        Keys.Key target = drawn.get();
        TablePiece to = draft.all(TablePiece.class).stream()
                .filter(table -> table.key().equals(target.table()))
                .findFirst()
                .orElseThrow();
        if (!to.persistence().isEmpty() && from.persistence().isEmpty()) {
            return;
        }
        TablePiece with = from;
        var own = new ArrayList<ColumnSpec>();
        for (ColumnSpec key : to.identifying()) {
            own.add(new ColumnSpec(draft.name("ref"), referring(key.type()), false, Part.of(""), false));
            with = with.with(own.getLast());
        }
        draft.put(with);
        draft.put(reference(draft, from.key() + " reference " + draft.name("r"), from.key(), own, target, to));
    }

    private static DataType referring(DataType type) {
        return switch (type.sql()) {
            case "serial" -> new DataType("integer", type.family(), type.value(), type.needs());
            case "bigserial" -> new DataType("bigint", type.family(), type.value(), type.needs());
            default -> type;
        };
    }

    private static Plain reference(
            Draft draft, String key, String from, List<ColumnSpec> own, Keys.Key target, TablePiece to) {
        String action = draft.pick(ACTIONS);
        boolean divided = draft.all(TablePiece.class).stream()
                .anyMatch(table -> table.key().equals(from) && table.division() != Division.NONE);
        String statement = "ALTER TABLE " + from + " ADD" + named(draft, "fk") + " FOREIGN KEY (" + names(own)
                + ") REFERENCES " + to.key() + " (" + String.join(", ", target.columns()) + ")"
                + (divided && action.equals(" NOT VALID") ? "" : action);
        Set<String> needs = Part.union(
                Set.of(from, target.key()),
                own.stream().map(c -> Expression.typed(from, c)).toList());
        return new Plain(key, needs, List.of(statement), changed -> reference(changed, key, from, own, target, to));
    }

    private static String names(List<ColumnSpec> columns) {
        return String.join(", ", columns.stream().map(ColumnSpec::name).toList());
    }

    /** Over a range, on a table that is not divided. */
    static void exclusion(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        if (table.division() != Division.NONE) {
            return;
        }
        var range = new ColumnSpec(
                draft.name("span"),
                new DataType("int4range", Family.RANGE, "NULL", Set.of()),
                false,
                Part.of(""),
                false);
        draft.put(table.with(range));
        draft.put(exclusion(draft, table.key() + " exclusion " + draft.name("e"), table.key(), range));
    }

    private static Plain exclusion(Draft draft, String key, String table, ColumnSpec range) {
        String statement = "ALTER TABLE " + table + " ADD" + named(draft, "ex") + " EXCLUDE USING gist (" + range.name()
                + " WITH &&)"
                + draft.pick(
                        List.of("", " WHERE (NOT isempty(" + range.name() + "))", " DEFERRABLE INITIALLY DEFERRED"));
        Set<String> needs = Set.of(table, Expression.typed(table, range));
        return new Plain(key, needs, List.of(statement), changed -> exclusion(changed, key, table, range));
    }
}
