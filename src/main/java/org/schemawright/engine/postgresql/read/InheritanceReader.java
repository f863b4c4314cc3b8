package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.Table.PartitionOf;

/** Reads which table is a part, or an heir, of which. */
final class InheritanceReader implements KindReader {
    @Override
    public String query(int major) {
        return """
                SELECT i.inhrelid::pg_catalog.int8 AS child, i.inhparent::pg_catalog.int8 AS parent, c.relispartition,
                    pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound
                FROM pg_catalog.pg_inherits i JOIN pg_catalog.pg_class c ON c.oid = i.inhrelid
                WHERE c.relkind IN ('r', 'p', 'f')
                ORDER BY i.inhrelid, i.inhseqno""";
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<ObjectRef> parent = reading.find(Address.of(CatalogTable.CLASS, row.getLong("parent")));
        Optional<SchemaObject> child =
                reading.find(Address.of(CatalogTable.CLASS, row.getLong("child"))).flatMap(reading::object);
        if (parent.isEmpty() || child.isEmpty() || !(child.get() instanceof Table table)) {
            return;
        }
        reading.put(
                row.getBoolean("relispartition")
                        ? part(table, new PartitionOf(parent.get(), Reading.present(row, "bound")))
                        : heir(table, parent.get()));
    }

    private static Table part(Table table, PartitionOf partitionOf) {
        return with(table, Optional.of(partitionOf), table.inherits());
    }

    private static Table heir(Table table, ObjectRef parent) {
        List<ObjectRef> inherits = new ArrayList<>(table.inherits());
        inherits.add(parent);
        return with(table, table.partitionOf(), inherits);
    }

    private static Table with(Table table, Optional<PartitionOf> partitionOf, List<ObjectRef> inherits) {
        return new Table(
                table.ref(),
                table.columns(),
                table.unlogged(),
                table.partitioning(),
                partitionOf,
                inherits,
                table.ofType(),
                table.options(),
                table.properties(),
                table.traits());
    }
}
