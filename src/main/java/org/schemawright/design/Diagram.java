package org.schemawright.design;

import java.util.Collections;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.ObjectRef;

/**
 * One picture of a schema: which tables and views it shows, where they stand and how the references run. A table may
 * be on many diagrams.
 */
public record Diagram(
        String name,
        Notation notation,
        Detail detail,
        ViewLinks views,
        SortedMap<ObjectRef, Placement> placements,
        SortedMap<ObjectRef, Route> routes,
        SortedMap<String, Area> areas,
        SortedMap<String, Note> notes) {
    public Diagram {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a diagram without a name");
        }
        placements = Collections.unmodifiableSortedMap(new TreeMap<>(placements));
        routes = Collections.unmodifiableSortedMap(new TreeMap<>(routes));
        areas = Collections.unmodifiableSortedMap(new TreeMap<>(areas));
        notes = Collections.unmodifiableSortedMap(new TreeMap<>(notes));
    }

    public static Diagram empty(String name) {
        return new Diagram(
                name,
                Notation.CROWS_FOOT,
                Detail.ALL,
                ViewLinks.HIDDEN,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }

    public Optional<Placement> placement(ObjectRef ref) {
        return Optional.ofNullable(placements.get(ref));
    }

    public Diagram named(String other) {
        return new Diagram(other, notation, detail, views, placements, routes, areas, notes);
    }

    public Diagram drawnIn(Notation other) {
        return new Diagram(name, other, detail, views, placements, routes, areas, notes);
    }

    public Diagram showing(Detail other) {
        return new Diagram(name, notation, other, views, placements, routes, areas, notes);
    }

    public Diagram drawing(ViewLinks other) {
        return new Diagram(name, notation, detail, other, placements, routes, areas, notes);
    }

    public Diagram withPlacements(SortedMap<ObjectRef, Placement> other) {
        return new Diagram(name, notation, detail, views, other, routes, areas, notes);
    }

    public Diagram withRoutes(SortedMap<ObjectRef, Route> other) {
        return new Diagram(name, notation, detail, views, placements, other, areas, notes);
    }

    public Diagram withAreas(SortedMap<String, Area> other) {
        return new Diagram(name, notation, detail, views, placements, routes, other, notes);
    }

    public Diagram withNotes(SortedMap<String, Note> other) {
        return new Diagram(name, notation, detail, views, placements, routes, areas, other);
    }
}
