package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

final class Tables {
    private Tables() {}

    static Piece draw(Draft draft) {
        String name = draft.chance(5) ? sameElsewhere(draft) : draft.qualified("tab");
        Division division =
                draft.chance(15) ? draft.pick(List.of(Division.RANGE, Division.LIST, Division.HASH)) : Division.NONE;
        Part tail = tail(draft, division);
        var columns = new ArrayList<ColumnSpec>();
        if (!tail.sql().contains("INHERITS")) {
            columns.add(new Columns(draft).id(division));
        }
        if (division == Division.RANGE) {
            columns.add(ColumnSpec.fixed("part", "integer", Family.WHOLE, ""));
        } else if (division == Division.LIST) {
            columns.add(ColumnSpec.fixed("part", "text", Family.TEXT, ""));
        }
        columns.addAll(new Columns(draft).some(name, 2 + draft.below(9)));
        String persistence = division == Division.NONE && draft.chance(4) ? "UNLOGGED " : "";
        TablePiece table = draft.put(new TablePiece(name, persistence, columns, division, tail));
        if (!table.identifying().isEmpty()) {
            Keys.primary(draft, table);
        }
        if (division != Division.NONE) {
            for (int i = 1 + draft.below(4); i > 0; i--) {
                Partitions.draw(draft, table);
            }
        }
        return table;
    }

    /** The name of a table in another schema, where that is free. */
    private static String sameElsewhere(Draft draft) {
        String name = draft.qualified("tab");
        return draft.maybe(draft.all(TablePiece.class))
                .map(TablePiece::key)
                .map(key ->
                        draft.schema().key() + key.substring(SchemaPiece.of(key).length()))
                .filter(key ->
                        draft.pieces().stream().noneMatch(piece -> piece.key().equals(key)))
                .orElse(name);
    }

    static Part tail(Draft draft, Division division) {
        if (division != Division.NONE) {
            return Part.of("");
        }
        List<TablePiece> parents = draft.all(TablePiece.class).stream()
                .filter(table -> table.division() == Division.NONE
                        && !table.tail().sql().contains("INHERITS")
                        && table.persistence().isEmpty())
                .toList();
        if (draft.chance(4) && !parents.isEmpty()) {
            String parent = draft.pick(parents).key();
            return new Part(" INHERITS (" + parent + ")", Set.of(parent));
        }
        return Part.of(
                draft.chance(10) ? " WITH (fillfactor=" + (50 + draft.below(40)) + ", autovacuum_enabled=false)" : "");
    }
}
