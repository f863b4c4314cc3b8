package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Discovery on tables of more than 64 columns, size by size of the determinants: complete to the last size that was
 * finished. Columns are known here by their rank, the one with the fewest repetitions first; those that are the same in
 * all rows have none.
 */
final class WideDiscovery {
    /** Nobody reads more, and a size of which there are more than that is not told at all. */
    private static final long MOST_FOUND = 1_000_000;

    private final EncodedTable table;
    private final int limit;
    private final Watch watch;
    private final int stride;
    private final List<LongList> found = new ArrayList<>();
    private final AtomicLong count = new AtomicLong();
    private int completeTo;

    WideDiscovery(EncodedTable table, int limit, Watch watch) {
        this.table = table;
        this.limit = Math.min(limit, table.width());
        this.watch = watch;
        this.stride = (table.width() + Long.SIZE - 1) / Long.SIZE;
        for (int target = 0; target <= table.width(); target++) {
            found.add(new LongList(2 * stride));
        }
    }

    /**
     * What searches of one table share, by the ranks of columns.
     *
     * @param places     where they stand in the table
     * @param searched   so many of the first have repetitions
     * @param compatible for each column those after it that are in larger sets with it
     * @param determined what was found, by determinant; the number after the last column stands for a key
     * @param width      of the table
     */
    record Ground(
            int[] places,
            int[][] ids,
            Partition[] single,
            int searched,
            long[][] compatible,
            WitnessPairs pairs,
            Map<Attributes, Attributes> determined,
            int width) {
        int words() {
            return (ids.length + Long.SIZE) / Long.SIZE;
        }
    }

    /** There is more than anybody reads. */
    private static final class TooMany extends RuntimeException {
        private static final long serialVersionUID = 1L;

        TooMany() {
            super("too many", null, false, false);
        }
    }

    Discovered run() {
        Optional<String> interruption = Optional.empty();
        int[] before = sizes();
        try {
            Ground ground = ground();
            boolean more = true;
            for (int size = 1; size <= limit && more; size++) {
                before = sizes();
                more = round(ground, size);
                completeTo = size;
            }
            completeTo = more ? completeTo : limit;
        } catch (TooMany e) {
            for (int target = 0; target < before.length; target++) {
                found.get(target).size = before[target];
            }
            interruption = Optional.of("there are more than " + MOST_FOUND + " dependencies with one column more");
        } catch (Stopped e) {
            interruption = Optional.of(watch.why());
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

    private int[] sizes() {
        return found.stream().mapToInt(list -> list.size).toArray();
    }

    private Ground ground() {
        var single = new Partition[table.width()];
        Parallel.run(table.width(), place -> {
            watch.check();
            single[place] = Partition.of(table.column(place), table.rows());
        });
        for (int place = 0; place < table.width(); place++) {
            if (table.distinct(place) <= 1) {
                keep(place, Attributes.NONE);
            }
        }
        if (table.rows() <= 1) {
            keep(table.width(), Attributes.NONE);
        }
        int[] places = IntStream.range(0, table.width())
                .filter(place -> table.distinct(place) > 1)
                .boxed()
                .sorted(Comparator.comparing((Integer place) -> single[place].isUnique())
                        .thenComparing(place -> single[place].surplus()))
                .mapToInt(Integer::intValue)
                .toArray();
        int[][] ids =
                Arrays.stream(places).mapToObj(place -> table.column(place).ids).toArray(int[][]::new);
        Partition[] ranked =
                Arrays.stream(places).mapToObj(place -> single[place]).toArray(Partition[]::new);
        int searched =
                (int) Arrays.stream(ranked).filter(groups -> !groups.isUnique()).count();
        int words = (ids.length + Long.SIZE) / Long.SIZE;
        var ground = new Ground(
                places,
                ids,
                ranked,
                searched,
                new long[ids.length][words],
                new WitnessPairs(ids, words),
                new ConcurrentHashMap<>(),
                table.width());
        ground.pairs().collect(ranked, table.rows(), watch);
        return ground;
    }

    /** Neither determines the other, and both together are no key, as far as that is known. */
    private static void fillCompatible(Ground ground, int size) {
        for (int first = 0; first < ground.searched(); first++) {
            Arrays.fill(ground.compatible()[first], 0);
            for (int second = first + 1; second < ground.searched(); second++) {
                if (!determines(ground, Attributes.of(first), second)
                        && !determines(ground, Attributes.of(second), first)
                        && (size == 2 || !determines(ground, Attributes.of(first, second), ground.ids().length))) {
                    ground.compatible()[first][second / Long.SIZE] |= 1L << second;
                }
            }
        }
    }

    private static boolean determines(Ground ground, Attributes columns, int target) {
        return ground.determined().getOrDefault(columns, Attributes.NONE).contains(target);
    }

    /** Whether larger determinants may exist. */
    private boolean round(Ground ground, int size) {
        int most = Arrays.stream(ground.places()).map(table::distinct).max().orElse(0);
        var rooms = ThreadLocal.withInitial(() -> new Refining(most));
        var larger = new AtomicBoolean();
        var finished = new AtomicInteger();
        fillCompatible(ground, size);
        double doneBefore = 1 - Math.pow(0.5, size - 1.0);
        int columns = size == 1 ? ground.places().length : ground.searched();
        Parallel.run(columns, first -> {
            var search = new WideSearch(ground, rooms.get(), size, watch, this::keep);
            if (search.from(first)) {
                larger.set(true);
            }
            watch.done(doneBefore + (1 - doneBefore) / 2 * finished.incrementAndGet() / columns);
        });
        return larger.get();
    }

    /** @param target a column of the table, or the number of its columns for a key */
    private void keep(int target, Attributes determinant) {
        LongList sets = found.get(target);
        synchronized (sets) {
            determinant.addTo(sets::add, stride);
        }
        if (count.incrementAndGet() > MOST_FOUND) {
            throw new TooMany();
        }
    }
}
