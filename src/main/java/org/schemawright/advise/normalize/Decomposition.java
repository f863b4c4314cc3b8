package org.schemawright.advise.normalize;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/**
 * A decomposition into Boyce-Codd normal form that loses no rows: a relation is split at a dependency that it must not
 * have, until none has one. Of several dependencies the one is taken that loses the fewest others.
 */
public final class Decomposition {
    private static final int MOST_WEIGHED = 40;

    /** With more dependencies than this the first violation is taken that stands among them. */
    private static final int MANY = 64;

    /** Of so few attributes each set is asked whether it determines others and not all. */
    private static final int FEW_ATTRIBUTES = 10;

    private static final long MOST_STEPS = 400_000_000;

    private final Dependencies dependencies;
    private final List<Attributes> done = new ArrayList<>();

    private final Budget budget = new Budget("a decomposition into Boyce-Codd normal form", MOST_STEPS);

    private Decomposition(Dependencies dependencies) {
        this.dependencies = dependencies;
    }

    /** Ordered; no relation lies within another. */
    public static List<Attributes> of(Attributes relation, Dependencies dependencies) throws TooMuchWork {
        var decomposition = new Decomposition(dependencies.minimalCover());
        decomposition.split(relation);
        return Containment.removed(decomposition.done);
    }

    private void split(Attributes relation) throws TooMuchWork {
        Deque<Part> open = new ArrayDeque<>();
        open.push(new Part(relation, dependencies));
        while (!open.isEmpty()) {
            Part next = open.pop();
            if (dependencies.list().size() > MANY) {
                Optional<Dependency> stated = stated(next.attributes());
                if (stated.isPresent()) {
                    push(next.attributes(), stated.get(), next.of(), open);
                    continue;
                }
                if (next.attributes().size() <= FEW_ATTRIBUTES) {
                    among(next.attributes())
                            .ifPresentOrElse(
                                    violation -> push(next.attributes(), violation, next.of(), open),
                                    () -> done.add(next.attributes()));
                    continue;
                }
            }
            Optional<Dependencies> projected = Projection.of(next.of(), next.attributes(), budget);
            if (projected.isEmpty()) {
                splitByPairs(next.attributes());
                continue;
            }
            Optional<Dependency> violation = best(next.attributes(), projected.get());
            if (violation.isEmpty()) {
                done.add(next.attributes());
            } else {
                push(next.attributes(), violation.get(), projected.get(), open);
            }
        }
    }

    private static void push(Attributes relation, Dependency violation, Dependencies of, Deque<Part> open) {
        open.push(new Part(rest(relation, violation), of));
        open.push(new Part(violation.all(), of));
    }

    /** A dependency of the whole that the relation has and must not have. */
    private Optional<Dependency> stated(Attributes relation) throws TooMuchWork {
        for (Dependency one : dependencies.list()) {
            budget.spend(1);
            if (relation.containsAll(one.all())) {
                Optional<Dependency> violation = violation(one.determinant(), relation);
                if (violation.isPresent()) {
                    return violation;
                }
            }
        }
        return Optional.empty();
    }

    private Optional<Dependency> among(Attributes relation) throws TooMuchWork {
        int[] places = relation.toArray();
        for (int set = 0; set < 1 << places.length; set++) {
            Attributes determinant = Attributes.NONE;
            for (int i = 0; i < places.length; i++) {
                determinant = (set >>> i & 1) == 0 ? determinant : determinant.with(places[i]);
            }
            Optional<Dependency> violation = violation(determinant, relation);
            if (violation.isPresent()) {
                return violation;
            }
        }
        return Optional.empty();
    }

    private Optional<Dependency> violation(Attributes determinant, Attributes relation) throws TooMuchWork {
        budget.spend(dependencies.list().size());
        Attributes known = dependencies.closure(determinant).intersection(relation);
        return known.equals(determinant) || known.containsAll(relation)
                ? Optional.empty()
                : Optional.of(new Dependency(determinant, known.minus(determinant)));
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
                .limit(projected.list().size() > MANY ? 1 : MOST_WEIGHED)
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
    private void splitByPairs(Attributes relation) throws TooMuchWork {
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

    private Optional<Attributes> withoutOne(Attributes relation) throws TooMuchWork {
        return pair(relation).map(pair -> relation.without(pair[1]));
    }

    private Optional<int[]> pair(Attributes relation) throws TooMuchWork {
        int[] places = relation.toArray();
        for (int determined : places) {
            for (int other : places) {
                if (determined != other) {
                    budget.spend(dependencies.list().size());
                    Attributes rest = relation.without(determined).without(other);
                    if (dependencies.closure(rest).contains(determined)) {
                        return Optional.of(new int[] {determined, other});
                    }
                }
            }
        }
        return Optional.empty();
    }
}
