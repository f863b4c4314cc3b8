package org.schemawright.discover;

import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether what follows from a column is scattered among the columns of one other thing, as weekday and season are among
 * those of a calendar: nobody would have joined a table that way.
 */
final class Scattering {
    /** So much of what a thing has does not stand together at most. */
    private static final double TOGETHER = 0.6;

    private final Homes homes;
    private final List<Entity> entities;

    Scattering(Homes homes, List<Entity> entities) {
        this.homes = homes;
        this.entities = entities;
    }

    boolean isScattered(int index) {
        int[] own = IntStream.range(0, homes.width())
                .filter(place -> homes.coarsest(place) == index && isOwn(place))
                .toArray();
        return own.length > 1
                && entities.get(index).key().size() == 1
                && longest(index, own) <= TOGETHER * own.length
                && homes.order().referrers(index).stream().anyMatch(other -> other > 0 && holds(other, index, own));
    }

    private boolean isOwn(int place) {
        return !homes.isKey(place) && !homes.constant(place);
    }

    /** How many of its own columns stand together at most, with nothing between that does not follow from the thing. */
    private int longest(int index, int[] own) {
        int longest = 1;
        int length = 1;
        for (int i = 1; i < own.length; i++) {
            boolean torn = IntStream.range(own[i - 1] + 1, own[i])
                    .anyMatch(place -> !homes.constant(place)
                            && !entities.get(index).determined().contains(place));
            length = torn ? 1 : length + 1;
            longest = Math.max(longest, length);
        }
        return longest;
    }

    /** Whether the key and most of what follows stand before the last column of another thing, with nothing else between. */
    private boolean holds(int other, int index, int[] own) {
        int key = entities.get(index).key().toArray()[0];
        int first = Math.min(key, own[0]);
        int last = IntStream.range(0, homes.width())
                .filter(place -> homes.coarsest(place) == other && isOwn(place))
                .max()
                .orElse(-1);
        return IntStream.of(own).filter(place -> place < last).count() * 2 > own.length
                && key < last
                && IntStream.range(first, last)
                        .allMatch(place -> homes.constant(place)
                                || entities.get(other).determined().contains(place));
    }
}
