package org.schemawright.discover;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/**
 * Finds all dependencies and keys of a table, exactly: the smallest determinants of each column and the smallest unique
 * sets. A run that is stopped, or that has too little memory, says to which size of determinant it is complete.
 */
public final class Discovery {
    /** From so many columns on a first round of small determinants is cheap beside the whole. */
    private static final int WIDE_ENOUGH_FOR_ROUNDS = 20;

    private static final int FIRST_ROUND = 2;

    private final EncodedTable table;
    private final int limit;
    private final Watch watch;
    private final long[][] found;
    private int completeTo = -1;

    private Discovery(EncodedTable table, int limit, Watch watch) {
        this.table = table;
        this.limit = Math.min(limit, table.width());
        this.watch = watch;
        this.found = new long[table.width() + 1][0];
    }

    /** @param limit the most columns of a determinant or key */
    public static Discovered of(EncodedTable table, int limit, Watch watch) {
        if (table.width() > Long.SIZE) {
            return new WideDiscovery(table, limit, watch).run();
        }
        if (table.width() < Patience.MANY_COLUMNS || limit <= FIRST_ROUND) {
            return new Discovery(table, limit, watch).run();
        }
        Discovered small = new WideDiscovery(table, FIRST_ROUND, watch).run();
        if (small.interruption().isPresent()) {
            return small;
        }
        Discovered all = new Discovery(table, limit, watch).run();
        return all.completeTo() > FIRST_ROUND ? all : small.interrupted(all.interruption());
    }

    public static Discovered of(EncodedTable table) {
        return of(table, Integer.MAX_VALUE, Watch.NOBODY);
    }

    private Discovered run() {
        try {
            search();
            return discovered(Optional.empty());
        } catch (Stopped e) {
            return discovered(Optional.of(watch.why()));
        } catch (OutOfMemoryError e) {
            return discovered(Optional.of(
                    "the memory did not suffice; give more with JDK_JAVA_OPTIONS=-Xmx…, or --max-determinant"));
        }
    }

    private Discovered discovered(Optional<String> interruption) {
        return new Discovered(
                table.names(),
                table.rows(),
                Math.max(0, completeTo),
                interruption,
                Arrays.copyOf(found, table.width()),
                found[table.width()]);
    }

    private void search() {
        var single = new Partition[table.width()];
        Parallel.run(table.width(), place -> {
            watch.check();
            single[place] = Partition.of(table.column(place), table.rows());
        });
        int[] order = IntStream.range(0, table.width())
                .boxed()
                .sorted(Comparator.comparingInt(place -> single[place].surplus()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[] rank = new int[order.length];
        for (int i = 0; i < order.length; i++) {
            rank[order[i]] = i;
        }
        var differences = new Differences(table, single);
        differences.collect(watch);
        var partitions = new Partitions(table, single, rank, room());
        var ground = new Search.Ground(table, differences, partitions, rank, watch);
        if (table.width() >= Patience.MANY_COLUMNS) {
            boolean more = true;
            for (int size = FIRST_ROUND + 1; more && size < limit; size++) {
                more = round(ground, order, size, 1 - Math.pow(0.8, size - 1.0));
            }
        } else if (table.width() >= WIDE_ENOUGH_FOR_ROUNDS && limit > FIRST_ROUND) {
            boolean _ = round(ground, order, FIRST_ROUND, 0.2);
        }
        boolean _ = round(ground, order, limit, 1);
    }

    /** A quarter of what is free, as ints. */
    private static long room() {
        Runtime runtime = Runtime.getRuntime();
        long free = runtime.maxMemory() - runtime.totalMemory() + runtime.freeMemory();
        return free / 4 / Integer.BYTES;
    }

    /** Whether larger determinants may exist. */
    private boolean round(Search.Ground ground, int[] order, int size, double doneAfter) {
        int targets = table.width() + 1;
        var rooms = ThreadLocal.withInitial(ground.partitions()::refining);
        var finished = new AtomicInteger();
        var larger = new AtomicBoolean();
        Parallel.run(targets, index -> {
            int place = index == 0 ? table.width() : order[table.width() - index];
            var search = new Search(ground, rooms.get(), index == 0 ? Search.KEY : place, size);
            boolean whole = false;
            try {
                search.run();
                whole = true;
            } finally {
                keep(place, search.found(), whole);
            }
            if (search.bounded()) {
                larger.set(true);
            }
            watch.done(doneAfter * finished.incrementAndGet() / targets);
        });
        completeTo = size;
        return larger.get();
    }

    /** A round that was not finished may have found less than the one before. */
    private synchronized void keep(int place, long[] sets, boolean whole) {
        found[place] = whole || found[place].length == 0
                ? sets
                : LongStream.concat(Arrays.stream(found[place]), Arrays.stream(sets))
                        .distinct()
                        .toArray();
    }
}
