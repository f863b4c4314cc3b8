package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.advise.Facts;
import org.schemawright.design.Edit;
import org.schemawright.model.Column;
import org.schemawright.model.Column.NotNull;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Whether columns may be empty, here and in all tables that have them from here. */
final class Requirement {
    private static final NotNull INHERITED = new NotNull(Optional.empty(), true, false, false);

    private Requirement() {}

    /** The columns refuse nulls. */
    static Edit of(Facts facts, List<Column> columns) {
        var edits = new ArrayList<Edit>();
        for (Column column : columns) {
            edits.add(new Edit.ReplaceColumn(column.withNotNull(Optional.of(NotNull.PLAIN))));
            heirs(facts, column.ref(), column.name()).stream()
                    .filter(heir -> heir.notNull().isEmpty())
                    .forEach(heir -> edits.add(new Edit.ReplaceColumn(heir.withNotNull(Optional.of(INHERITED)))));
        }
        return new Edit.Several(Edit.Purpose.CHANGE, edits);
    }

    /** The columns take nulls; what a heir refuses by itself it still refuses. */
    static Edit lifted(Facts facts, List<Column> columns) {
        var edits = new ArrayList<Edit>();
        for (Column column : columns) {
            edits.add(new Edit.ReplaceColumn(column.withNotNull(Optional.empty())));
            heirs(facts, column.ref(), column.name()).stream()
                    .filter(heir -> heir.notNull().filter(one -> !one.local()).isPresent())
                    .forEach(heir -> edits.add(new Edit.ReplaceColumn(heir.withNotNull(Optional.empty()))));
        }
        return new Edit.Several(Edit.Purpose.CHANGE, edits);
    }

    private static List<Column> heirs(Facts facts, ObjectRef column, String name) {
        var found = new ArrayList<Column>();
        for (ObjectRef child : facts.childrenOf(column.whole(Kind.TABLE))) {
            facts.database().table(child).flatMap(table -> table.column(name)).ifPresent(heir -> {
                found.add(heir);
                found.addAll(heirs(facts, heir.ref(), name));
            });
        }
        return found;
    }
}
