package org.schemawright.discover;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * The partitions of sets of columns, made by adding one column after the other, the one with the most values first. The
 * beginnings are kept, as far as the room goes, since most sets begin alike.
 */
final class Partitions {
    /** Smaller ones are made anew faster than they are found. */
    private static final int LEAST_KEPT = 64;

    private final EncodedTable table;
    private final Partition[] single;
    private final int[] rank;
    private final Map<Long, Partition> kept = new ConcurrentHashMap<>();
    private final AtomicLong room;

    /**
     * @param rank the order in which columns are added
     * @param room how many ints may be kept
     */
    Partitions(EncodedTable table, Partition[] single, int[] rank, long room) {
        this.table = table;
        this.single = single;
        this.rank = rank;
        this.room = new AtomicLong(room);
    }

    Refining refining() {
        int distinct = 0;
        for (int place = 0; place < table.width(); place++) {
            distinct = Math.max(distinct, table.distinct(place));
        }
        return new Refining(distinct);
    }

    Partition single(int place) {
        return single[place];
    }

    /** Whether some column of the set has no value twice. */
    boolean hasUnique(long columns) {
        for (long rest = columns; rest != 0; rest &= rest - 1) {
            if (single[Long.numberOfTrailingZeros(rest)].isUnique()) {
                return true;
            }
        }
        return false;
    }

    /** Of at least one column. */
    Partition of(long columns, Refining refining) {
        Partition known = kept.get(columns);
        if (known != null) {
            return known;
        }
        int[] places = ranked(columns);
        long[] beginnings = new long[places.length];
        long beginning = 0;
        for (int i = 0; i < places.length; i++) {
            beginning |= 1L << places[i];
            beginnings[i] = beginning;
        }
        int at = places.length - 1;
        Partition partition = null;
        while (at > 0 && partition == null) {
            at--;
            partition = at == 0 ? single[places[0]] : kept.get(beginnings[at]);
        }
        if (partition == null) {
            return single[places[0]];
        }
        for (int i = at + 1; i < places.length && !partition.isUnique(); i++) {
            Partition finer = refining.refine(partition, table.column(places[i]).ids);
            if (partition.rows.length > LEAST_KEPT) {
                keep(beginnings[i], finer);
            }
            partition = finer;
        }
        return partition;
    }

    private void keep(long columns, Partition partition) {
        if (room.get() > partition.size() && kept.putIfAbsent(columns, partition) == null) {
            room.addAndGet(-partition.size());
        }
    }

    private int[] ranked(long columns) {
        int[] places = new int[Long.bitCount(columns)];
        int next = 0;
        for (long rest = columns; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            int at = next++;
            while (at > 0 && rank[places[at - 1]] > rank[place]) {
                places[at] = places[at - 1];
                at--;
            }
            places[at] = place;
        }
        return places;
    }

    void clear() {
        kept.clear();
    }
}
