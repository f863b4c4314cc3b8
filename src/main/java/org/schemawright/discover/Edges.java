package org.schemawright.discover;

import java.util.Arrays;

/** The smallest of many sets: none of them contains another. */
final class Edges {
    /** Past so many, sets that are not smallest are let through; they do no harm. */
    private static final int MOST_COMPARED = 20_000;

    private static final int FIRST = 96;

    /** After so many sets, whether to go on. */
    private static final int ASKING = (1 << 8) - 1;

    private Edges() {}

    /** The sets of the first {@code count} that have the column, without it; all sets where {@code column} is 0. */
    static LongList smallest(long[] sets, int count, long column, Watch watch) {
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
        return antichain(sorted, watch);
    }

    /**
     * Most sets contain one of the first few, which are the smallest; those are looked through as they stand. Each
     * later one lies where its rarest column is: what does not have that column does not contain it.
     */
    private static LongList antichain(long[] sorted, Watch watch) {
        var smallest = new LongList(Math.max(16, Math.min(sorted.length, 1024)));
        int next = 0;
        for (; next < sorted.length && smallest.size < FIRST; next++) {
            if (!coversOne(sorted[next], smallest)) {
                smallest.add(sorted[next]);
            }
        }
        if (next < sorted.length) {
            addOthers(sorted, next, smallest, watch);
        }
        smallest.items = Arrays.copyOf(smallest.items, Math.max(16, smallest.size));
        return smallest;
    }

    private static void addOthers(long[] sorted, int from, LongList smallest, Watch watch) {
        int[] rarity = rarity(sorted);
        var byRarest = new LongList[Long.SIZE];
        for (int column = 0; column < Long.SIZE; column++) {
            byRarest[column] = new LongList();
        }
        var first = new LongList(FIRST);
        for (int i = 0; i < FIRST; i++) {
            first.add(smallest.items[i]);
        }
        for (int i = from; i < sorted.length; i++) {
            if ((i & ASKING) == 0) {
                watch.check();
            }
            long set = sorted[i];
            if (!coversOne(set, first) && !coversOne(set, byRarest)) {
                smallest.add(set);
                if (smallest.size <= MOST_COMPARED) {
                    byRarest[rarest(set, rarity)].add(set);
                }
            }
        }
    }

    private static boolean coversOne(long set, LongList smaller) {
        long outside = ~set;
        long[] items = smaller.items;
        for (int i = 0; i < smaller.size; i++) {
            if ((items[i] & outside) == 0) {
                return true;
            }
        }
        return false;
    }

    private static int[] rarity(long[] sets) {
        int[] uses = new int[Long.SIZE];
        for (long set : sets) {
            for (long rest = set; rest != 0; rest &= rest - 1) {
                uses[Long.numberOfTrailingZeros(rest)]++;
            }
        }
        return uses;
    }

    private static int rarest(long set, int[] rarity) {
        int rarest = Long.numberOfTrailingZeros(set);
        for (long rest = set; rest != 0; rest &= rest - 1) {
            int column = Long.numberOfTrailingZeros(rest);
            rarest = rarity[column] < rarity[rarest] ? column : rarest;
        }
        return rarest;
    }

    private static boolean coversOne(long set, LongList[] byRarest) {
        long outside = ~set;
        for (long rest = set; rest != 0; rest &= rest - 1) {
            LongList smaller = byRarest[Long.numberOfTrailingZeros(rest)];
            long[] items = smaller.items;
            for (int i = 0; i < smaller.size; i++) {
                if ((items[i] & outside) == 0) {
                    return true;
                }
            }
        }
        return false;
    }
}
