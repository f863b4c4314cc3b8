package org.schemawright.engine.postgresql.write;

import java.util.Optional;
import java.util.stream.Stream;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Table;

/** Columns that a part or an heir has from its parent: as long as it stays one, they come and go with the parent's. */
final class ColumnsOfWhole {
    private ColumnsOfWhole() {}

    static boolean holds(Column column, Writing writing) {
        var site = TableSite.of(column.ref(), writing);
        return !column.local() && (isPart(site) || isHeir(column, site));
    }

    private static boolean isPart(TableSite site) {
        Optional<Table.PartitionOf> was = site.before().flatMap(Table::partitionOf);
        return was.isPresent()
                && was.equals(site.after().flatMap(Table::partitionOf))
                && !TableChange.isRebuilt(TableSite.of(was.get().parent(), site.writing()));
    }

    private static boolean isHeir(Column column, TableSite site) {
        return site.before().stream()
                .flatMap(table -> table.inherits().stream())
                .filter(parent -> site.after()
                        .filter(table -> table.inherits().contains(parent))
                        .isPresent())
                .anyMatch(parent -> Stream.of(
                                site.writing().before(), site.writing().after())
                        .allMatch(database -> database.table(parent)
                                .flatMap(table -> table.column(column.name()))
                                .isPresent()));
    }
}
