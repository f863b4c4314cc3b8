package org.schemawright.engine.postgresql.read;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** The copies that partitions have of their parents' triggers, as far as they fire when their parent's does not. */
final class PartitionTriggers {
    private record Copy(ObjectRef ref, long parent) {}

    private final List<Copy> copies = new ArrayList<>();

    static boolean isPartition(ObjectRef relation, Reading reading) {
        return reading.object(relation)
                .filter(object ->
                        object instanceof Table table && table.partitionOf().isPresent())
                .isPresent();
    }

    void take(ObjectRef ref, long id, long parent, String state, Reading reading) {
        var properties = new TreeMap<String, String>();
        properties.put("state", state);
        reading.put(new Definition(ref, properties, Traits.NONE));
        reading.name(Address.of(CatalogTable.TRIGGER, id), ref);
        copies.add(new Copy(ref, parent));
    }

    /** A copy is there once the partition is attached and the parent has the trigger. */
    void finish(Reading reading) {
        for (Copy copy : copies) {
            reading.need(
                    copy.ref,
                    new ObjectRef(Kind.PARTITION_ATTACHMENT, copy.ref.path().subList(0, 2)));
            reading.find(Address.of(CatalogTable.TRIGGER, copy.parent))
                    .ifPresent(original -> reading.need(copy.ref, original));
        }
    }
}
