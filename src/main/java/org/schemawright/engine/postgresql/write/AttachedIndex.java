package org.schemawright.engine.postgresql.write;

import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.plan.Draft;

/**
 * Indexes of partitions as parts of their parent's index. Where a partition is attached in this migration, its indexes
 * are with it, the engine finding those that match; where it was attached before, the new index is attached by name.
 */
final class AttachedIndex {
    private AttachedIndex() {}

    /** Whether the partitions that stand already bring their own. */
    static boolean hasOwnChildren(ObjectRef index, Writing writing) {
        var site = TableSite.of(index, writing);
        return site.stands() && site.isPartitioned();
    }

    /** Whether it waits for the parts of some partitions, without which it is not valid. */
    static boolean isLeftOpen(SchemaObject object) {
        return object instanceof Index index && !index.valid();
    }

    /** What makes a new index a part of its parent's, which then checks the rows of all its parts. */
    static List<Draft> attach(ObjectRef index, Writing writing) {
        return parent(index, writing.after())
                .filter(parent -> staysAttached(index, writing)
                        || writing.after()
                                .find(parent)
                                .filter(AttachedIndex::isLeftOpen)
                                .isPresent())
                .map(parent -> Draft.of("ALTER INDEX " + name(parent) + " ATTACH PARTITION " + name(index)))
                .stream()
                .toList();
    }

    /** The same for an index that stands and was not a part of that parent's. */
    static List<Draft> attachAnew(ObjectRef index, Writing writing) {
        return parent(index, writing.before()).equals(parent(index, writing.after()))
                ? List.of()
                : attach(index, writing);
    }

    static String name(ObjectRef index) {
        return Quote.qualified(index.schema(), index.last());
    }

    private static Optional<ObjectRef> parent(ObjectRef index, Database database) {
        return database.needs().getOrDefault(index, Collections.emptySortedSet()).stream()
                .filter(need -> Kinds.INDEXED.contains(need.kind()))
                .filter(need -> !need.path().subList(0, 2).equals(index.path().subList(0, 2)))
                .findFirst();
    }

    private static boolean staysAttached(ObjectRef index, Writing writing) {
        var site = TableSite.of(index, writing);
        Optional<Table.PartitionOf> was = site.before().flatMap(Table::partitionOf);
        return was.isPresent()
                && was.equals(site.after().flatMap(Table::partitionOf))
                && !TableChange.isRebuilt(site)
                && !TableChange.isRebuilt(TableSite.of(was.get().parent(), writing));
    }
}
