package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** The columns that are of a type, or of an array of it, at both ends of a migration; heirs' follow their parents'. */
final class TypeColumns {
    private TypeColumns() {}

    static List<Column> of(ObjectRef type, Writing writing) {
        Database before = writing.before();
        return before.all(Table.class)
                .flatMap(table -> table.columns().stream().filter(column -> !isInherited(column, table, before)))
                .filter(column -> names(column.type(), type, before))
                .filter(column -> !(column.value() instanceof ColumnValue.Generated))
                .filter(column -> staysWith(column, type, writing))
                .toList();
    }

    /** Types of all kinds share their names, so that one of another kind in the place of a type is the same one. */
    static boolean names(String rendering, ObjectRef type, Database database) {
        Optional<SchemaObject> found = TypeNames.find(rendering, database);
        return found.filter(it -> it.ref().path().equals(type.path())).isPresent();
    }

    private static boolean staysWith(Column column, ObjectRef type, Writing writing) {
        return TableSite.of(column.ref(), writing)
                .columnAfter(column.name())
                .filter(it -> names(it.type(), type, writing.after()))
                .isPresent();
    }

    static boolean isInherited(Column column, Table table, Database database) {
        return Stream.concat(table.inherits().stream(), table.partitionOf().map(Table.PartitionOf::parent).stream())
                .flatMap(parent -> database.table(parent).stream())
                .anyMatch(parent -> parent.column(column.name()).isPresent());
    }
}
