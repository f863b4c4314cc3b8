package org.schemawright.advise.schema;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DirectedMultigraph;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Circles of references between tables, found one after the other until none is left: each has one reference that would
 * break it. Takes time in proportion to the references, and more only where they run in circles.
 */
final class Cycles {
    /** More circles in one knot of tables are not told one by one. */
    private static final int MOST = 12;

    private final Map<ObjectRef, List<ForeignKey>> from = new TreeMap<>();
    private final Predicate<ForeignKey> first;
    private final List<List<ForeignKey>> found = new ArrayList<>();

    private Cycles(List<ForeignKey> references, Predicate<ForeignKey> first) {
        this.first = first;
        references.forEach(reference ->
                from.computeIfAbsent(source(reference), _ -> new ArrayList<>()).add(reference));
    }

    /**
     * @param first the references of which a circle is made rather than of others
     * @return each circle as its references in order, that to be broken first
     */
    static List<List<ForeignKey>> of(List<ForeignKey> references, Predicate<ForeignKey> first) {
        var cycles = new Cycles(references, first);
        knots(references.stream()).forEach(cycles::untie);
        return cycles.found;
    }

    static ObjectRef source(ForeignKey reference) {
        return reference.ref().whole(Kind.TABLE);
    }

    /** The tables that reach each other by some of the references, in order. */
    private static List<Set<ObjectRef>> knots(Stream<ForeignKey> references) {
        var graph = new DirectedMultigraph<ObjectRef, ForeignKey>(ForeignKey.class);
        references.forEach(reference -> {
            ObjectRef source = source(reference);
            if (!source.equals(reference.target())) {
                graph.addVertex(source);
                graph.addVertex(reference.target());
                graph.addEdge(source, reference.target(), reference);
            }
        });
        return new KosarajuStrongConnectivityInspector<>(graph)
                .stronglyConnectedSets().stream()
                        .filter(knot -> knot.size() > 1)
                        .<Set<ObjectRef>>map(TreeSet::new)
                        .sorted(Comparator.comparing(knot -> knot.iterator().next()))
                        .toList();
    }

    private void untie(Set<ObjectRef> knot) {
        var cut = new HashSet<ObjectRef>();
        for (int i = 0; i < MOST; i++) {
            Optional<List<ForeignKey>> cycle = cycle(knot, cut, first).or(() -> cycle(knot, cut, _ -> true));
            if (cycle.isEmpty()) {
                return;
            }
            List<ForeignKey> turned = toBreakFirst(cycle.get());
            cut.add(turned.getFirst().ref());
            found.add(turned);
        }
    }

    /** The one that may be empty, else the first by name. */
    private List<ForeignKey> toBreakFirst(List<ForeignKey> cycle) {
        Comparator<ForeignKey> order = Comparator.comparing(first::test);
        ForeignKey chosen =
                cycle.stream().min(order.thenComparing(ForeignKey::ref)).orElseThrow();
        var turned = new ArrayList<>(cycle);
        Collections.rotate(turned, -cycle.indexOf(chosen));
        return turned;
    }

    /** A shortest circle through the first table that is on one. */
    private Optional<List<ForeignKey>> cycle(Set<ObjectRef> knot, Set<ObjectRef> cut, Predicate<ForeignKey> allowed) {
        Predicate<ForeignKey> left = reference ->
                knot.contains(reference.target()) && !cut.contains(reference.ref()) && allowed.test(reference);
        return knots(knot.stream()
                        .flatMap(table -> from.getOrDefault(table, List.of()).stream())
                        .filter(left))
                .stream()
                .findFirst()
                .map(inner -> around(inner, left));
    }

    private List<ForeignKey> around(Set<ObjectRef> knot, Predicate<ForeignKey> left) {
        ObjectRef start = knot.iterator().next();
        var by = new HashMap<ObjectRef, ForeignKey>();
        var open = new ArrayDeque<ObjectRef>();
        open.add(start);
        while (!open.isEmpty() && !by.containsKey(start)) {
            for (ForeignKey reference : from.getOrDefault(open.poll(), List.of())) {
                ObjectRef target = reference.target();
                boolean goesOn = knot.contains(target) && left.test(reference) && !target.equals(source(reference));
                if (goesOn && by.putIfAbsent(target, reference) == null) {
                    open.add(target);
                }
            }
        }
        return back(start, by);
    }

    private static List<ForeignKey> back(ObjectRef start, Map<ObjectRef, ForeignKey> by) {
        var way = new ArrayList<ForeignKey>();
        ObjectRef at = start;
        do {
            ForeignKey reference = by.get(at);
            if (reference == null) {
                throw new IllegalStateException("a circle that is none");
            }
            way.addFirst(reference);
            at = source(reference);
        } while (!at.equals(start));
        return way;
    }
}
