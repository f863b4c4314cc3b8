package org.schemawright.advise.normalize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A decomposition into Boyce-Codd normal form that loses no rows: a relation is split at a dependency that it must not
 * have, until none has one. Of several dependencies the one is taken that loses the fewest others.
 */
public final class Decomposition {
    private static final int MOST_WEIGHED = 40;

    private final Dependencies dependencies;
    private final List<Attributes> done = new ArrayList<>();

    private Decomposition(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** Ordered; no relation lies within another. */
    public static List<Attributes> of(Attributes relation, Dependencies dependencies) {
        var decomposition = new Decomposition(dependencies.minimalCover());
        decomposition.split(relation);
        return Containment.removed(decomposition.done);
    }

    private void split(Attributes relation) {
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(relation, dependencies));
        while (!open.isEmpty()) {
            Part next = open.pop();
            Optional<Dependencies> projected = Projection.of(next.of(), next.attributes());
            if (projected.isEmpty()) {
                splitByPairs(next.attributes());
                continue;
            }
            Optional<Dependency> violation = best(next.attributes(), projected.get());
            if (violation.isEmpty()) {
                done.add(next.attributes());
            } else {
                open.push(new Part(rest(next.attributes(), violation.get()), projected.get()));
                open.push(new Part(violation.get().all(), projected.get()));
            }
        }
    }

    /** A part that may have to be split, and the dependencies of what it is a part of. */
    private record Part(Attributes attributes, Dependencies of) {}

    private static Attributes rest(Attributes relation, Dependency violation) {
        return relation.minus(violation.dependent());
    }

    private Optional<Dependency> best(Attributes relation, Dependencies projected) {
        List<Dependency> smallestFirst = projected.list().stream()
                .map(Dependency::determinant)
                .distinct()
                .map(determinant -> new Dependency(
                        determinant,
                        projected.closure(determinant).intersection(relation).minus(determinant)))
                .filter(one -> !one.all().containsAll(relation))
                .sorted(Comparator.comparingInt((Dependency one) -> one.all().size())
                        .thenComparing(Comparator.naturalOrder()))
                .limit(MOST_WEIGHED)
                .toList();
        Optional<Dependency> best = Optional.empty();
        long fewest = Long.MAX_VALUE;
        for (Dependency one : smallestFirst) {
            long lost = lost(relation, one, projected);
            if (lost < fewest) {
                best = Optional.of(one);
                fewest = lost;
            }
            if (lost == 0) {
                break;
            }
        }
        return best;
    }

    private static long lost(Attributes relation, Dependency violation, Dependencies projected) {
        return Preservation.lost(projected, List.of(violation.all(), rest(relation, violation)))
                .size();
    }

    /**
     * Where the dependencies of a part are too many to be listed: two attributes of which one follows from all others
     * but the two (Tsou and Fischer, 1982). Splits more than is needed, never less.
     */
    private void splitByPairs(Attributes relation) {
        Attributes open = relation;
        Optional<Attributes> smaller = withoutOne(open);
        while (smaller.isPresent()) {
            Attributes part = open;
            int determined = -1;
            for (Optional<int[]> pair = pair(part); pair.isPresent(); pair = pair(part)) {
                determined = pair.get()[0];
                part = part.without(pair.get()[1]);
            }
            done.add(part);
            open = open.without(determined);
            smaller = withoutOne(open);
        }
        done.add(open);
    }

    private Optional<Attributes> withoutOne(Attributes relation) {
        return pair(relation).map(pair -> relation.without(pair[1]));
    }

    private Optional<int[]> pair(Attributes relation) {
        int[] places = relation.toArray();
        return IntStream.range(0, places.length * places.length)
                .filter(index -> index / places.length != index % places.length)
                .mapToObj(index -> new int[] {places[index / places.length], places[index % places.length]})
                .filter(pair -> dependencies
                        .closure(relation.without(pair[0]).without(pair[1]))
                        .contains(pair[0]))
                .findFirst();
    }
}
