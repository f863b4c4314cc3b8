package org.schemawright.workspace;

import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** Tables whose schema gets another name: each of them is what bears its name there, with its rows. */
final class UnderSchemas {
    private UnderSchemas() {}

    /** The lineage with these renames, unless it says something else about a table. */
    static Lineage added(Lineage stated, Database from, Database to) {
        SortedMap<ObjectRef, ObjectRef> renames = stated.renames();
        var origins = new TreeMap<ObjectRef, Origin>(stated.origins());
        from.all(Table.class).map(Table::ref).forEach(table -> {
            ObjectRef now = Lineage.underSchemas(table, renames);
            if (!now.equals(table)
                    && !renames.containsKey(table)
                    && to.find(now).isPresent()) {
                origins.putIfAbsent(now, new Origin.RenamedFrom(table));
            }
        });
        return new Lineage(origins);
    }
}
