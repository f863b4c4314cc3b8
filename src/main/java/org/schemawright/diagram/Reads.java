package org.schemawright.diagram;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schemawright.design.Route;
import org.schemawright.design.ViewReads;
import org.schemawright.layout.Wire;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.View;

/** What the views of one diagram read of what stands on it. Kept from one state to the next. */
final class Reads {
    private Map<ObjectRef, Read> reads = Map.of();

    private record Read(SortedSet<ObjectRef> sources, List<Wire> wires) {}

    void look(Database database, Map<ObjectRef, TableBox> standing) {
        var now = new LinkedHashMap<ObjectRef, Read>();
        standing.keySet()
                .forEach(ref -> database.find(ref)
                        .filter(View.class::isInstance)
                        .map(View.class::cast)
                        .ifPresent(view -> now.put(ref, read(database, view, standing))));
        reads = now;
    }

    void forget() {
        reads = Map.of();
    }

    boolean isEmpty() {
        return reads.isEmpty();
    }

    /** Wires that lead to the same stay the same, so that nothing is routed anew. */
    private Read read(Database database, View view, Map<ObjectRef, TableBox> standing) {
        var sources = new TreeSet<>(ViewReads.of(database, view));
        sources.retainAll(standing.keySet());
        Read before = reads.get(view.ref());
        return before != null && before.sources().equals(sources)
                ? before
                : new Read(
                        sources,
                        sources.stream().map(source -> wire(view.ref(), source)).toList());
    }

    /** It goes by the names of the view and of what it reads, one behind the other. */
    private static Wire wire(ObjectRef view, ObjectRef source) {
        var path = new ArrayList<>(view.path());
        path.addAll(source.path());
        return new Wire(
                new ObjectRef(view.kind(), path),
                new Wire.End(view, OptionalInt.empty(), TableBox.HEAD, "reads"),
                new Wire.End(source, OptionalInt.empty(), TableBox.HEAD, "is read"));
    }

    Stream<Wire> wires() {
        return reads.values().stream().flatMap(read -> read.wires().stream());
    }

    /** Those that have a way. */
    Stream<Link> links(SortedMap<ObjectRef, Route> routes) {
        return wires().flatMap(wire -> Stream.ofNullable(routes.get(wire.ref()))
                .map(route ->
                        new Link(wire.ref(), wire.from().box(), wire.to().box(), route.points(), false, false, false)));
    }
}
