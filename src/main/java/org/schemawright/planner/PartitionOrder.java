package org.schemawright.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.stream.Stream;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.PartitionAttachment;
import org.schemawright.model.Table;

/** When partitions leave their tree and come back to it. The edges lead from what must run first. */
final class PartitionOrder {
    private static final Set<Kind> BEFORE_ATTACHING = Set.of(
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.EXCLUSION_CONSTRAINT,
            Kind.CHECK_CONSTRAINT,
            Kind.INDEX,
            Kind.COLUMN);

    private static final Set<Kind> INHERITED = Set.of(Kind.COLUMN, Kind.CHECK_CONSTRAINT);

    private final Acts acts;
    private final ActsOnNeeds needs;

    PartitionOrder(Acts acts, ActsOnNeeds needs) {
        this.acts = acts;
        this.needs = needs;
    }

    /**
     * What changes about the columns and checks of a tree reaches a partition only while that is one. One that is made
     * anew has all of it from the start and comes back when the others have it.
     */
    void detachedMeanwhile(Vertex detached, BiConsumer<Vertex, Vertex> edge) {
        ObjectRef table = acts.ends().wholesBefore().of(detached.ref()).orElseThrow();
        boolean anew = acts.swapped(table);
        ObjectRef at = table;
        while (acts.ends().wasThere(at.withKind(Kind.PARTITION_ATTACHMENT))) {
            at = ((PartitionAttachment) acts.ends().was(at.withKind(Kind.PARTITION_ATTACHMENT))).parent();
            boolean parentAnew = acts.swapped(at);
            Stream.concat(
                            acts.ends().wholesBefore().partsOf(at).stream(),
                            acts.ends().wholesAfter().partsOf(at).stream())
                    .filter(part -> INHERITED.contains(part.kind()) && !parentAnew)
                    .distinct()
                    .flatMap(part -> Stream.of(Act.REMOVE, Act.CHANGE, Act.ARRIVE)
                            .flatMap(act -> needs.acting(act, part).stream()))
                    .filter(change -> INHERITED.contains(change.ref().kind()))
                    .forEach(change -> edge.accept(anew ? detached : change, anew ? change : detached));
            if (parentAnew) {
                return;
            }
        }
    }

    /** A partition is attached when it and its parent have their keys and indexes, so that these find each other. */
    void attaching(Vertex vertex, BiConsumer<Vertex, Vertex> edge) {
        ObjectRef child = acts.ends().wholesAfter().of(vertex.ref()).orElseThrow();
        ObjectRef parent = ((PartitionAttachment) acts.ends().willBe(vertex.ref())).parent();
        for (ObjectRef table : List.of(child, parent)) {
            needs.acting(Act.ARRIVE, table).forEach(first -> edge.accept(first, vertex));
            needs.acting(Act.CHANGE, table).forEach(first -> edge.accept(first, vertex));
            acts.ends().wholesAfter().partsOf(table).stream()
                    .filter(part -> BEFORE_ATTACHING.contains(part.kind()))
                    .forEach(part -> {
                        needs.acting(Act.ARRIVE, part)
                                .forEach(index -> edge.accept(
                                        isLeftOpen(part) ? vertex : index, isLeftOpen(part) ? index : vertex));
                        needs.acting(Act.CHANGE, part).forEach(first -> edge.accept(first, vertex));
                    });
        }
    }

    /**
     * Of several indexes that are alike, the engine joins those of a partition to those of its parent in the order in
     * which they were made: so they are made in the same order everywhere, that of the indexes at the root, where these
     * are made too.
     */
    void siblings(List<Vertex> all, BiConsumer<Vertex, Vertex> edge) {
        Map<List<String>, TreeMap<ObjectRef, Vertex>> tables = new TreeMap<>(Comparator.comparing(List::toString));
        for (Vertex vertex : all) {
            ObjectRef index = vertex.ref();
            if (vertex.act() == Act.ARRIVE
                    && Kinds.INDEXED.contains(index.kind())
                    && acts.arriving().contains(root(index))) {
                tables.computeIfAbsent(index.path().subList(0, 2), _ -> new TreeMap<>())
                        .put(root(index), vertex);
            }
        }
        for (TreeMap<ObjectRef, Vertex> siblings : tables.values()) {
            List<Vertex> order = List.copyOf(siblings.values());
            for (int i = 1; i < order.size(); i++) {
                if (isOfTree(order.get(i - 1).ref()) && isOfTree(order.get(i).ref())) {
                    edge.accept(order.get(i - 1), order.get(i));
                }
            }
        }
    }

    private boolean isOfTree(ObjectRef index) {
        ObjectRef table = new ObjectRef(Kind.TABLE, index.path().subList(0, 2));
        return acts.ends().willBeThere(table.withKind(Kind.PARTITION_ATTACHMENT))
                || acts.ends().willBeThere(table)
                        && acts.ends().willBe(table) instanceof Table part
                        && part.partitioning().isPresent();
    }

    private ObjectRef root(ObjectRef index) {
        return needs.needsAfter(index).stream()
                .filter(need -> Kinds.INDEXED.contains(need.kind())
                        && !need.path().subList(0, 2).equals(index.path().subList(0, 2)))
                .findFirst()
                .map(this::root)
                .orElse(index);
    }

    /** An index that some partition has no part of stays so only if it comes when the partitions are there. */
    private boolean isLeftOpen(ObjectRef part) {
        return Kinds.INDEXED.contains(part.kind())
                && acts.arriving().contains(part)
                && (acts.ends().willBe(part) instanceof Index index && !index.valid()
                        || needs.needsAfter(part).stream().anyMatch(this::isLeftOpen));
    }
}
