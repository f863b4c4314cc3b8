package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The partitions and heirs of a table, and theirs. */
final class Descendants {
    private Descendants() {}

    static List<Table> of(ObjectRef table, Database database) {
        var found = new ArrayList<Table>();
        collect(table, database, found);
        return found;
    }

    private static void collect(ObjectRef parent, Database database, List<Table> found) {
        database.all(Table.class)
                .filter(table -> table.inherits().contains(parent)
                        || table.partitionOf()
                                .filter(of -> of.parent().equals(parent))
                                .isPresent())
                .filter(table -> !found.contains(table))
                .toList()
                .forEach(table -> {
                    found.add(table);
                    collect(table.ref(), database, found);
                });
    }
}
