package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Finds dependencies that a few rows break. A column that is nearly the same everywhere is determined by anything, and
 * a column that nearly never repeats determines anything; neither is told.
 */
public final class Approximations {
    /** How many times fewer exceptions there have to be than without a determinant. */
    private static final int BETTER = 5;

    private final EncodedTable table;
    private final Determination data;
    private final double most;
    private final int[] values;

    private Approximations(EncodedTable table, double most) {
        this.table = table;
        this.data = new Determination(table);
        this.most = most;
        int distinct =
                IntStream.range(0, table.width()).map(table::distinct).max().orElse(0);
        this.values = new int[distinct];
    }

    /** @param most the largest part of the repeating rows that may be exceptions */
    public static List<Approximation> of(EncodedTable table, double most, Watch watch) {
        List<Attributes> single =
                IntStream.range(0, table.width()).mapToObj(Attributes::of).toList();
        return of(table, single, most, watch);
    }

    /** Only with these determinants. By dependent, then with the fewest exceptions first. */
    static List<Approximation> of(EncodedTable table, List<Attributes> determinants, double most, Watch watch) {
        var search = new Approximations(table, most);
        var found = new ArrayList<Approximation>();
        for (Attributes determinant : determinants) {
            watch.check();
            search.with(determinant, found);
        }
        found.sort(Comparator.comparingInt(Approximation::dependent)
                .thenComparingInt(one -> one.exceptions().size())
                .thenComparing(Approximation::determinant));
        return found;
    }

    private void with(Attributes determinant, List<Approximation> found) {
        Partition groups = data.partition(determinant.toArray());
        if (groups.isUnique() || groups.groups() < 2) {
            return;
        }
        int allowed = (int) (most * groups.rows.length);
        for (int place = 0; place < table.width(); place++) {
            if (!determinant.contains(place) && table.distinct(place) > 1) {
                int exceptions = exceptions(groups, place, allowed);
                if (exceptions > 0 && exceptions <= allowed && exceptions * BETTER <= minority(place)) {
                    found.add(approximation(determinant, groups, place));
                }
            }
        }
    }

    /** How many rows do not have the most frequent value. */
    private int minority(int place) {
        int[] count = counts(place);
        return table.rows() - IntStream.of(count).max().orElse(0);
    }

    private int[] counts(int place) {
        int[] count = new int[table.distinct(place)];
        int[] ids = table.column(place).ids;
        for (int row = 0; row < table.rows(); row++) {
            count[ids[row]]++;
        }
        return count;
    }

    /** How many rows differ from most of their group; more than allowed where it would be more. */
    private int exceptions(Partition groups, int place, int allowed) {
        int[] ids = table.column(place).ids;
        int exceptions = 0;
        for (int group = 0; group < groups.groups() && exceptions <= allowed; group++) {
            int from = groups.starts[group];
            int to = groups.starts[group + 1];
            int most = 0;
            for (int i = from; i < to; i++) {
                most = Math.max(most, ++values[ids[groups.rows[i]]]);
            }
            for (int i = from; i < to; i++) {
                values[ids[groups.rows[i]]] = 0;
            }
            exceptions += to - from - most;
        }
        return exceptions;
    }

    private Approximation approximation(Attributes determinant, Partition groups, int place) {
        EncodedTable.Column column = table.column(place);
        int[] everywhere = counts(place);
        var exceptions = new ArrayList<Approximation.Exception>();
        int broken = 0;
        for (int group = 0; group < groups.groups(); group++) {
            int from = groups.starts[group];
            int to = groups.starts[group + 1];
            int expected = expected(groups, from, to, column.ids, everywhere);
            int before = exceptions.size();
            for (int i = from; i < to; i++) {
                int row = groups.rows[i];
                if (column.ids[row] != expected) {
                    exceptions.add(
                            new Approximation.Exception(row, table.value(row, place), table.valueOf(expected, place)));
                }
            }
            broken += exceptions.size() > before ? 1 : 0;
        }
        exceptions.sort(Comparator.comparingInt(Approximation.Exception::row));
        return new Approximation(determinant, place, groups.groups(), broken, exceptions);
    }

    private int expected(Partition groups, int from, int to, int[] ids, int[] everywhere) {
        for (int i = from; i < to; i++) {
            values[ids[groups.rows[i]]]++;
        }
        int best = ids[groups.rows[from]];
        for (int i = from; i < to; i++) {
            int id = ids[groups.rows[i]];
            boolean more = values[id] > values[best];
            boolean likelier = values[id] == values[best] && everywhere[id] > everywhere[best];
            best = more || likelier ? id : best;
        }
        for (int i = from; i < to; i++) {
            values[ids[groups.rows[i]]] = 0;
        }
        return best;
    }
}
