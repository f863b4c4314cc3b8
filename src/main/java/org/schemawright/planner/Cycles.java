package org.schemawright.planner;

import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * The one place where cycles are cut: something that would have come or gone with a larger thing gets a statement of its
 * own: defaults of new tables first, then what links dropped tables to each other; at last what would have gone alone
 * goes with a larger thing.
 */
final class Cycles {
    private static final List<Kind> CUTS = List.of(
            Kind.COLUMN_DEFAULT,
            Kind.FOREIGN_KEY,
            Kind.POLICY,
            Kind.RULE,
            Kind.TRIGGER,
            Kind.CONSTRAINT_TRIGGER,
            Kind.CHECK_CONSTRAINT,
            Kind.INDEX,
            Kind.SEQUENCE_OWNERSHIP);

    private Cycles() {}

    static void cut(List<Set<Vertex>> cycles, List<Vertex> all, Absorption absorption) throws PlanRefused {
        for (Set<Vertex> cycle : cycles) {
            boolean cut = false;
            for (Kind kind : CUTS) {
                cut = cut || setApart(kind, cycle, all, absorption);
            }
            cut = cut || putTogether(cycle, absorption);
            if (!cut) {
                throw new PlanRefused("these need each other in a circle, so that none can be first: " + names(cycle));
            }
        }
    }

    private static boolean setApart(Kind kind, Set<Vertex> cycle, List<Vertex> all, Absorption absorption) {
        List<Vertex> absorbed = all.stream()
                .filter(vertex -> vertex.ref().kind() == kind)
                .filter(vertex -> !absorption.carrier(vertex).equals(vertex))
                .filter(vertex -> cycle.contains(absorption.carrier(vertex)))
                .toList();
        absorbed.forEach(absorption::setApart);
        return !absorbed.isEmpty();
    }

    /** An index of a partition that cannot wait until that is detached goes with the index that it is a part of. */
    private static boolean putTogether(Set<Vertex> cycle, Absorption absorption) {
        List<Vertex> gone = cycle.stream()
                .filter(vertex -> vertex.act() == Act.REMOVE)
                .filter(vertex -> absorption.goesWithWhole(vertex.ref()))
                .toList();
        return !gone.isEmpty();
    }

    private static String names(Set<Vertex> cycle) {
        return cycle.stream()
                .map(Vertex::ref)
                .distinct()
                .sorted(Comparator.naturalOrder())
                .map(ObjectRef::toString)
                .collect(Collectors.joining(", "));
    }
}
