package org.schemawright.discover;

import java.util.Random;

/**
 * Pairs of rows, with the targets in which they differ and, for each column, the pairs that agree on it. A set of columns
 * determines nothing in which a pair differs that agrees on all of the set, so most sets are refuted without a look at
 * the data. More pairs may come at any time; who does not see them yet is only told less.
 */
final class WitnessPairs {
    private static final int MOST = 1 << 14;
    private static final int A_COLUMN = 24;
    private static final int ANY = 512;

    private final int[][] ids;
    private final int words;
    private final long[] differ;
    private final long[][] agree;
    private volatile int count;

    /**
     * @param ids   by target that is a column, the values of the rows; one more target, the last, is that rows are two
     * @param words of a set of targets
     */
    WitnessPairs(int[][] ids, int words) {
        this.ids = ids;
        this.words = words;
        this.differ = new long[MOST * words];
        this.agree = new long[ids.length][MOST / Long.SIZE];
    }

    /** Pairs that agree on each of the columns, and some that may agree on nothing. */
    void collect(Partition[] columns, int rows, Watch watch) {
        var random = new Random(1);
        int each = Math.min(A_COLUMN, MOST / 2 / Math.max(1, columns.length));
        for (Partition groups : columns) {
            watch.check();
            for (int i = 0; i < each && !groups.isUnique(); i++) {
                int group = random.nextInt(groups.groups());
                int from = groups.starts[group];
                int size = groups.starts[group + 1] - from;
                int first = random.nextInt(size);
                note(groups.rows[from + first], groups.rows[from + (first + 1 + random.nextInt(size - 1)) % size]);
            }
        }
        for (int i = 0; i < ANY && rows > 1; i++) {
            int first = random.nextInt(rows);
            note(first, (first + 1 + random.nextInt(rows - 1)) % rows);
        }
    }

    /** Two different rows; where there is no room for more, nothing is kept. */
    synchronized void note(int first, int second) {
        int pair = count;
        if (pair == MOST) {
            return;
        }
        int at = pair * words;
        for (int place = 0; place < ids.length; place++) {
            if (ids[place][first] == ids[place][second]) {
                agree[place][pair / Long.SIZE] |= 1L << pair;
            } else {
                differ[at + place / Long.SIZE] |= 1L << place;
            }
        }
        differ[at + ids.length / Long.SIZE] |= 1L << ids.length;
        count = pair + 1;
    }

    /** How many words the pairs take, a bit a pair. */
    int size() {
        return (count + Long.SIZE - 1) / Long.SIZE;
    }

    /** The pairs that agree on a column, a bit a pair. */
    long[] agreeing(int place) {
        return agree[place];
    }

    /**
     * Takes out of some targets those in which pairs differ that are in both of two sets.
     *
     * @return whether any is left
     */
    boolean refute(long[] pairs, long[] others, long[] targets) {
        int size = size();
        for (int word = 0; word < size; word++) {
            for (long both = pairs[word] & others[word]; both != 0; both &= both - 1) {
                int at = (word * Long.SIZE + Long.numberOfTrailingZeros(both)) * words;
                long left = 0;
                for (int i = 0; i < words; i++) {
                    targets[i] &= ~differ[at + i];
                    left |= targets[i];
                }
                if (left == 0) {
                    return false;
                }
            }
        }
        return true;
    }
}
