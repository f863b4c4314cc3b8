package org.schemawright.diagram;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schemawright.design.Design;
import org.schemawright.design.Differing;
import org.schemawright.design.ReferenceEnds;
import org.schemawright.design.Route;
import org.schemawright.design.SchemaFacts;
import org.schemawright.design.TableFacts;
import org.schemawright.layout.Wire;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** The references between the boxes of one diagram. One that is made of the same objects stays the same object. */
final class References {
    private final Map<ObjectRef, TableBox> boxes;
    private Map<ObjectRef, Reference> references = new LinkedHashMap<>();
    private SortedMap<ObjectRef, Route> routes = new TreeMap<>();
    /** As they were drawn last, in their order; and of which of them that no longer holds. */
    private Map<ObjectRef, Link> drawn = new LinkedHashMap<>();

    private final Set<ObjectRef> undrawn = new HashSet<>();
    private boolean nothingDrawn = true;

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

    /** @param boxes those of the diagram, as they are when something is asked */
    References(Map<ObjectRef, TableBox> boxes) {
        this.boxes = boxes;
    }

    /** Looks at every table. */
    void all(Design design, SchemaFacts facts) {
        var now = new LinkedHashMap<ObjectRef, Reference>();
        boxes.keySet().forEach(owner -> of(design, facts, owner, now));
        references = now;
        nothingDrawn = true;
    }

    /** Looks at those from and to some tables. Returns whether that was enough: not where references came or went. */
    boolean renewed(Design design, SchemaFacts facts, Set<ObjectRef> tables) {
        var owners = new HashSet<ObjectRef>();
        for (ObjectRef table : tables) {
            if (boxes.containsKey(table)) {
                owners.add(table);
                facts.of(table)
                        .referrers()
                        .forEach(key -> owners.add(SchemaFacts.tableOf(design.database(), key.ref())));
            }
        }
        var now = new LinkedHashMap<ObjectRef, Reference>();
        owners.forEach(owner -> of(design, facts, owner, now));
        var before = new HashSet<ObjectRef>();
        references.forEach((ref, reference) -> {
            if (owners.contains(reference.wire().from().box())) {
                before.add(ref);
            }
        });
        if (!before.equals(now.keySet())) {
            return false;
        }
        references.putAll(now);
        undrawn.addAll(now.keySet());
        return true;
    }

    private void of(Design design, SchemaFacts facts, ObjectRef owner, Map<ObjectRef, Reference> found) {
        TableFacts own = facts.of(owner);
        TableBox box = boxes.get(owner);
        if (own.references().isEmpty() || box == null) {
            return;
        }
        SchemaObject table = design.database().find(owner).orElseThrow();
        for (ForeignKey key : own.references()) {
            TableBox target = boxes.get(key.target());
            if (target != null) {
                found.put(key.ref(), reference(key, table, own, box, target));
            }
        }
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
        if (before != null && before.wire().equals(wire) && before.ends().equals(ends)) {
            return new Reference(key, owner, own, from.rows(), to.rows(), ends, before.wire(), before.link());
        }
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

    List<Wire> wires() {
        return references.values().stream().map(Reference::wire).toList();
    }

    /** Those that have a way. */
    List<Link> links(SortedMap<ObjectRef, Route> ways) {
        Optional<List<ObjectRef>> others = nothingDrawn ? Optional.empty() : Differing.keys(ways, routes);
        others.ifPresent(undrawn::addAll);
        boolean some = others.isPresent() && drawn.keySet().containsAll(undrawn);
        if (!some) {
            drawn = new LinkedHashMap<>();
        }
        for (ObjectRef ref : some ? undrawn : references.keySet()) {
            draw(ref, ways);
        }
        routes = ways;
        undrawn.clear();
        nothingDrawn = false;
        return List.copyOf(drawn.values());
    }

    private void draw(ObjectRef ref, SortedMap<ObjectRef, Route> ways) {
        Route route = ways.get(ref);
        Reference reference = references.get(ref);
        if (route == null || reference == null) {
            drawn.remove(ref);
            return;
        }
        Link link = reference.link();
        if (link == null || link.points() != route.points()) {
            link = link(reference, route);
            references.put(ref, reference.drawn(link));
        }
        drawn.put(ref, link);
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
