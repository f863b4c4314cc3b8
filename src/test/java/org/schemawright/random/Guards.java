package org.schemawright.random;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Triggers, policies and rules. */
final class Guards {
    private Guards() {}

    static void trigger(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        String function = draft.qualified("trf");
        draft.put(function(draft, function));
        String name = draft.name("trg");
        draft.put(trigger(draft, table.key() + " trigger " + name, name, table, function));
    }

    private static Plain function(Draft draft, String name) {
        String sql = "CREATE FUNCTION " + name + "() RETURNS trigger LANGUAGE plpgsql AS $t$\nBEGIN -- "
                + draft.below(100) + "\n  RETURN NEW;\nEND $t$";
        return new Plain(name, Set.of(SchemaPiece.of(name)), List.of(sql), changed -> function(changed, name));
    }

    private static Plain trigger(Draft draft, String key, String name, TablePiece table, String function) {
        ColumnSpec column = draft.pick(table.columns());
        Part condition = Expression.condition(draft, table.key(), column, "NEW." + column.name());
        String when = draft.chance(40) ? " WHEN (" + condition.sql() + ")" : "";
        String t = table.key();
        String call = " EXECUTE FUNCTION " + function + "(" + draft.pick(List.of("", "'a''b'", "'x', '\\'")) + ")";
        String sql = switch (draft.below(4)) {
            case 0 ->
                "CREATE TRIGGER " + name + " AFTER INSERT OR UPDATE OF " + column.name() + " ON " + t + " FOR EACH ROW"
                        + when + call;
            case 1 -> "CREATE TRIGGER " + name + " BEFORE DELETE OR TRUNCATE ON " + t + " FOR EACH STATEMENT" + call;
            case 2 ->
                "CREATE CONSTRAINT TRIGGER " + name + " AFTER UPDATE ON " + t
                        + " DEFERRABLE INITIALLY DEFERRED FOR EACH ROW" + when + call;
            default ->
                "CREATE TRIGGER " + name + " AFTER INSERT ON " + t
                        + " REFERENCING NEW TABLE AS fresh FOR EACH STATEMENT" + call;
        };
        var statements =
                draft.chance(10) ? List.of(sql, "ALTER TABLE " + t + " DISABLE TRIGGER " + name) : List.of(sql);
        return new Plain(
                key,
                Part.union(condition.needs(), Set.of(function, t, t + "." + column.name())),
                statements,
                changed -> trigger(changed, key, name, changed.now(table), function));
    }

    static void policy(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        draft.put(security(draft, table.key() + " security", table.key()));
        String name = draft.name("pol");
        draft.put(policy(draft, table.key() + " policy " + name, name, table));
    }

    private static Plain security(Draft draft, String key, String table) {
        String alter = "ALTER TABLE " + table;
        List<String> statements = draft.chance(20)
                ? List.of(alter + " ENABLE ROW LEVEL SECURITY", alter + " FORCE ROW LEVEL SECURITY")
                : List.of(alter + " ENABLE ROW LEVEL SECURITY");
        return new Plain(key, Set.of(table), statements, changed -> security(changed, key, table));
    }

    private static Plain policy(Draft draft, String key, String name, TablePiece table) {
        ColumnSpec column = draft.pick(table.columns());
        Part condition = Expression.condition(draft, table.key(), column, column.name());
        Optional<RoutinePiece> truth = draft.chance(40) ? Routines.truth(draft) : Optional.empty();
        if (truth.isPresent()) {
            condition = condition.with(
                    new Part(
                            truth.get().key() + "()",
                            Set.of(truth.get().key(), truth.get().result())),
                    " AND ");
        }
        String head = "CREATE POLICY " + name + " ON " + table.key() + draft.pick(List.of("", " AS RESTRICTIVE"));
        String body = switch (draft.below(3)) {
            case 0 -> " FOR SELECT TO reader USING (" + condition.sql() + ")";
            case 1 -> " FOR INSERT WITH CHECK (" + condition.sql() + ")";
            default -> " TO reader, writer USING (" + condition.sql() + ") WITH CHECK (true)";
        };
        return new Plain(
                key,
                Part.union(condition.needs(), Set.of(table.key())),
                List.of(head + body),
                changed -> policy(changed, key, name, changed.now(table)));
    }

    static void rule(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        String name = draft.name("rul");
        draft.put(rule(draft, table.key() + " rule " + name, name, table));
    }

    private static Plain rule(Draft draft, String key, String name, TablePiece table) {
        String what = draft.pick(List.of("INSTEAD NOTHING", "ALSO SELECT OLD.id + " + draft.below(20)));
        String sql = "CREATE RULE " + name + " AS ON DELETE TO " + table.key() + " WHERE OLD.id < 0 DO " + what;
        return new Plain(key, Set.of(table.key()), List.of(sql), changed -> rule(changed, key, name, table));
    }
}
