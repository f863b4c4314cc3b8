package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** What can be referred to, and the values that it has. */
final class ReferenceTargets {
    private static final int MOST_KEY_COLUMNS = 3;

    /** Of more columns that look like parts of keys, the likeliest. */
    private static final int MOST_KEY_PARTS = 40;

    private final Watch watch;
    private final Map<String, Set<String>> values = new HashMap<>();

    ReferenceTargets(Watch watch) {
        this.watch = watch;
    }

    /** Columns that name the rows of a table. */
    record Target(TableRows table, List<Integer> key) {
        List<String> names() {
            return key.stream().map(table.rows().names()::get).toList();
        }
    }

    /** Declared keys; else the columns that look most like one. */
    List<Target> of(TableRows table) {
        var found = new ArrayList<Target>();
        for (List<String> key : table.keys()) {
            List<Integer> places =
                    key.stream().map(table.rows().names()::indexOf).toList();
            if (!places.contains(-1)) {
                found.add(new Target(table, places));
            }
        }
        if (found.isEmpty() && table.rows().rows() > 0) {
            looking(table).forEach(found::add);
        }
        return found;
    }

    private List<Target> looking(TableRows table) {
        EncodedTable rows = table.rows();
        List<Integer> single = IntStream.range(0, rows.width())
                .filter(place -> rows.distinct(place) == rows.rows() && !hasNull(rows, place))
                .boxed()
                .filter(place -> switch (ColumnProfile.of(rows, place).look()) {
                    case WHOLE, CODE, NAME -> ColumnProfile.of(rows, place).hint() != ColumnProfile.NameHint.VALUE;
                    case DECIMAL, TIME, LONG_TEXT -> false;
                })
                .sorted(Comparator.comparingInt(
                                (Integer place) -> ColumnProfile.of(rows, place).rank() - (place == 0 ? 4 : 0))
                        .thenComparing(Comparator.naturalOrder()))
                .limit(2)
                .toList();
        if (!single.isEmpty()) {
            return single.stream()
                    .map(place -> new Target(table, List.of(place)))
                    .toList();
        }
        int[] parts = IntStream.range(0, rows.width())
                .boxed()
                .filter(place -> ColumnProfile.of(rows, place).keyPart())
                .sorted(Comparator.comparingInt(
                        place -> ColumnProfile.of(rows, place).rank()))
                .limit(MOST_KEY_PARTS)
                .mapToInt(Integer::intValue)
                .sorted()
                .toArray();
        return Discovery.of(rows.columns(parts), MOST_KEY_COLUMNS, watch).keys().stream()
                .map(key ->
                        Attributes.of(key.places().map(place -> parts[place]).toArray()))
                .min(Comparator.comparingInt(Attributes::size)
                        .thenComparing(key -> key.places().sum())
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> new Target(table, key.places().boxed().toList()))
                .stream()
                .toList();
    }

    private static boolean hasNull(EncodedTable rows, int place) {
        return IntStream.range(0, rows.distinct(place)).anyMatch(rows.column(place)::isNull);
    }

    /** All that occur in the key, those of several columns one after the other. */
    Set<String> values(Target target) {
        return values.computeIfAbsent(target.table().path() + " " + target.key(), _ -> {
            EncodedTable rows = target.table().rows();
            var found = new HashSet<String>();
            if (target.key().size() == 1) {
                int place = target.key().getFirst();
                for (int id = 0; id < rows.distinct(place); id++) {
                    rows.valueOf(id, place).ifPresent(found::add);
                }
            } else {
                for (int row = 0; row < rows.rows(); row++) {
                    tuple(rows, target.key(), row).ifPresent(found::add);
                }
            }
            return found;
        });
    }

    /** The values of a row, one after the other; empty where one of them is NULL. */
    static Optional<String> tuple(EncodedTable rows, List<Integer> places, int row) {
        var text = new StringBuilder();
        for (int place : places) {
            Optional<String> value = rows.value(row, place);
            if (value.isEmpty()) {
                return Optional.empty();
            }
            text.append(text.isEmpty() ? "" : ", ").append(value.get());
        }
        return Optional.of(text.toString());
    }
}
