package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Placement;
import org.schemawright.design.Point;
import org.schemawright.design.Route;
import org.schemawright.design.SchemaFacts;
import org.schemawright.layout.Arranging;
import org.schemawright.layout.Box;
import org.schemawright.layout.Cancellation;
import org.schemawright.layout.FreePlace;
import org.schemawright.layout.Router;
import org.schemawright.layout.Wire;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/**
 * From a design and a diagram to measured boxes and ways. Keeps boxes that stay the same from one call to the next; not
 * for several threads.
 */
public final class Drawing {
    private final Map<String, Standing> standing = new HashMap<>();
    private final Map<String, Router> routers = new HashMap<>();
    private Optional<SchemaFacts> known = Optional.empty();

    /** What stands on each table of a database; quick where little differs from the one that was asked for last. */
    public SchemaFacts facts(Database database) {
        SchemaFacts facts = known.map(before -> before.next(database)).orElseGet(() -> SchemaFacts.of(database));
        known = Optional.of(facts);
        return facts;
    }

    /** What is on the diagram, as it stands. */
    public Scene scene(Design design, SchemaFacts facts, Diagram diagram) {
        Standing there = standing(design, facts, diagram);
        return Scene.of(
                there.tables(),
                there.links(diagram.routes()),
                diagram.areas().values(),
                diagram.notes().values(),
                diagram.notation());
    }

    private Standing standing(Design design, SchemaFacts facts, Diagram diagram) {
        Standing there = standing.computeIfAbsent(diagram.name(), _ -> new Standing());
        there.look(design, facts, diagram);
        return there;
    }

    /**
     * Every diagram with ways that fit: those that still do stay, the others are found anew. Nothing else moves.
     */
    public Document settled(Document document, Cancellation cancellation) {
        SchemaFacts facts = facts(document.design().database());
        return document.withEach(diagram -> settled(document.design(), facts, diagram, cancellation));
    }

    private Diagram settled(Design design, SchemaFacts facts, Diagram diagram, Cancellation cancellation) {
        Standing there = standing(design, facts, diagram);
        SortedMap<ObjectRef, Route> routes = routers.computeIfAbsent(diagram.name(), _ -> new Router())
                .routes(there.boxes(), there.wires(), diagram.routes(), cancellation);
        return routes == diagram.routes() ? diagram : diagram.withRoutes(routes);
    }

    /** Places for all that is on the diagram and not pinned, or for a part of it. */
    public SortedMap<ObjectRef, Point> arranged(
            Design design, Diagram diagram, Collection<ObjectRef> part, Cancellation cancellation) {
        Standing there = standing(design, facts(design.database()), diagram);
        var wanted = new HashSet<>(part);
        var free = new ArrayList<Box>();
        var fixed = new ArrayList<Box>();
        there.tables().forEach(table -> {
            boolean moves = wanted.contains(table.ref()) && !table.pinned();
            (moves ? free : fixed).add(table.box());
        });
        SortedMap<ObjectRef, Point> places = Arranging.places(free, there.wires(), cancellation);
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
        Standing there = standing(design, facts(design.database()), all);
        var settled = new ArrayList<Box>();
        var coming = new ArrayList<Box>();
        there.tables()
                .forEach(table -> (diagram.placements().containsKey(table.ref()) ? settled : coming).add(table.box()));
        List<Wire> wires = there.wires();
        var places = new TreeMap<ObjectRef, Point>();
        for (Box box : coming) {
            Point place = FreePlace.near(wanted(box, settled, wires, near), box, settled);
            places.put(box.ref(), place);
            settled.add(box.at(place));
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
}
