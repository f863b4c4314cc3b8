package org.schemawright.planner;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jgrapht.Graph;
import org.jgrapht.alg.connectivity.KosarajuStrongConnectivityInspector;
import org.jgrapht.graph.DefaultEdge;
import org.jgrapht.graph.SimpleDirectedGraph;
import org.jgrapht.traverse.TopologicalOrderIterator;
import org.schemawright.change.NameSlots;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/**
 * Orders what is to be done: a vertex for the removal, the change and the arrival of each object, an edge from what must
 * run first. Every order comes from a need or from a name that only one thing can have at a time.
 */
final class StatementGraph {
    private static final Set<Kind> HOLDS_VALUES = Set.of(Kind.TABLE, Kind.COLUMN, Kind.COMPOSITE_TYPE);
    private static final Set<Kind> HELD_ASIDE = Set.of(Kind.TABLE, Kind.PARTITION_ATTACHMENT);
    private static final Set<Kind> AFTER_SETTLING = Set.of(
            Kind.TRIGGER, Kind.CONSTRAINT_TRIGGER, Kind.RULE, Kind.POLICY, Kind.FOREIGN_KEY, Kind.MATERIALIZED_VIEW);

    private final Acts acts;
    private final ActsOnNeeds needs;
    private final PartitionOrder partitions;
    private final Absorption absorption;
    private final Fills fills;
    private final Set<ObjectRef> settled;

    StatementGraph(Acts acts, Writing writing, Absorption absorption, Fills fills, Set<ObjectRef> settled) {
        this.settled = settled;
        this.fills = fills;
        this.acts = acts;
        this.needs = new ActsOnNeeds(acts, writing);
        this.partitions = new PartitionOrder(acts, needs);
        this.absorption = absorption;
    }

    /** The vertices in an order that can run, cycles cut by {@link Cycles}. */
    List<Vertex> order() throws PlanRefused {
        while (true) {
            Graph<Vertex, DefaultEdge> graph = build();
            List<Set<Vertex>> cycles = new KosarajuStrongConnectivityInspector<>(graph)
                    .stronglyConnectedSets().stream()
                            .filter(set -> set.size() > 1)
                            .toList();
            if (cycles.isEmpty()) {
                var order = new ArrayList<Vertex>();
                new TopologicalOrderIterator<>(graph, Vertex::compareTo).forEachRemaining(order::add);
                return order;
            }
            Cycles.cut(cycles, all(), absorption);
        }
    }

    private List<Vertex> all() {
        var all = new ArrayList<Vertex>();
        acts.removed().forEach(ref -> all.add(new Vertex(Act.REMOVE, ref)));
        acts.changed().keySet().forEach(ref -> all.add(new Vertex(Act.CHANGE, ref)));
        acts.arriving().forEach(ref -> all.add(new Vertex(Act.ARRIVE, ref)));
        fills.targets().forEach(ref -> all.add(new Vertex(Act.FILL, ref)));
        settled.forEach(ref -> all.add(new Vertex(Act.SETTLE, ref)));
        return all;
    }

    private Graph<Vertex, DefaultEdge> build() {
        var graph = new SimpleDirectedGraph<Vertex, DefaultEdge>(DefaultEdge.class);
        List<Vertex> all = all();
        all.forEach(vertex -> graph.addVertex(absorption.carrier(vertex)));
        for (Vertex vertex : all) {
            switch (vertex.act()) {
                case REMOVE -> removal(vertex, graph);
                case CHANGE -> change(vertex, graph);
                case ARRIVE -> arrival(vertex, graph);
                case FILL -> fill(vertex, graph);
                case SETTLE -> settle(vertex, all, graph);
            }
        }
        columnsOfArrivingTables(graph);
        names(all, graph);
        partitions.siblings(all, (first, then) -> edge(graph, first, then));
        return graph;
    }

    private void edge(Graph<Vertex, DefaultEdge> graph, Vertex first, Vertex then) {
        Vertex from = absorption.carrier(first);
        Vertex to = absorption.carrier(then);
        if (!from.equals(to)) {
            graph.addEdge(from, to);
        }
    }

    private void removal(Vertex vertex, Graph<Vertex, DefaultEdge> graph) {
        ObjectRef ref = vertex.ref();
        needs.needsBefore(ref).forEach(need -> {
            needs.acting(Act.REMOVE, need).forEach(gone -> edge(graph, vertex, gone));
            needs.acting(Act.CHANGE, need).forEach(changed -> edge(graph, vertex, changed));
            leftBeforeRules(need, vertex, graph);
        });
        if (acts.arriving().contains(ref)) {
            edge(graph, vertex, new Vertex(Act.ARRIVE, ref));
        }
        inTheWay(vertex, successor(ref), graph);
        if (ref.kind() == Kind.PARTITION_ATTACHMENT && acts.arriving().contains(ref)) {
            partitions.detachedMeanwhile(vertex, (first, then) -> edge(graph, first, then));
        }
        if (Kinds.INDEXED.contains(ref.kind())) {
            needs.acting(
                            Act.REMOVE,
                            new ObjectRef(Kind.PARTITION_ATTACHMENT, ref.path().subList(0, 2)))
                    .forEach(detached -> edge(
                            graph,
                            absorption.isTogether(ref) ? vertex : detached,
                            absorption.isTogether(ref) ? detached : vertex));
        }
    }

