package org.schemawright.random;

import java.util.ArrayList;
import java.util.List;

/** What a query reads: a table or a view, with what it knows about its columns. */
record Relation(String key, List<ColumnSpec> columns) {
    static List<Relation> before(Draft draft, String key) {
        var all = new ArrayList<Relation>();
        draft.before(TablePiece.class, key).forEach(table -> all.add(new Relation(table.key(), table.columns())));
        draft.before(ViewPiece.class, key).forEach(view -> all.add(new Relation(view.key(), view.columns())));
        return all;
    }
}
