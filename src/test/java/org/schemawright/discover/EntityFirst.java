package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * The simple way to take a join apart, to be better than: a key repeats, is not nearly as fine as what determines it, and
 * is neither text nor a date nor a decimal; a column goes to the thing with the fewest rows that determines it.
 */
final class EntityFirst {
    private final EncodedTable table;
    private final Determination data;
    private final List<Attributes> keys = new ArrayList<>();
    private final List<Partition> groups = new ArrayList<>();

    EntityFirst(EncodedTable table) {
        this.table = table;
        this.data = new Determination(table);
    }

    List<Set<String>> relations() {
        List<Integer> possible = IntStream.range(0, table.width())
                .filter(place -> ColumnProfile.of(table, place).keyPart() && table.distinct(place) > 1)
                .boxed()
                .sorted(Comparator.comparingInt(place -> -table.distinct(place)))
                .toList();
        possible.forEach(place -> take(Attributes.of(place), 1));
        List<Integer> single = keys.stream().map(key -> key.toArray()[0]).toList();
        for (int first : single) {
            for (int second : single) {
                if (first < second) {
                    take(Attributes.of(first, second), 2);
                }
            }
        }
        List<Attributes> headings = new ArrayList<>(keys);
        Attributes rest = Attributes.NONE;
        for (int place = 0; place < table.width(); place++) {
            int home = home(place);
            if (home < 0) {
                rest = rest.union(Attributes.of(place));
            } else {
                headings.set(home, headings.get(home).union(Attributes.of(place)));
            }
        }
        for (Attributes key : keys) {
            rest = keys.stream().noneMatch(one -> !one.equals(key) && determines(one, key)) ? rest.union(key) : rest;
        }
        headings.add(rest);
        return headings.stream()
                .map(one -> {
                    Set<String> names = new TreeSet<>();
                    one.places().forEach(place -> names.add(table.names().get(place)));
                    return names;
                })
                .toList();
    }

    private void take(Attributes key, int least) {
        Partition partition = data.partition(key.toArray());
        int distinct = data.distinct(partition);
        boolean repeats = table.rows() >= 1.5 * distinct;
        boolean fine = IntStream.range(0, keys.size())
                .anyMatch(other ->
                        determines(keys.get(other), key) && distinct >= 0.9 * data.distinct(groups.get(other)));
        long dependents = IntStream.range(0, table.width())
                .filter(place -> !key.contains(place) && table.distinct(place) > 1)
                .filter(place -> least == 1 || home(place) < 0)
                .filter(place -> data.determines(partition, place))
                .count();
        if (repeats && !fine && dependents >= least) {
            keys.add(key);
            groups.add(partition);
        }
    }

    private boolean determines(Attributes key, Attributes other) {
        Partition partition = data.partition(key.toArray());
        return other.places().allMatch(place -> key.contains(place) || data.determines(partition, place));
    }

    private int home(int place) {
        if (table.distinct(place) <= 1 && place > 0) {
            return home(place - 1);
        }
        return IntStream.range(0, keys.size())
                .filter(index -> !keys.get(index).contains(place) && data.determines(groups.get(index), place))
                .boxed()
                .min(Comparator.comparingInt(index -> data.distinct(groups.get(index))))
                .orElse(-1);
    }
}
