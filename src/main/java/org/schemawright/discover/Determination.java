package org.schemawright.discover;

/** Answers, on one table, which columns determine which, and how surely. */
final class Determination {
    private final EncodedTable table;
    private final Partition[] single;
    private final Refining refining;

    Determination(EncodedTable table) {
        this.table = table;
        this.single = new Partition[table.width()];
        Parallel.run(table.width(), place -> single[place] = Partition.of(table.column(place), table.rows()));
        int distinct = 1;
        for (int place = 0; place < table.width(); place++) {
            distinct = Math.max(distinct, table.distinct(place));
        }
        this.refining = new Refining(distinct);
    }

    EncodedTable table() {
        return table;
    }

    /** The groups of rows that agree on all of the columns, of which there is at least one. */
    Partition partition(int... places) {
        Partition partition = single[places[0]];
        for (int i = 1; i < places.length; i++) {
            partition = refining.refine(partition, table.column(places[i]).ids);
        }
        return partition;
    }

    boolean determines(Partition groups, int target) {
        return firstBroken(groups, target) < 0;
    }

    /** A group that does not agree on the target; -1 where all do. */
    private int firstBroken(Partition groups, int target) {
        int[] ids = table.column(target).ids;
        for (int group = 0; group < groups.groups(); group++) {
            int value = ids[groups.rows[groups.starts[group]]];
            for (int i = groups.starts[group] + 1; i < groups.starts[group + 1]; i++) {
                if (ids[groups.rows[i]] != value) {
                    return group;
                }
            }
        }
        return -1;
    }

    /** How many different values the columns of a partition have together. */
    int distinct(Partition groups) {
        return table.rows() - groups.surplus();
    }

    /** A row of each group and all rows that are in none. */
    int[] representatives(Partition groups) {
        boolean[] second = new boolean[table.rows()];
        for (int group = 0; group < groups.groups(); group++) {
            for (int i = groups.starts[group] + 1; i < groups.starts[group + 1]; i++) {
                second[groups.rows[i]] = true;
            }
        }
        int[] rows = new int[distinct(groups)];
        int next = 0;
        for (int row = 0; row < second.length; row++) {
            if (!second[row]) {
                rows[next++] = row;
            }
        }
        return rows;
    }

    /** How often two of these rows agree on a column, from 0 to 1. */
    double agreement(int[] rows, int place) {
        int[] ids = table.column(place).ids;
        int[] count = new int[table.distinct(place)];
        for (int row : rows) {
            count[ids[row]]++;
        }
        double sum = 0;
        for (int size : count) {
            sum += (double) size * size;
        }
        return rows.length == 0 ? 1 : sum / ((double) rows.length * rows.length);
    }

    /** How often two different ones of these rows agree on a column, from 0 to 1. */
    double coincidence(int[] rows, int place) {
        double all = rows.length;
        return all < 2 ? 0 : Math.max(0, (agreement(rows, place) * all - 1) / (all - 1));
    }

    /** How many pairs of these rows would agree on all of the columns if those had nothing to do with each other. */
    double missed(int[] rows, int... places) {
        double pairs = rows.length * (rows.length - 1.0) / 2;
        for (int place : places) {
            pairs *= coincidence(rows, place);
        }
        return pairs;
    }
}
