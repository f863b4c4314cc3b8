package org.schemawright.engine.portable;

import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Table;

/** The identity columns of a database, and how they count. */
public final class Identities {
    private Identities() {}

    public static SortedMap<ObjectRef, SequenceOptions> of(Database database) {
        var counters = new TreeMap<ObjectRef, SequenceOptions>();
        database.all(Table.class).flatMap(table -> table.columns().stream()).forEach(column -> {
            if (column.value() instanceof ColumnValue.Identity identity) {
                counters.put(column.ref(), identity.options());
            }
        });
        return counters;
    }
}
