package org.schemawright.discover;

/**
 * The rows of a table in groups that agree on some columns; rows that agree with no other are left out. Group
 * {@code g} is {@code rows[starts[g]]} up to, not including, {@code rows[starts[g + 1]]}.
 */
final class Partition {
    final int[] rows;
    final int[] starts;

    Partition(int[] rows, int[] starts) {
        this.rows = rows;
        this.starts = starts;
    }

    int groups() {
        return starts.length - 1;
    }

    /** Whether no two rows agree. */
    boolean isUnique() {
        return rows.length == 0;
    }

    /** How many ints it takes. */
    long size() {
        return rows.length + (long) starts.length + 8;
    }

    /** How many rows could go if each group were kept once. */
    int surplus() {
        return rows.length - groups();
    }

    static Partition of(EncodedTable.Column column, int rowCount) {
        int[] count = new int[column.distinct];
        int[] ids = column.ids;
        for (int row = 0; row < rowCount; row++) {
            count[ids[row]]++;
        }
        int groups = 0;
        int kept = 0;
        for (int size : count) {
            if (size > 1) {
                groups++;
                kept += size;
            }
        }
        int[] starts = new int[groups + 1];
        int next = 0;
        int group = 0;
        for (int id = 0; id < count.length; id++) {
            int size = count[id];
            if (size > 1) {
                starts[group++] = next;
                count[id] = next;
                next += size;
            } else {
                count[id] = -1;
            }
        }
        starts[groups] = next;
        int[] rows = new int[kept];
        for (int row = 0; row < rowCount; row++) {
            int at = count[ids[row]];
            if (at >= 0) {
                rows[at] = row;
                count[ids[row]] = at + 1;
            }
        }
        return new Partition(rows, starts);
    }
}
