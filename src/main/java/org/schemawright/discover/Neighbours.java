package org.schemawright.discover;

import java.util.Arrays;
import java.util.stream.IntStream;

/**
 * Puts the rows of groups in an order in which those that stand together have much in common. Values are small numbers,
 * so that they are counted and put in their place. Has room of its own to work in, for one thread.
 */
final class Neighbours {
    private final int[] group;
    private final int[] once;
    private final int[] twice;
    private final int[] next;

    /** @param most rows that are sorted at once */
    Neighbours(EncodedTable table, int most) {
        group = new int[most];
        once = new int[most];
        twice = new int[most];
        int distinct =
                IntStream.range(0, table.width()).map(table::distinct).max().orElse(0);
        next = new int[Math.max(most, distinct) + 1];
    }

    /** The first groups of a partition, each sorted by one column and then by another; equal rows stay as they were. */
    Partition sorted(Partition partition, int groups, EncodedTable.Column first, EncodedTable.Column second) {
        int size = partition.starts[groups];
        for (int i = 0; i < groups; i++) {
            Arrays.fill(group, partition.starts[i], partition.starts[i + 1], i);
        }
        for (int i = 0; i < size; i++) {
            once[i] = i;
        }
        sort(once, twice, size, partition.rows, second);
        sort(twice, once, size, partition.rows, first);
        System.arraycopy(partition.starts, 0, next, 0, groups);
        int[] sorted = new int[size];
        for (int i = 0; i < size; i++) {
            sorted[next[group[once[i]]]++] = partition.rows[once[i]];
        }
        return new Partition(sorted, Arrays.copyOf(partition.starts, groups + 1));
    }

    /** By the values that rows have in a column; those that have the same stay as they were. */
    private void sort(int[] places, int[] into, int size, int[] rows, EncodedTable.Column column) {
        int[] ids = column.ids;
        Arrays.fill(next, 0, column.distinct + 1, 0);
        for (int i = 0; i < size; i++) {
            next[ids[rows[places[i]]] + 1]++;
        }
        for (int i = 1; i <= column.distinct; i++) {
            next[i] += next[i - 1];
        }
        for (int i = 0; i < size; i++) {
            into[next[ids[rows[places[i]]]]++] = places[i];
        }
    }
}
