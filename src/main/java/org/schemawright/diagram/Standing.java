package org.schemawright.diagram;

import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Stream;
import org.schemawright.design.Design;
import org.schemawright.design.Detail;
import org.schemawright.design.Diagram;
import org.schemawright.design.Differing;
import org.schemawright.design.Placement;
import org.schemawright.design.Route;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.ViewLinks;
import org.schemawright.layout.Box;
import org.schemawright.layout.Wire;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * What stands on one diagram: its boxes and the references between them. From one state of a design to the next, what is
 * made of the same objects stays the same object, and where it is known which tables changed, only they are looked at.
 * Not for several threads.
 */
final class Standing {
    private final Boxes boxes = new Boxes();
    private final Reads reads = new Reads();
    private final Map<ObjectRef, TableBox> tables = new LinkedHashMap<>();
    private final Map<ObjectRef, Placed> placed = new HashMap<>();
    private final References references = new References(tables);
    private Map<ObjectRef, ObjectRef> parents = Map.of();
    private Map<ObjectRef, Integer> folded = Map.of();
    private boolean withSchema;
    private Optional<Looked> looked = Optional.empty();

    /** A box where it stands, and what it was made of. */
    private record Placed(TableBox made, Placement placement, int folded, TableBox box) {}

    /** What was looked at. */
    private record Looked(SchemaFacts facts, SortedMap<ObjectRef, Placement> placements, Detail detail) {
        Optional<Set<ObjectRef>> changedSince(Looked before) {
            return detail == before.detail() && Differing.none(placements, before.placements())
                    ? facts.changedSince(before.facts())
                    : Optional.empty();
        }
    }

    /** Looks at a diagram: at what changed since the last time, where that is known, and anew otherwise. */
    void look(Design design, SchemaFacts facts, Diagram diagram) {
        var now = new Looked(facts, diagram.placements(), diagram.detail());
        boolean renewed = looked.flatMap(now::changedSince)
                .filter(changed -> renewed(design, now, changed))
                .isPresent();
        if (!renewed) {
            all(design, now);
        }
        looked = Optional.of(now);
        if (diagram.views() == ViewLinks.DRAWN) {
            reads.look(design.database(), tables);
        } else {
            reads.forget();
        }
    }

    private void all(Design design, Looked now) {
        withSchema = now.placements().keySet().stream()
                        .map(ObjectRef::schema)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        partitions(design.database());
        tables.clear();
        now.placements()
                .forEach((ref, placement) ->
                        Boxes.find(design, ref).ifPresent(object -> tables.put(ref, placed(object, now, placement))));
        placed.keySet().retainAll(tables.keySet());
        references.all(design, now.facts());
    }

    private void partitions(Database database) {
        var parentOf = new HashMap<ObjectRef, ObjectRef>();
        var counts = new HashMap<ObjectRef, Integer>();
        for (SchemaObject object : database.objects().values()) {
            if (object instanceof Table table) {
                table.partitionOf().ifPresent(of -> {
                    parentOf.put(table.ref(), of.parent());
                    counts.merge(of.parent(), 1, Integer::sum);
                });
            }
        }
        parents = parentOf;
        folded = counts;
    }

    /** Looks at some tables, and at the references at them. Returns whether that was enough. */
    private boolean renewed(Design design, Looked now, Set<ObjectRef> changed) {
        for (ObjectRef ref : changed) {
            Optional<ObjectRef> parent =
                    design.database().table(ref).flatMap(Table::partitionOf).map(Table.PartitionOf::parent);
            if (!parent.equals(Optional.ofNullable(parents.get(ref)))) {
                return false;
            }
            Placement placement = now.placements().get(ref);
            Optional<SchemaObject> object = Boxes.find(design, ref);
            if (placement != null && object.isPresent()) {
                tables.put(ref, placed(object.get(), now, placement));
            }
        }
        return references.renewed(design, now.facts(), changed);
    }

    private TableBox placed(SchemaObject object, Looked now, Placement placement) {
        ObjectRef ref = object.ref();
        TableBox made = boxes.of(object, now.facts(), now.detail(), withSchema);
        int partitions = folded.getOrDefault(ref, 0);
        Placed before = placed.get(ref);
        if (before != null
                && before.made() == made
                && before.placement().equals(placement)
                && before.folded() == partitions) {
            return before.box();
        }
        var box = new TableBox(
                made.box().at(placement.at()),
                made.title(),
                made.schema(),
                made.rows(),
                placement.tint().orElse(made.tint()),
                made.shape(),
                partitions,
                placement.pinned());
        placed.put(ref, new Placed(made, placement, partitions, box));
        return box;
    }

    Collection<TableBox> tables() {
        return tables.values();
    }

    List<Box> boxes() {
        return tables.values().stream().map(TableBox::box).toList();
    }

    List<Wire> wires() {
        return reads.isEmpty()
                ? references.wires()
                : Stream.concat(references.wires().stream(), reads.wires()).toList();
    }

    /** The references that have a way, and what views read where that is drawn. */
    List<Link> links(SortedMap<ObjectRef, Route> routes) {
        return reads.isEmpty()
                ? references.links(routes)
                : Stream.concat(references.links(routes).stream(), reads.links(routes))
                        .toList();
    }
}
