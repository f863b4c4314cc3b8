package org.schemawright.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Things that a row speaks of more than once: the country that sends and the country that receives. What follows from
 * the one as it does from the other is no accident, however rarely the one repeats.
 */
final class Roles {
    /** The part of a column's values that has to occur in another one, for both to name the same things. */
    private static final double SHARED = 0.8;

    /** Columns that hold the same in more rows than this are one column twice rather than two roles. */
    private static final double COPIED = 0.5;

    private static final int FEWEST = 4;
    private static final int MOST = 5000;

    private final EncodedTable table;
    private final Determination data;
    private final Attributes[] determined;
    private final List<Optional<List<Other>>> others = new ArrayList<>();

    Roles(Determination data, Attributes[] determined) {
        this.data = data;
        this.table = data.table();
        this.determined = determined;
        IntStream.range(0, table.width()).forEach(_ -> others.add(Optional.empty()));
    }

    /** A column with the same things as another: a row of each of the two for each thing that both have. */
    private record Other(int place, int[] mine, int[] theirs) {}

    /**
     * How surely another role of what a column names has the same to say of each: the natural logarithm of how unlikely
     * that is if nothing follows; 0 where there is none.
     */
    double evidence(int key, int dependent) {
        double most = 0;
        for (Other other : known(key)) {
            for (int like : determined[other.place()].without(other.place()).toArray()) {
                if (like != dependent && table.distinct(like) > 1 && agree(other, dependent, like)) {
                    most = Math.max(most, other.mine().length * -Math.log(data.agreement(other.theirs(), like)));
                }
            }
        }
        return most;
    }

    /** Columns that name the same things. */
    IntStream others(int key) {
        return known(key).stream().mapToInt(Other::place);
    }

    private boolean agree(Other other, int dependent, int like) {
        for (int i = 0; i < other.mine().length; i++) {
            if (!table.value(other.mine()[i], dependent).equals(table.value(other.theirs()[i], like))) {
                return false;
            }
        }
        return true;
    }

    private List<Other> known(int key) {
        Optional<List<Other>> known = others.get(key);
        if (known.isPresent()) {
            return known.get();
        }
        List<Other> found = table.distinct(key) < FEWEST || table.distinct(key) > MOST ? List.of() : found(key);
        others.set(key, Optional.of(found));
        return found;
    }

    private List<Other> found(int key) {
        Map<String, Integer> rows = firstRows(key);
        var found = new ArrayList<Other>();
        for (int place = 0; place < table.width(); place++) {
            if (place != key && table.distinct(place) >= FEWEST && table.distinct(place) <= MOST) {
                Map<String, Integer> theirs = firstRows(place);
                int[] mine = rows.entrySet().stream()
                        .filter(entry -> theirs.containsKey(entry.getKey()))
                        .mapToInt(Map.Entry::getValue)
                        .sorted()
                        .toArray();
                if (mine.length >= SHARED * rows.size() && !copied(key, place)) {
                    found.add(new Other(
                            place,
                            mine,
                            IntStream.of(mine)
                                    .map(row -> theirs.getOrDefault(
                                            table.value(row, key).orElseThrow(), row))
                                    .toArray()));
                }
            }
        }
        return found;
    }

    /** Of each value the first row that has it. */
    private Map<String, Integer> firstRows(int place) {
        Map<String, Integer> rows = new HashMap<>();
        int[] ids = table.column(place).ids;
        boolean[] seen = new boolean[table.distinct(place)];
        for (int row = 0; row < table.rows(); row++) {
            if (!seen[ids[row]]) {
                seen[ids[row]] = true;
                int at = row;
                table.value(row, place).ifPresent(value -> rows.put(value, at));
            }
        }
        return rows;
    }

    private boolean copied(int first, int second) {
        Map<Integer, Integer> same = new HashMap<>();
        firstRows(first).forEach((value, row) -> same.put(table.column(first).ids[row], row));
        Map<String, Integer> other = firstRows(second);
        int[] like = new int[table.distinct(first)];
        same.forEach((id, row) -> {
            Integer at = other.get(table.value(row, first).orElseThrow());
            like[id] = at == null ? -1 : table.column(second).ids[at];
        });
        int equal = 0;
        for (int row = 0; row < table.rows(); row++) {
            int id = table.column(first).ids[row];
            equal += same.containsKey(id) && like[id] == table.column(second).ids[row] ? 1 : 0;
        }
        return equal > COPIED * table.rows();
    }
}