    private void arrival(Vertex vertex, Graph<Vertex, DefaultEdge> graph) {
        inTheWay(vertex, Optional.of(vertex), graph);
        needs.needsAfter(vertex.ref()).forEach(need -> {
            needs.acting(Act.ARRIVE, need).forEach(first -> edge(graph, first, vertex));
            needs.acting(Act.CHANGE, need).forEach(first -> edge(graph, first, vertex));
            rulesOfDomain(need, vertex, graph);
            if (vertex.ref().kind() != Kind.COLUMN_DEFAULT || fills.leavesGaps(need)) {
                filling(need).forEach(filled -> edge(graph, filled, vertex));
            }
        });
        if (vertex.ref().kind() == Kind.PARTITION_ATTACHMENT) {
            partitions.attaching(vertex, (first, then) -> edge(graph, first, then));
        }
    }

    /** What comes to be of a domain comes after the domain's new rules, since some can no longer be checked then. */
    private void rulesOfDomain(ObjectRef need, Vertex user, Graph<Vertex, DefaultEdge> graph) {
        newRules(need, user).forEach(rule -> edge(graph, rule, user));
    }

    /** What a domain's values are taken out of has none when a new rule of the domain is checked. */
    private void leftBeforeRules(ObjectRef need, Vertex user, Graph<Vertex, DefaultEdge> graph) {
        newRules(need, user).forEach(rule -> edge(graph, user, rule));
    }

    private List<Vertex> newRules(ObjectRef need, Vertex user) {
        return need.kind() == Kind.DOMAIN && HOLDS_VALUES.contains(user.ref().kind())
                ? acts.ends().wholesAfter().partsOf(need).stream()
                        .filter(acts.arriving()::contains)
                        .map(rule -> new Vertex(Act.ARRIVE, rule))
                        .toList()
                : List.of();
    }

    /** After the thing itself is there, before what stands on it and before its sources change or go. */
    private void fill(Vertex vertex, Graph<Vertex, DefaultEdge> graph) {
        needs.acting(Act.ARRIVE, vertex.ref()).forEach(there -> edge(graph, there, vertex));
        fills.before(vertex.ref()).forEach(first -> edge(graph, new Vertex(Act.FILL, first), vertex));
        for (ObjectRef source : fills.sources(vertex.ref())) {
            needs.acting(Act.REMOVE, source).forEach(gone -> edge(graph, vertex, gone));
            needs.acting(Act.CHANGE, source).forEach(changed -> edge(graph, vertex, changed));
        }
    }

    /** When tables stand with their columns and partitions, and before anything that reacts to rows or reads them. */
    private void settle(Vertex vertex, List<Vertex> all, Graph<Vertex, DefaultEdge> graph) {
        for (Vertex other : all) {
            Kind kind = other.ref().kind();
            boolean own = other.ref().equals(vertex.ref()) && other.act() != Act.SETTLE;
            boolean first = other.act() == Act.ARRIVE && kind == Kind.PARTITION_ATTACHMENT
                    || other.act() == Act.CHANGE && kind == Kind.COLUMN;
            boolean rowsOfType = other.act() == Act.SETTLE
                    && HELD_ASIDE.contains(kind)
                    && !HELD_ASIDE.contains(vertex.ref().kind());
            if (own || first || rowsOfType) {
                edge(graph, other, vertex);
            } else if (other.act() == Act.ARRIVE && AFTER_SETTLING.contains(kind)) {
                edge(graph, vertex, other);
            }
        }
    }

    /** The filling of the thing or, where it is a column, of its whole table. */
    private List<Vertex> filling(ObjectRef need) {
        return Stream.concat(Stream.of(need), acts.ends().wholesAfter().of(need).stream())
                .filter(fills::fills)
                .map(ref -> new Vertex(Act.FILL, ref))
                .toList();
    }

