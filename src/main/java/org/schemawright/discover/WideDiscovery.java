package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Discovery on tables of more than 64 columns: determinants of no, one and, where the work allows it, two columns, size
 * by size.
 */
final class WideDiscovery {
    /** Pairs of columns times rows that are looked at for determinants of two columns. */
    private static final double MOST_WORK = 4e8;

    private static final int MOST_COLUMNS = 2;

    private final EncodedTable table;
    private final int limit;
    private final Watch watch;
    private final int stride;
    private final Partition[] single;
    private final List<LongList> found = new ArrayList<>();
    private final boolean[] constant;

    /** By target, which single columns determine it. */
    private final boolean[][] alone;

    private int completeTo;

    WideDiscovery(EncodedTable table, int limit, Watch watch) {
        this.table = table;
        this.limit = limit;
        this.watch = watch;
        this.stride = (table.width() + Long.SIZE - 1) / Long.SIZE;
        this.single = new Partition[table.width()];
        this.constant = new boolean[table.width() + 1];
        this.alone = new boolean[table.width() + 1][table.width()];
        for (int target = 0; target <= table.width(); target++) {
            found.add(new LongList(2 * stride));
        }
    }

    Discovered run() {
        Optional<String> interruption = Optional.empty();
        try {
            interruption = search();
        } catch (Stopped e) {
            interruption = Optional.of("it was stopped");
        } catch (OutOfMemoryError e) {
            interruption = Optional.of("the memory did not suffice; give more with JDK_JAVA_OPTIONS=-Xmx…");
        }
        long[][] determinants =
                found.stream().limit(table.width()).map(LongList::toArray).toArray(long[][]::new);
        return new Discovered(
                table.names(),
                table.rows(),
                completeTo,
                interruption,
                determinants,
                found.get(table.width()).toArray());
    }

    private Optional<String> search() {
        Parallel.run(table.width(), place -> {
            watch.check();
            single[place] = Partition.of(table.column(place), table.rows());
        });
        constants();
        if (limit >= 1) {
            singles();
            completeTo = 1;
        }
        if (limit < MOST_COLUMNS) {
            return Optional.empty();
        }
        double work = table.width() * (double) table.width() / 2 * table.rows();
        if (work <= MOST_WORK) {
            pairs();
            completeTo = MOST_COLUMNS;
        }
        return limit <= completeTo
                ? Optional.empty()
                : Optional.of("the table has " + table.width() + " columns, and of more than " + Long.SIZE
                        + " only small determinants are searched");
    }

    private void constants() {
        for (int target = 0; target < table.width(); target++) {
            if (table.distinct(target) <= 1) {
                constant[target] = true;
                keep(target);
            }
        }
        if (table.rows() <= 1) {
            constant[table.width()] = true;
            keep(table.width());
        }
    }

    private void singles() {
        Parallel.run(table.width(), place -> {
            watch.check();
            for (int target = 0; target <= table.width(); target++) {
                if (target != place && !constant[target] && determines(single[place], target)) {
                    alone[target][place] = true;
                    keep(target, place);
                }
            }
        });
    }

    private void pairs() {
        int distinct = 0;
        for (int place = 0; place < table.width(); place++) {
            distinct = Math.max(distinct, table.distinct(place));
        }
        int most = distinct;
        var rooms = ThreadLocal.withInitial(() -> new Refining(most));
        Parallel.run(table.width(), first -> {
            if (!single[first].isUnique() && table.distinct(first) > 1) {
                for (int second = first + 1; second < table.width(); second++) {
                    watch.check();
                    if (!single[second].isUnique() && table.distinct(second) > 1) {
                        pair(first, second, rooms.get());
                    }
                }
            }
            watch.done((first + 1.0) / table.width());
        });
    }

    private void pair(int first, int second, Refining refining) {
        Partition both = refining.refine(single[first], table.column(second).ids);
        for (int target = 0; target <= table.width(); target++) {
            if (target != first
                    && target != second
                    && !constant[target]
                    && !alone[target][first]
                    && !alone[target][second]
                    && determines(both, target)) {
                keep(target, first, second);
            }
        }
    }

    private boolean determines(Partition partition, int target) {
        if (target == table.width()) {
            return partition.isUnique();
        }
        int[] ids = table.column(target).ids;
        for (int group = 0; group < partition.groups(); group++) {
            int value = ids[partition.rows[partition.starts[group]]];
            for (int i = partition.starts[group] + 1; i < partition.starts[group + 1]; i++) {
                if (ids[partition.rows[i]] != value) {
                    return false;
                }
            }
        }
        return true;
    }

    private long[] words(int... places) {
        long[] words = new long[stride];
        for (int place : places) {
            words[place / Long.SIZE] |= 1L << place;
        }
        return words;
    }

    private void keep(int target, int... places) {
        LongList sets = found.get(target);
        synchronized (sets) {
            for (long word : words(places)) {
                sets.add(word);
            }
        }
    }
}
