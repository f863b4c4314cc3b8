package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.design.ReferenceEnds;
import org.schemawright.design.Route;
import org.schemawright.design.SchemaFacts;
import org.schemawright.layout.Arranging;
import org.schemawright.layout.Box;
import org.schemawright.layout.Cancellation;
import org.schemawright.layout.FreePlace;
import org.schemawright.layout.Router;
import org.schemawright.layout.Wire;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/**
 * From a design and a diagram to measured boxes and ways. Keeps boxes that stay the same from one call to the next; not
 * for several threads.
 */
public final class Drawing {
    private final Boxes boxes = new Boxes();
    private final Map<String, Router> routers = new HashMap<>();

    /** What is on the diagram, as it stands. */
    public Scene scene(Design design, SchemaFacts facts, Diagram diagram) {
        Map<ObjectRef, TableBox> tables = tables(design, facts, diagram);
        var links = new ArrayList<Link>();
        for (ForeignKey key : keys(facts, tables)) {
            Route route = diagram.routes().get(key.ref());
            if (route != null) {
                links.add(link(design, facts, key, from(design, key), route));
            }
        }
        return Scene.of(
                tables.values(),
                links,
                diagram.areas().values(),
                diagram.notes().values(),
                diagram.notation());
    }

    /**
     * Every diagram with ways that fit: those that still do stay, the others are found anew. Nothing else moves.
     */
    public Document settled(Document document, Cancellation cancellation) {
        SchemaFacts facts = SchemaFacts.of(document.design().database());
        return document.withEach(diagram -> settled(document.design(), facts, diagram, cancellation));
    }

    private Diagram settled(Design design, SchemaFacts facts, Diagram diagram, Cancellation cancellation) {
        Map<ObjectRef, TableBox> tables = tables(design, facts, diagram);
        var placed = tables.values().stream().map(TableBox::box).toList();
        SortedMap<ObjectRef, Route> routes = routers.computeIfAbsent(diagram.name(), _ -> new Router())
                .routes(placed, wires(design, facts, tables), diagram.routes(), cancellation);
        return routes.equals(diagram.routes()) ? diagram : diagram.withRoutes(routes);
    }

    /** Places for all that is on the diagram and not pinned, or for a part of it. */
    public SortedMap<ObjectRef, Point> arranged(
            Design design, Diagram diagram, Collection<ObjectRef> part, Cancellation cancellation) {
        SchemaFacts facts = SchemaFacts.of(design.database());
        Map<ObjectRef, TableBox> tables = tables(design, facts, diagram);
        var wanted = new HashSet<>(part);
        var free = new ArrayList<Box>();
        var fixed = new ArrayList<Box>();
        tables.values().forEach(table -> {
            boolean moves = wanted.contains(table.ref()) && !table.pinned();
            (moves ? free : fixed).add(table.box());
        });
        SortedMap<ObjectRef, Point> places = Arranging.places(free, wires(design, facts, tables), cancellation);
        if (fixed.isEmpty() || places.isEmpty()) {
            return places;
        }
        return beside(fixed, free, places);
    }

    /** A group is moved as a whole to where it is free, near where it was. */
    private static SortedMap<ObjectRef, Point> beside(
            List<Box> fixed, List<Box> free, SortedMap<ObjectRef, Point> places) {
        int width = 0;
        int height = 0;
        for (Box box : free) {
            Point place = places.getOrDefault(box.ref(), box.corner());
            width = Math.max(width, place.x() + box.width());
            height = Math.max(height, place.y() + box.height());
        }
        int left = free.stream().mapToInt(Box::x).min().orElse(0);
        int top = free.stream().mapToInt(Box::y).min().orElse(0);
        Box group = new Box(free.getFirst().ref(), left, top, width, height);
        Point corner = FreePlace.near(new Point(left, top), group, fixed);
        var moved = new TreeMap<ObjectRef, Point>();
        places.forEach((ref, point) -> moved.put(ref, point.plus(corner.x(), corner.y())));
        return moved;
    }

    /**
     * Places for what is to come onto the diagram: a few are put near what they are linked to, many are arranged for
     * themselves. What is there stays.
     *
     * @param near where to look for room for what is linked to nothing
     */
    public SortedMap<ObjectRef, Point> places(Design design, Diagram diagram, Collection<ObjectRef> fresh, Point near) {
        var provisional = new TreeMap<>(diagram.placements());
        fresh.forEach(ref -> provisional.put(ref, Placement.at(near)));
        Diagram all = diagram.withPlacements(provisional);
        if (fresh.size() > FEW || diagram.placements().isEmpty()) {
            return arranged(design, pinned(all, diagram), fresh, Cancellation.NEVER);
        }
        SchemaFacts facts = SchemaFacts.of(design.database());
        Map<ObjectRef, TableBox> tables = tables(design, facts, all);
        var standing = new ArrayList<Box>();
        var coming = new ArrayList<Box>();
        tables.values()
                .forEach(table -> (diagram.placements().containsKey(table.ref()) ? standing : coming).add(table.box()));
        List<Wire> wires = wires(design, facts, tables);
        var places = new TreeMap<ObjectRef, Point>();
        for (Box box : coming) {
            Point place = FreePlace.near(wanted(box, standing, wires, near), box, standing);
            places.put(box.ref(), place);
            standing.add(box.at(place));
        }
        return places;
    }

