package org.schemawright.discover;

import java.util.Arrays;
import java.util.Random;
import java.util.stream.IntStream;

/**
 * In which columns pairs of rows differ: a bit a column, each such set once. A determinant of a column has to have a
 * column in every set that has that column, or else it would agree where the column does not. For a small table all
 * pairs are compared; else those pairs that stand close together in some order, and what searches find.
 */
final class Differences {
    private static final long ALL_PAIRS = 3_000_000;
    private static final int SORTED_ROWS = 300_000;
    private static final int RANDOM_PAIRS = 20_000;
    /** More of them take longer to be worked through than what they leave to be asked of the data. */
    private static final long SAMPLED_PAIRS = 200_000;

    private static final int PAIRS_A_ROUND = 200_000;
    private static final double LEAST_YIELD = 0.002;

    private final EncodedTable table;
    private final Partition[] partitions;
    private final int width;
    private final RowCells cells;
    private final LongSet seen;
    private volatile LongList sets = new LongList(1 << 12);
    private volatile int count;
    private boolean exact;

    Differences(EncodedTable table, Partition[] partitions) {
        this.table = table;
        this.partitions = partitions;
        this.width = table.width();
        this.seen = new LongSet(width);
        this.cells = new RowCells(table);
    }

    /** Whether every pair was compared, so that no data have to be looked at any more. */
    boolean exact() {
        return exact;
    }

    int count() {
        return count;
    }

    /** The first {@link #count()} of these are there. */
    long[] sets() {
        return sets.items;
    }

    /** Compares two rows for all searches. */
    void note(int first, int second) {
        long set = cells.difference(first, second);
        synchronized (this) {
            add(set);
        }
    }

    private boolean add(long set) {
        if (!seen.add(set)) {
            return false;
        }
        LongList list = sets;
        if (list.size == list.items.length) {
            var wider = new LongList(list.size * 2);
            System.arraycopy(list.items, 0, wider.items, 0, list.size);
            wider.size = list.size;
            list = wider;
        }
        list.add(set);
        sets = list;
        count = list.size;
        return true;
    }

    synchronized void collect(Watch watch) {
        long rows = table.rows();
        if (rows * (rows - 1) / 2 <= ALL_PAIRS) {
            exact = true;
            for (int first = 0; first < rows; first++) {
                watch.check();
                for (int second = first + 1; second < rows; second++) {
                    add(cells.difference(first, second));
                }
            }
            return;
        }
        sample(watch);
        var random = new Random(1);
        for (int i = 0; i < RANDOM_PAIRS; i++) {
            int first = random.nextInt(table.rows());
            int second = random.nextInt(table.rows());
            if (first != second) {
                add(cells.difference(first, second));
            }
        }
    }

    /** Each column's groups in an order of their own; the one that taught most last time is asked next. */
    private void sample(Watch watch) {
        var orders = new Partition[width];
        int[] groups =
                Arrays.stream(partitions).mapToInt(Differences::firstGroups).toArray();
        int most = IntStream.range(0, width)
                .map(place -> partitions[place].starts[groups[place]])
                .max()
                .orElse(0);
        var rooms = ThreadLocal.withInitial(() -> new Neighbours(table, most));
        Parallel.run(width, place -> orders[place] = ordered(place, groups[place], rooms.get()));
        int[] distance = new int[width];
        double[] yield = new double[width];
        Arrays.fill(yield, Double.MAX_VALUE);
        long budget = Math.max(SAMPLED_PAIRS, 3L * table.rows());
        long compared = 0;
        for (int round = 0; round < width * 12 && compared <= budget; round++) {
            watch.check();
            int best = 0;
            for (int place = 1; place < width; place++) {
                best = yield[place] > yield[best] ? place : best;
            }
            if (yield[best] < LEAST_YIELD) {
                return;
            }
            int before = count;
            long pairs = compare(orders[best], ++distance[best]);
            compared += pairs;
            yield[best] = pairs == 0 ? -1 : (count - before) / (double) pairs;
        }
    }

    private long compare(Partition order, int distance) {
        long pairs = 0;
        for (int group = 0; group < order.groups() && pairs < PAIRS_A_ROUND; group++) {
            int end = order.starts[group + 1];
            for (int i = order.starts[group]; i + distance < end; i++) {
                pairs++;
                add(cells.difference(order.rows[i], order.rows[i + distance]));
            }
        }
        return pairs;
    }

    /** So many that they are soon sorted, at least one. */
    private static int firstGroups(Partition partition) {
        int groups = Math.min(1, partition.groups());
        while (groups < partition.groups() && partition.starts[groups + 1] <= SORTED_ROWS) {
            groups++;
        }
        return groups;
    }

    /** The groups of a column, each sorted by its neighbours, so that rows that stand together have much in common. */
    private Partition ordered(int place, int groups, Neighbours neighbours) {
        return neighbours.sorted(
                partitions[place],
                groups,
                table.column((place + 1) % width),
                table.column((place + width - 1) % width));
    }
}
