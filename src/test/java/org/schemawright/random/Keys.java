package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Primary and unique keys. */
final class Keys {
    private Keys() {}

    static void primary(Draft draft, TablePiece table) {
        if (draft.chance(93)) {
            draft.put(new Key(
                    table.key() + " primary",
                    draft.chance(70) ? "" : draft.name("pk"),
                    table.key(),
                    names(table.identifying())));
        }
    }

    /** Unique with the identifying columns in it, so that rows never stand in the way. */
    static void draw(Draft draft) {
        TablePiece table = draft.pick(draft.all(TablePiece.class));
        List<ColumnSpec> others = table.columns().stream()
                .filter(c -> !c.fixed() && Ordered.is(c) && c.stored())
                .toList();
        draft.maybe(others)
                .ifPresent(
                        column -> draft.put(unique(draft, table.key() + " unique " + draft.name("u"), table, column)));
    }

    private static Plain unique(Draft draft, String key, TablePiece table, ColumnSpec column) {
        var columns = new ArrayList<>(names(table.identifying()));
        columns.add(draft.below(columns.size() + 1), column.name());
        String name = draft.chance(50) ? "" : "CONSTRAINT " + draft.name("uq") + " ";
        String nulls = draft.chance(20) ? " NULLS NOT DISTINCT" : "";
        String timing =
                draft.chance(25) ? " DEFERRABLE INITIALLY DEFERRED" : draft.chance(20) ? " WITH (fillfactor=60)" : "";
        String statement = "ALTER TABLE " + table.key() + " ADD " + name + "UNIQUE" + nulls + " ("
                + String.join(", ", columns) + ")" + timing;
        Set<String> needs = Set.of(table.key(), Expression.typed(table.key(), column));
        return new Plain(key, needs, List.of(statement), changed -> unique(changed, key, table, column));
    }

    private static List<String> names(List<ColumnSpec> columns) {
        return columns.stream().map(ColumnSpec::name).toList();
    }

    /** A primary key, which references may point at. */
    record Key(String key, String name, String table, List<String> columns) implements Piece {
        @Override
        public Set<String> needs() {
            return Set.of(table);
        }

        @Override
        public List<String> sql() {
            String named = name.isEmpty() ? "" : "CONSTRAINT " + name + " ";
            return List.of(
                    "ALTER TABLE " + table + " ADD " + named + "PRIMARY KEY (" + String.join(", ", columns) + ")");
        }

        @Override
        public Piece altered(Draft draft) {
            return new Key(key, draft.name("pk"), table, columns);
        }
    }
}
