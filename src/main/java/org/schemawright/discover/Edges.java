package org.schemawright.discover;

import java.util.Arrays;

/** The smallest of many sets: none of them contains another. */
final class Edges {
    /** Past so many, sets that are not smallest are let through; they do no harm. */
    private static final int MOST_COMPARED = 20_000;

    private Edges() {}

    /** The sets of the first {@code count} that have the column, without it; all sets where {@code column} is 0. */
    static LongList smallest(long[] sets, int count, long column) {
        long[] own = new long[count];
        int size = 0;
        int[] starts = new int[Long.SIZE + 2];
        for (int i = 0; i < count; i++) {
            if (column == 0 || (sets[i] & column) != 0) {
                own[size] = sets[i] & ~column;
                starts[Long.bitCount(own[size]) + 1]++;
                size++;
            }
        }
        for (int i = 1; i < starts.length; i++) {
            starts[i] += starts[i - 1];
        }
        long[] sorted = new long[size];
        for (int i = 0; i < size; i++) {
            sorted[starts[Long.bitCount(own[i])]++] = own[i];
        }
        return antichain(sorted);
    }

    private static LongList antichain(long[] sorted) {
        var smallest = new LongList(Math.max(16, Math.min(sorted.length, 1024)));
        for (long set : sorted) {
            if (!coversOne(set, smallest.items, Math.min(smallest.size, MOST_COMPARED))) {
                smallest.add(set);
            }
        }
        smallest.items = Arrays.copyOf(smallest.items, Math.max(16, smallest.size));
        return smallest;
    }

    private static boolean coversOne(long set, long[] smaller, int count) {
        long outside = ~set;
        for (int i = 0; i < count; i++) {
            if ((smaller[i] & outside) == 0) {
                return true;
            }
        }
        return false;
    }
}
