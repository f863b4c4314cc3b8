package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** Columns that may be one thing several times. */
record ColumnGroup(TableFacts table, List<Integer> places) {
    ColumnGroup {
        places = List.copyOf(places);
    }

    boolean alike() {
        return columns().stream()
                        .map(column -> column.type().replaceAll("\\(.*", ""))
                        .distinct()
                        .count()
                == 1;
    }

    /** Whether the rows show it too. */
    boolean seen() {
        return staircase() || shared();
    }

    Finding finding() {
        List<String> names = columns().stream().map(ColumnFacts::name).toList();
        List<String> evidence = new ArrayList<>();
        evidence.add(places.size() + " columns of one type whose names differ in a number or a word alone");
        boolean staircase = staircase();
        boolean shared = shared();
        if (staircase) {
            evidence.add("a later one has a value only where the one before has: " + filled() + " of "
                    + table.rows().size() + " rows have one in " + names.getLast());
        }
        if (shared) {
            evidence.add("they hold the same values, such as "
                    + Excerpt.of(columns().getFirst().values()));
        }
        return Finding.ofColumns(
                "first-form-repeating-group",
                staircase || shared ? Severity.WARNING : Severity.INFO,
                names,
                String.join(", ", names) + " are one thing several times",
                evidence,
                "a table of its own with a row for each, and a column that says which");
    }

    Stream<String> plainNames() {
        return columns().stream().map(ColumnFacts::plainName);
    }

    private List<ColumnFacts> columns() {
        return places.stream().map(table.columns()::get).toList();
    }

    private long filled() {
        return table.rows().stream()
                .filter(row -> row.get(places.getLast()).isPresent())
                .count();
    }

    private boolean staircase() {
        boolean missing = table.rows().stream()
                .anyMatch(
                        row -> places.stream().anyMatch(place -> row.get(place).isEmpty()));
        return missing
                && table.rows().stream()
                        .allMatch(row -> IntStream.range(1, places.size())
                                .allMatch(i -> row.get(places.get(i)).isEmpty()
                                        || row.get(places.get(i - 1)).isPresent()));
    }

    private boolean shared() {
        Set<String> first = Set.copyOf(columns().getFirst().values());
        Set<String> second = Set.copyOf(columns().get(1).values());
        long both = first.stream().filter(second::contains).count();
        return first.size() > 3 && both >= 0.3 * Math.min(first.size(), second.size());
    }
}
