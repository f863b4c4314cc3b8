package org.schemawright.design;

import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Which things of a design were there earlier already, perhaps under other names. */
public final class KnownNames {
    private KnownNames() {}

    /** Whether an earlier state of the design had it; what bears a name that another thing had then is new. */
    public static boolean since(Design first, Design now, ObjectRef ref) {
        ObjectRef original = now.lineage().before(ref);
        boolean another = !now.lineage().origins().containsKey(ref)
                && now.lineage().renames().containsKey(original);
        return !another && has(first, original);
    }

    private static boolean has(Design design, ObjectRef original) {
        if (original.kind() != Kind.COLUMN) {
            return design.database().objects().keySet().stream()
                    .filter(ref -> ref.kind() == original.kind())
                    .anyMatch(ref -> design.lineage().before(ref).equals(original));
        }
        return design.database()
                .all(Table.class)
                .filter(table -> design.lineage().before(table.ref()).equals(original.whole(Kind.TABLE)))
                .flatMap(table -> table.columns().stream())
                .map(Column::ref)
                .anyMatch(column -> design.lineage().before(column).equals(original));
    }
}
