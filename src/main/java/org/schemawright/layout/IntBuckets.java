package org.schemawright.layout;

import java.util.Arrays;

/** A queue of whole numbers by small priorities; of those with the same one, the last added comes first. */
final class IntBuckets {
    private int[][] buckets = new int[1 << 12][];
    private int[] sizes = new int[1 << 12];
    private int lowest;
    private int highest = -1;
    private int count;
    private int taken;

    void clear() {
        for (int i = 0; i <= highest; i++) {
            sizes[i] = 0;
        }
        lowest = 0;
        highest = -1;
        count = 0;
    }

    boolean isEmpty() {
        return count == 0;
    }

    void add(int priority, int value) {
        if (priority >= buckets.length) {
            int length = Math.max(priority + 1, buckets.length * 2);
            buckets = Arrays.copyOf(buckets, length);
            sizes = Arrays.copyOf(sizes, length);
        }
        if (buckets[priority] == null) {
            buckets[priority] = new int[16];
        } else if (sizes[priority] == buckets[priority].length) {
            buckets[priority] = Arrays.copyOf(buckets[priority], sizes[priority] * 2);
        }
        buckets[priority][sizes[priority]++] = value;
        lowest = count == 0 ? priority : Math.min(lowest, priority);
        highest = Math.max(highest, priority);
        count++;
    }

    int lowest() {
        while (sizes[lowest] == 0) {
            lowest++;
        }
        return lowest;
    }

    int take() {
        taken = lowest();
        count--;
        return buckets[taken][--sizes[taken]];
    }

    /** The priority of what was taken last. */
    int taken() {
        return taken;
    }
}