    private static final int FEW = 12;

    private static Diagram pinned(Diagram all, Diagram before) {
        var held = new TreeMap<>(all.placements());
        before.placements().keySet().forEach(ref -> held.computeIfPresent(ref, (_, at) -> at.pinned(true)));
        return all.withPlacements(held);
    }

    private static Point wanted(Box box, List<Box> standing, List<Wire> wires, Point near) {
        var neighbours = new HashSet<ObjectRef>();
        for (Wire wire : wires) {
            if (wire.from().box().equals(box.ref())) {
                neighbours.add(wire.to().box());
            } else if (wire.to().box().equals(box.ref())) {
                neighbours.add(wire.from().box());
            }
        }
        List<Box> linked = standing.stream()
                .filter(other -> neighbours.contains(other.ref()))
                .toList();
        if (linked.isEmpty()) {
            return near;
        }
        int x = (int)
                linked.stream().mapToInt(other -> other.middle().x()).average().orElse(0);
        int y = (int)
                linked.stream().mapToInt(other -> other.middle().y()).average().orElse(0);
        return new Point(x - box.width() / 2, y - box.height() / 2);
    }

    private Map<ObjectRef, TableBox> tables(Design design, SchemaFacts facts, Diagram diagram) {
        boolean withSchema = diagram.placements().keySet().stream()
                        .map(ObjectRef::schema)
                        .distinct()
                        .limit(2)
                        .count()
                > 1;
        Map<ObjectRef, Integer> folded = folded(design);
        var tables = new TreeMap<ObjectRef, TableBox>();
        diagram.placements()
                .forEach((ref, placement) -> Boxes.find(design, ref).ifPresent(object -> {
                    TableBox made = boxes.of(object, facts, diagram.detail(), withSchema);
                    tables.put(
                            ref,
                            new TableBox(
                                    made.box().at(placement.at()),
                                    made.title(),
                                    made.schema(),
                                    made.rows(),
                                    placement.tint().orElse(made.tint()),
                                    made.shape(),
                                    folded.getOrDefault(ref, 0),
                                    placement.pinned()));
                }));
        return tables;
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

    private static List<ForeignKey> keys(SchemaFacts facts, Map<ObjectRef, TableBox> tables) {
        var keys = new ArrayList<ForeignKey>();
        for (ObjectRef ref : tables.keySet()) {
            for (ForeignKey key : facts.of(ref).references()) {
                if (tables.containsKey(key.target())) {
                    keys.add(key);
                }
            }
        }
        return keys;
    }

    private static ObjectRef from(Design design, ForeignKey key) {
        return SchemaFacts.tableOf(design.database(), key.ref());
    }

    private static List<Wire> wires(Design design, SchemaFacts facts, Map<ObjectRef, TableBox> tables) {
        var wires = new ArrayList<Wire>();
        for (ForeignKey key : keys(facts, tables)) {
            ObjectRef from = from(design, key);
            ReferenceEnds signs = ends(design, facts, key, from);
            String many = signs.single() ? "one " : "many ";
            String one = signs.optional() ? "none " : "one ";
            wires.add(new Wire(
                    key.ref(),
                    end(tables, from, key.columns(), "from " + many),
                    end(tables, key.target(), key.targetColumns(), "to " + one)));
        }
        return wires;
    }

    /** One column is met at its row, several at the head. Only ends with the same sign share their last piece. */
    private static Wire.End end(Map<ObjectRef, TableBox> tables, ObjectRef table, List<String> columns, String sign) {
        OptionalInt row = columns.size() == 1 ? row(tables, table, columns.getFirst()) : OptionalInt.empty();
        return new Wire.End(table, row, TableBox.HEAD, sign + columns);
    }

    private static OptionalInt row(Map<ObjectRef, TableBox> tables, ObjectRef table, String name) {
        TableBox box = tables.get(table);
        if (box == null) {
            return OptionalInt.empty();
        }
        ObjectRef column = table.part(Kind.COLUMN, name);
        for (int i = 0; i < box.rows().size(); i++) {
            if (box.rows().get(i).ref().equals(column)) {
                return OptionalInt.of(TableBox.HEAD + i * TableBox.ROW + TableBox.ROW / 2);
            }
        }
        return OptionalInt.empty();
    }

    private static Link link(Design design, SchemaFacts facts, ForeignKey key, ObjectRef from, Route route) {
        ReferenceEnds ends = ends(design, facts, key, from);
        return new Link(
                key.ref(), from, key.target(), route.points(), ends.identifying(), ends.optional(), ends.single());
    }

    private static ReferenceEnds ends(Design design, SchemaFacts facts, ForeignKey key, ObjectRef from) {
        return design.database()
                .table(from)
                .map(table -> ReferenceEnds.of(table, facts.of(from), key))
                .orElse(new ReferenceEnds(false, false, false));
    }
}
