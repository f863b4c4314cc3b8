package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The dependencies that hold in a part of a relation. One attribute after the other is left out: whatever determined it
 * takes its place in the determinants in which it stood. The result can be exponentially large, so it has a limit.
 */
final class Projection {
    private static final int LIMIT = 3000;
    private static final long MOST_STEPS = 400_000_000;

    private final Dependencies whole;
    private final Budget budget;

    private Projection(Dependencies whole, Budget budget) {
        this.whole = whole;
        this.budget = budget;
    }

    /** A minimal cover of what follows for the part; empty where it would have to be larger than is of use. */
    static Optional<Dependencies> of(Dependencies dependencies, Attributes part) {
        try {
            return of(dependencies, part, new Budget("a projection", MOST_STEPS));
        } catch (TooMuchWork e) {
            return Optional.empty();
        }
    }

    static Optional<Dependencies> of(Dependencies dependencies, Attributes part, Budget budget) throws TooMuchWork {
        return new Projection(dependencies.minimalCover(), budget).onto(part);
    }

    private Optional<Dependencies> onto(Attributes part) throws TooMuchWork {
        Set<Dependency> rest = new LinkedHashSet<>(whole.list());
        var left = new HashSet<Integer>();
        rest.forEach(one -> one.all().minus(part).places().forEach(left::add));
        while (!left.isEmpty()) {
            budget.spend((long) left.size() + rest.size());
            int next = cheapest(rest, left);
            left.remove(next);
            rest = without(rest, next);
            if (rest.size() > LIMIT) {
                return Optional.empty();
            }
        }
        budget.spend((long) rest.size() * rest.size());
        return Optional.of(new Dependencies(rest).minimalCover());
    }

    /** The place whose leaving makes the fewest new dependencies: as many as it stands in, right times left. */
    private static int cheapest(Set<Dependency> dependencies, Set<Integer> places) {
        int[] into = new int[1 + places.stream().max(Comparator.naturalOrder()).orElseThrow()];
        int[] from = new int[into.length];
        for (Dependency one : dependencies) {
            one.dependent().places().filter(place -> place < into.length).forEach(place -> into[place]++);
            one.determinant().places().filter(place -> place < from.length).forEach(place -> from[place]++);
        }
        return places.stream()
                .min(Comparator.comparingLong((Integer place) -> (long) into[place] * from[place])
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private Set<Dependency> without(Set<Dependency> dependencies, int place) throws TooMuchWork {
        List<Dependency> into = new ArrayList<>();
        List<Dependency> from = new ArrayList<>();
        Set<Dependency> rest = new LinkedHashSet<>();
        for (Dependency one : dependencies) {
            if (one.dependent().contains(place)) {
                into.add(one);
            } else if (one.determinant().contains(place)) {
                from.add(one);
            } else {
                rest.add(one);
            }
        }
        for (Dependency first : into) {
            budget.spend((long) from.size() * whole.list().size());
            for (Dependency second : from) {
                Attributes determinant =
                        first.determinant().union(second.determinant().without(place));
                if (rest.size() <= LIMIT
                        && !determinant.contains(place)
                        && !determinant.containsAll(second.dependent())) {
                    rest.add(reduced(determinant, second.dependent(), place));
                }
            }
        }
        return rest;
    }

    /** Any smaller determinant is as good: it follows from the whole, and without the place. */
    private Dependency reduced(Attributes determinant, Attributes dependent, int place) {
        assert !determinant.contains(place);
        return new Dependency(whole.reduced(determinant, dependent), dependent);
    }
}
