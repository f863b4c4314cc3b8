package org.schemawright.discover;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * That the rows of each group hold every combination of some values with all others, as they do where two lists that
 * have nothing to do with each other stand in one table. It is so in these rows; whether it is a rule, only people know.
 *
 * @param determinant what the groups agree on
 * @param one         what is combined with the rest
 * @param other       the rest
 * @param groups      how many groups have several of both
 */
public record MultivaluedHint(Attributes determinant, Attributes one, Attributes other, int groups) {
    private static final int MOST_COLUMNS = 8;
    private static final int MOST_ROWS = 200_000;

    /** So many groups have to show it, or else it may be chance. */
    private static final int LEAST_GROUPS = 5;

    /** Of small headings only; both sides are told once, the one with the first column as the first. */
    public static List<MultivaluedHint> of(EncodedTable table, Attributes heading, Watch watch) {
        var found = new ArrayList<MultivaluedHint>();
        if (heading.size() < 3 || heading.size() > MOST_COLUMNS || table.rows() > MOST_ROWS) {
            return found;
        }
        var data = new Determination(table);
        for (int determinant : heading.toArray()) {
            watch.check();
            Partition groups = data.partition(determinant);
            Attributes open = Attributes.of(heading.without(determinant)
                    .places()
                    .filter(place -> !data.determines(groups, place))
                    .toArray());
            if (!groups.isUnique() && open.size() >= 2 && rowsAreDistinct(data, heading, table)) {
                sides(open).forEach(one -> {
                    int shown =
                            shown(table, groups, one.toArray(), open.minus(one).toArray());
                    if (shown >= LEAST_GROUPS) {
                        found.add(new MultivaluedHint(Attributes.of(determinant), one, open.minus(one), shown));
                    }
                });
            }
        }
        return found;
    }

    private static boolean rowsAreDistinct(Determination data, Attributes heading, EncodedTable table) {
        return data.distinct(data.partition(heading.toArray())) == table.rows();
    }

    /** All ways to divide in two; the first column is always in the first part. */
    private static List<Attributes> sides(Attributes open) {
        int[] places = open.toArray();
        return IntStream.range(0, (1 << places.length - 1) - 1)
                .mapToObj(bits -> Attributes.of(IntStream.range(0, places.length)
                        .filter(i -> i == 0 || (bits >> i - 1 & 1) == 1)
                        .map(i -> places[i])
                        .toArray()))
                .toList();
    }

    /** In how many groups several of the one meet several of the other; 0 where a combination is missing. */
    private static int shown(EncodedTable table, Partition groups, int[] one, int[] other) {
        int shown = 0;
        for (int group = 0; group < groups.groups(); group++) {
            Set<List<Integer>> ones = new HashSet<>();
            Set<List<Integer>> others = new HashSet<>();
            int from = groups.starts[group];
            int to = groups.starts[group + 1];
            for (int i = from; i < to; i++) {
                ones.add(values(table, groups.rows[i], one));
                others.add(values(table, groups.rows[i], other));
            }
            if ((long) ones.size() * others.size() != to - from) {
                return 0;
            }
            shown += ones.size() > 1 && others.size() > 1 ? 1 : 0;
        }
        return shown;
    }

    private static List<Integer> values(EncodedTable table, int row, int[] places) {
        return IntStream.of(places)
                .map(place -> table.column(place).ids[row])
                .boxed()
                .toList();
    }
}
