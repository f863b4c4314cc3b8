package org.schemawright.discover;

import java.util.Arrays;

/** Room for dividing the groups of partitions by one more column. One a thread. */
final class Refining {
    private final int[] count;
    private final int[] touched;
    private int[] rowsOut = new int[1024];
    private int[] startsOut = new int[1024];

    /** @param distinct the most values that a column has */
    Refining(int distinct) {
        count = new int[distinct];
        touched = new int[distinct];
    }

    Partition refine(Partition partition, int[] ids) {
        int[] rows = partition.rows;
        int[] starts = partition.starts;
        if (rowsOut.length < rows.length) {
            rowsOut = new int[rows.length];
        }
        if (startsOut.length < rows.length / 2 + 2) {
            startsOut = new int[rows.length / 2 + 2];
        }
        int next = 0;
        int group = 0;
        for (int g = 0; g + 1 < starts.length; g++) {
            int from = starts[g];
            int to = starts[g + 1];
            if (to - from == 2) {
                if (ids[rows[from]] == ids[rows[from + 1]]) {
                    startsOut[group++] = next;
                    rowsOut[next++] = rows[from];
                    rowsOut[next++] = rows[from + 1];
                }
                continue;
            }
            int values = counted(rows, from, to, ids);
            if (values < to - from) {
                for (int i = 0; i < values; i++) {
                    int value = touched[i];
                    int size = count[value];
                    if (size > 1) {
                        startsOut[group++] = next;
                        count[value] = next;
                        next += size;
                    } else {
                        count[value] = -1;
                    }
                }
                place(rows, from, to, ids);
            }
            for (int i = 0; i < values; i++) {
                count[touched[i]] = 0;
            }
        }
        int[] kept = Arrays.copyOf(startsOut, group + 1);
        kept[group] = next;
        return new Partition(Arrays.copyOf(rowsOut, next), kept);
    }

    private int counted(int[] rows, int from, int to, int[] ids) {
        int values = 0;
        for (int i = from; i < to; i++) {
            int value = ids[rows[i]];
            if (count[value]++ == 0) {
                touched[values++] = value;
            }
        }
        return values;
    }

    private void place(int[] rows, int from, int to, int[] ids) {
        for (int i = from; i < to; i++) {
            int row = rows[i];
            int value = ids[row];
            int at = count[value];
            if (at >= 0) {
                rowsOut[at] = row;
                count[value] = at + 1;
            }
        }
    }
}