    private void change(Vertex vertex, Graph<Vertex, DefaultEdge> graph) {
        ObjectRef ref = vertex.ref();
        inTheWay(vertex, Optional.of(vertex), graph);
        Set<ObjectRef> later = needs.needsAfter(ref);
        needs.needsBefore(ref).forEach(need -> {
            if (later.stream().noneMatch(other -> !other.equals(need) && NameSlots.shareTypeName(other, need))) {
                needs.acting(Act.REMOVE, need).forEach(gone -> edge(graph, vertex, gone));
            }
            if (!later.contains(need)) {
                needs.acting(Act.CHANGE, need).forEach(changed -> edge(graph, vertex, changed));
                leftBeforeRules(need, vertex, graph);
            }
        });
        later.forEach(need -> {
            rulesOfDomain(need, vertex, graph);
            needs.acting(Act.ARRIVE, need).forEach(first -> edge(graph, first, vertex));
            needs.acting(Act.CHANGE, need).forEach(first -> edge(graph, first, vertex));
        });
        retyping(ref).ifPresent(cast -> {
            needs.acting(Act.ARRIVE, cast).forEach(first -> edge(graph, first, vertex));
            needs.acting(Act.REMOVE, cast).forEach(gone -> edge(graph, vertex, gone));
        });
    }

    /** What is taken down for it is away before, and not back until it, or what takes its place, stands. */
    private void inTheWay(Vertex vertex, Optional<Vertex> end, Graph<Vertex, DefaultEdge> graph) {
        acts.inTheWayOf(vertex.ref()).forEach(other -> {
            needs.acting(Act.REMOVE, other).forEach(gone -> edge(graph, gone, vertex));
            end.ifPresent(stands -> needs.acting(Act.ARRIVE, other).forEach(back -> edge(graph, stands, back)));
        });
    }

    private Optional<Vertex> successor(ObjectRef ref) {
        return acts.arriving().stream()
                .filter(other -> other.equals(ref) || NameSlots.shareTypeName(other, ref))
                .map(other -> new Vertex(Act.ARRIVE, other))
                .findFirst();
    }

    /** The cast that a column's values go through when it changes its type, should there be such. */
    private Optional<ObjectRef> retyping(ObjectRef ref) {
        return acts.ends().was(ref) instanceof Column was && acts.ends().willBe(ref) instanceof Column is
                ? Optional.of(ObjectRef.of(Kind.CAST, was.type(), is.type()))
                : Optional.empty();
    }

    /** A new table needs what its columns need, a dropped one stood on what they stood on. */
    private void columnsOfArrivingTables(Graph<Vertex, DefaultEdge> graph) {
        acts.arriving()
                .forEach(table -> acts.ends().wholesAfter().partsOf(table).stream()
                        .filter(part -> part.kind() == Kind.COLUMN)
                        .forEach(column -> needs.statedAfter(column).forEach(need -> {
                            var vertex = new Vertex(Act.ARRIVE, table);
                            rulesOfDomain(need, vertex, graph);
                            needs.acting(Act.ARRIVE, need).forEach(first -> edge(graph, first, vertex));
                            needs.acting(Act.CHANGE, need).forEach(first -> edge(graph, first, vertex));
                        })));
        acts.changed().keySet().stream()
                .filter(ref -> ref.kind() == Kind.TABLE)
                .forEach(table -> acts.ends().wholesAfter().partsOf(table).stream()
                        .filter(part -> part.kind() == Kind.COLUMN)
                        .forEach(column -> needs.statedAfter(column).stream()
                                .filter(need -> need.kind() != Kind.TABLE && need.kind() != Kind.COLUMN)
                                .forEach(need -> needs.acting(Act.CHANGE, need)
                                        .forEach(first -> edge(graph, first, new Vertex(Act.CHANGE, table))))));
        acts.removed()
                .forEach(table -> acts.ends().wholesBefore().partsOf(table).stream()
                        .filter(part -> part.kind() == Kind.COLUMN)
                        .forEach(column -> needs.statedBefore(column).forEach(need -> {
                            var vertex = new Vertex(Act.REMOVE, table);
                            needs.acting(Act.REMOVE, need).forEach(gone -> edge(graph, vertex, gone));
                            leftBeforeRules(need, vertex, graph);
                        })));
    }

    private void names(List<Vertex> all, Graph<Vertex, DefaultEdge> graph) {
        Map<String, Vertex> left = new HashMap<>();
        for (Vertex vertex : all) {
            if (vertex.act() == Act.REMOVE || vertex.act() == Act.CHANGE) {
                NameSlots.of(acts.ends().was(vertex.ref())).forEach(slot -> left.put(slot, vertex));
            }
        }
        for (Vertex vertex : all) {
            if (vertex.act() == Act.ARRIVE || vertex.act() == Act.CHANGE) {
                NameSlots.of(acts.ends().willBe(vertex.ref())).stream()
                        .map(left::get)
                        .filter(first -> first != null && !first.ref().equals(vertex.ref()))
                        .forEach(first -> edge(graph, first, vertex));
            }
        }
    }
}
