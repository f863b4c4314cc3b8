package org.schemawright.discover;

import java.util.Comparator;
import java.util.List;
import org.schemawright.advise.normalize.Attributes;

/** To which of several things that determine a column it belongs. */
final class Belonging {
    /** Natural logarithm of how unlikely an accident has to be where the choice is between things that there are. */
    private static final double LIKELY = 3;

    /** How much less where a column is called after what is called an id or a key. */
    private static final double CALLED_AFTER = 3;

    private final Determination data;
    private final Kinship kinship;
    private final ColumnProfile[] profiles;
    private final EncodedTable table;

    Belonging(Determination data, Kinship kinship, ColumnProfile[] profiles) {
        this.data = data;
        this.kinship = kinship;
        this.profiles = profiles;
        this.table = data.table();
    }

    /**
     * The coarsest of some entities to which the columns belong by no mere accident.
     *
     * @param candidates all determine the columns
     */
    int home(List<Entity> all, List<Integer> candidates, Attributes columns) {
        int home = candidates.getFirst();
        List<Integer> finestFirst = candidates.stream()
                .sorted(Comparator.comparingInt(
                                (Integer index) -> -all.get(index).distinct())
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (int index : finestFirst) {
            Entity coarser = all.get(index);
            Entity finer = all.get(home);
            Entity common =
                    finer.key().isEmpty() ? finer : common(all, finer.key().union(coarser.key()));
            int repeats = common.distinct() - coarser.distinct();
            if (coarser.distinct() < finer.distinct()
                    && columns.places().allMatch(place -> likely(repeats, common, place, coarser.key()))) {
                home = index;
            }
        }
        return home;
    }

    private static Entity common(List<Entity> all, Attributes keys) {
        return all.stream()
                .filter(one -> one.determines(keys))
                .min(Comparator.comparingInt(Entity::distinct))
                .orElseThrow();
    }

    private boolean likely(int repeats, Entity finer, int place, Attributes key) {
        double asked = LIKELY - (isCalledAfter(place, key) ? CALLED_AFTER : 0);
        return table.distinct(place) <= 1
                || repeats * -Math.log(data.agreement(finer.representatives(), place)) >= asked;
    }

    /** Whether a column is called after an id, or after all words of what is called a key otherwise. */
    private boolean isCalledAfter(int place, Attributes key) {
        return key.places()
                .anyMatch(part -> profiles[part].hint() == ColumnProfile.NameHint.ID && kinship.beginsLike(place, part)
                        || profiles[part].hint().key() && kinship.beginsWith(place, part));
    }
}
