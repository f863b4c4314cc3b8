package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** The partitions whose rows a divided table no longer has afterwards, as what {@code tableoid} is compared with. */
final class LeavingPartitions {
    private LeavingPartitions() {}

    static List<String> of(TableSite whole) {
        if (whole.before().flatMap(Table::partitioning).isEmpty()) {
            return List.of();
        }
        ObjectRef table = whole.before().orElseThrow().ref();
        return Descendants.of(table, whole.writing().before()).stream()
                .filter(part -> part.partitioning().isEmpty())
                .filter(part -> !staysUnder(table, part.ref(), whole))
                .filter(part -> !TableRebuild.takesAlong(TableSite.of(part.ref(), whole.writing())))
                .map(part -> Quote.text(Quote.qualified(part.ref())) + "::pg_catalog.regclass")
                .toList();
    }

    private static boolean staysUnder(ObjectRef whole, ObjectRef part, TableSite site) {
        Optional<ObjectRef> above = Optional.of(part);
        while (above.isPresent() && !above.get().equals(whole)) {
            above = site.writing()
                    .after()
                    .table(above.get())
                    .flatMap(Table::partitionOf)
                    .map(Table.PartitionOf::parent);
        }
        return above.isPresent();
    }
}
