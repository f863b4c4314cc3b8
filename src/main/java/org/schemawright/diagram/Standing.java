package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.SortedMap;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Placement;
import org.schemawright.design.ReferenceEnds;
import org.schemawright.design.Route;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.TableFacts;
import org.schemawright.layout.Box;
import org.schemawright.layout.Wire;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * What stands on one diagram: its boxes and the references between them. From one state of a design to the next, what is
 * made of the same objects stays the same object, so that little is measured anew. Not for several threads.
 */
final class Standing {
    private final Boxes boxes = new Boxes();
    private Map<ObjectRef, TableBox> tables = Map.of();
    private Map<ObjectRef, Placed> placed = Map.of();
    private Map<ObjectRef, Reference> references = Map.of();

    /** A box where it stands, and what it was made of. */
    private record Placed(TableBox made, Placement placement, int folded, TableBox box) {}

    /** A reference between two boxes, and what it was made of. */
    private record Reference(
            ForeignKey key,
            SchemaObject table,
            TableFacts facts,
            List<Row> from,
            List<Row> to,
            ReferenceEnds ends,
            Wire wire,
            @Nullable Link link) {
        boolean isOf(ForeignKey other, SchemaObject owner, TableFacts own, List<Row> rows, List<Row> otherRows) {
            return key == other && table == owner && facts == own && from == rows && to == otherRows;
        }

        Reference drawn(Link other) {
            return new Reference(key, table, facts, from, to, ends, wire, other);
        }
    }

    /** Looks at a diagram anew. */
    void look(Design design, SchemaFacts facts, Diagram diagram) {
        boolean withSchema = diagram.placements().keySet().stream()
                        .map(ObjectRef::schema)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        Map<ObjectRef, Integer> folded = folded(design);
        var now = new HashMap<ObjectRef, Placed>();
        var standing = new LinkedHashMap<ObjectRef, TableBox>();
        diagram.placements()
                .forEach((ref, placement) -> Boxes.find(design, ref).ifPresent(object -> {
                    TableBox made = boxes.of(object, facts, diagram.detail(), withSchema);
                    Placed there = placed(ref, made, placement, folded.getOrDefault(ref, 0));
                    now.put(ref, there);
                    standing.put(ref, there.box());
                }));
        placed = now;
        tables = standing;
        references = references(design, facts);
    }

    private Placed placed(ObjectRef ref, TableBox made, Placement placement, int folded) {
        Placed before = placed.get(ref);
        if (before != null
                && before.made() == made
                && before.placement().equals(placement)
                && before.folded() == folded) {
            return before;
        }
        var box = new TableBox(
                made.box().at(placement.at()),
                made.title(),
                made.schema(),
                made.rows(),
                placement.tint().orElse(made.tint()),
                made.shape(),
                folded,
                placement.pinned());
        return new Placed(made, placement, folded, box);
    }

    private static Map<ObjectRef, Integer> folded(Design design) {
        var folded = new HashMap<ObjectRef, Integer>();
        for (SchemaObject object : design.database().objects().values()) {
            if (object instanceof Table table) {
                table.partitionOf().ifPresent(of -> folded.merge(of.parent(), 1, Integer::sum));
            }
        }
        return folded;
    }

    private Map<ObjectRef, Reference> references(Design design, SchemaFacts facts) {
        var now = new LinkedHashMap<ObjectRef, Reference>();
        tables.forEach((ref, box) -> {
            TableFacts own = facts.of(ref);
            if (!own.references().isEmpty()) {
                Optional<SchemaObject> owner = design.database().find(ref);
                for (ForeignKey key : own.references()) {
                    TableBox target = tables.get(key.target());
                    if (target != null && owner.isPresent()) {
                        now.put(key.ref(), reference(key, owner.get(), own, box, target));
                    }
                }
            }
        });
        return now;
    }

    private Reference reference(ForeignKey key, SchemaObject owner, TableFacts own, TableBox from, TableBox to) {
        Reference before = references.get(key.ref());
        if (before != null && before.isOf(key, owner, own, from.rows(), to.rows())) {
            return before;
        }
        ReferenceEnds ends = owner instanceof Table table
                ? ReferenceEnds.of(table, own, key)
                : new ReferenceEnds(false, false, false);
        var wire = new Wire(
                key.ref(),
                end(from, key.columns(), ends.single() ? "from one " : "from many "),
                end(to, key.targetColumns(), ends.optional() ? "to none " : "to one "));
        return new Reference(key, owner, own, from.rows(), to.rows(), ends, wire, null);
    }

    /** One column is met at its row, several at the head. Only ends with the same sign share their last piece. */
    private static Wire.End end(TableBox box, List<String> columns, String sign) {
        OptionalInt row = columns.size() == 1 ? row(box, columns.getFirst()) : OptionalInt.empty();
        return new Wire.End(box.ref(), row, TableBox.HEAD, sign + columns);
    }

    private static OptionalInt row(TableBox box, String name) {
        for (int i = 0; i < box.rows().size(); i++) {
            ObjectRef ref = box.rows().get(i).ref();
            if (ref.kind() == Kind.COLUMN && ref.last().equals(name)) {
                return OptionalInt.of(TableBox.HEAD + i * TableBox.ROW + TableBox.ROW / 2);
            }
        }
        return OptionalInt.empty();
    }

    Collection<TableBox> tables() {
        return tables.values();
    }

    List<Box> boxes() {
        return tables.values().stream().map(TableBox::box).toList();
    }

    List<Wire> wires() {
        return references.values().stream().map(Reference::wire).toList();
    }

    /** The references that have a way. */
    List<Link> links(SortedMap<ObjectRef, Route> routes) {
        var links = new ArrayList<Link>();
        for (Map.Entry<ObjectRef, Reference> entry : references.entrySet()) {
            Route route = routes.get(entry.getKey());
            if (route != null) {
                Reference reference = entry.getValue();
                Link link = reference.link();
                if (link == null || link.points() != route.points()) {
                    link = link(reference, route);
                    entry.setValue(reference.drawn(link));
                }
                links.add(link);
            }
        }
        return links;
    }

    private static Link link(Reference reference, Route route) {
        ReferenceEnds ends = reference.ends();
        return new Link(
                reference.key().ref(),
                reference.table().ref(),
                reference.key().target(),
                route.points(),
                ends.identifying(),
                ends.optional(),
                ends.single());
    }
}
