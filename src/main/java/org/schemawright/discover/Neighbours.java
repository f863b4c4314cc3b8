package org.schemawright.discover;

import java.util.Arrays;

/** The rows of groups in an order in which those that stand together have much in common. */
final class Neighbours {
    private Neighbours() {}

    /**
     * The first groups of a partition, each sorted by one column and then by another; equal rows stay as they were.
     * Values are small numbers, so that they are counted and put in their place, the last column first.
     */
    static Partition sorted(Partition partition, int groups, EncodedTable.Column first, EncodedTable.Column second) {
        int size = partition.starts[groups];
        int[] rows = Arrays.copyOf(partition.rows, size);
        int[] group = new int[size];
        for (int i = 0; i < groups; i++) {
            Arrays.fill(group, partition.starts[i], partition.starts[i + 1], i);
        }
        int[] places = new int[size];
        Arrays.setAll(places, i -> i);
        places = byValue(places, rows, second);
        places = byValue(places, rows, first);
        int[] next = Arrays.copyOf(partition.starts, groups + 1);
        int[] sorted = new int[size];
        for (int place : places) {
            sorted[next[group[place]]++] = rows[place];
        }
        return new Partition(sorted, Arrays.copyOf(partition.starts, groups + 1));
    }

    private static int[] byValue(int[] places, int[] rows, EncodedTable.Column column) {
        int[] next = new int[column.distinct + 1];
        for (int place : places) {
            next[column.ids[rows[place]] + 1]++;
        }
        for (int i = 1; i < next.length; i++) {
            next[i] += next[i - 1];
        }
        int[] sorted = new int[places.length];
        for (int place : places) {
            sorted[next[column.ids[rows[place]]]++] = place;
        }
        return sorted;
    }
}
