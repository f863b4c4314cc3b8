package org.schemawright.discover;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;

/**
 * The published way to take a join apart, to be better than: Boyce-Codd form by the dependency that scores best, with
 * nobody to choose among them. Determinants are of two columns at most; the score is the mean of how short the determinant
 * and how long the dependent is, how short the determinant's values are, how close its columns stand, and how often the
 * values of both come again (Papenbrock and Naumann, Data-driven schema normalization, 2017).
 */
final class GreedyNormalForm {
    private static final int MOST_COLUMNS = 2;
    private static final int FREE_LETTERS = 7;

    private final EncodedTable table;
    private final Map<Attributes, Attributes> closures = new TreeMap<>();
    private final int[] longest;
    private final boolean[] withNull;

    GreedyNormalForm(EncodedTable table) {
        this.table = table;
        this.longest = IntStream.range(0, table.width())
                .map(place -> IntStream.range(0, table.distinct(place))
                        .map(id -> table.valueOf(id, place).map(String::length).orElse(0))
                        .max()
                        .orElse(0))
                .toArray();
        this.withNull = new boolean[table.width()];
        for (int place = 0; place < table.width(); place++) {
            EncodedTable.Column column = table.column(place);
            withNull[place] = IntStream.range(0, column.distinct).anyMatch(column::isNull);
        }
        List<Dependency> found =
                Discovery.of(table, MOST_COLUMNS, Watch.NOBODY).dependencies().toList();
        found.stream()
                .map(Dependency::determinant)
                .filter(one -> !one.isEmpty())
                .distinct()
                .forEach(one -> closures.put(one, closure(one, found)));
    }

    private static Attributes closure(Attributes determinant, List<Dependency> found) {
        Attributes closure = determinant;
        for (Dependency one : found) {
            if (determinant.containsAll(one.determinant())) {
                closure = closure.union(one.dependent());
            }
        }
        return closure;
    }

    /** A part of the table, its key where it was split off, and the keys of others within it. */
    private record Part(Attributes columns, Attributes key, List<Attributes> references) {}

    private record Split(Attributes determinant, Attributes dependent, double score) {}

    List<Set<String>> relations() {
        var open = new ArrayDeque<Part>();
        var done = new ArrayList<Set<String>>();
        open.add(new Part(Attributes.first(table.width()), Attributes.NONE, List.of()));
        while (!open.isEmpty()) {
            Part part = open.pop();
            Split split = closures.keySet().stream()
                    .filter(part.columns()::containsAll)
                    .map(determinant -> split(part, determinant))
                    .filter(one -> one.score() > 0)
                    .max(Comparator.comparingDouble(Split::score)
                            .thenComparing(Split::determinant, Comparator.reverseOrder()))
                    .orElse(new Split(Attributes.NONE, Attributes.NONE, 0));
            if (split.score() == 0) {
                Set<String> names = new TreeSet<>();
                part.columns().places().forEach(place -> names.add(table.names().get(place)));
                done.add(names);
            } else {
                Attributes away = split.determinant().union(split.dependent());
                Attributes rest = part.columns().minus(split.dependent());
                open.add(new Part(away, split.determinant(), within(part.references(), away)));
                List<Attributes> references = within(part.references(), rest);
                references.add(split.determinant());
                open.add(new Part(rest, part.key(), references));
            }
        }
        return done;
    }

    private static List<Attributes> within(List<Attributes> references, Attributes columns) {
        return new ArrayList<>(references.stream().filter(columns::containsAll).toList());
    }

    /** Keys stay whole, and so do references. */
    private Split split(Part part, Attributes determinant) {
        Attributes all = closures.getOrDefault(determinant, determinant).intersection(part.columns());
        Attributes dependent = all.minus(determinant).minus(part.key());
        for (Attributes reference : part.references()) {
            if (!determinant.union(dependent).containsAll(reference)) {
                dependent = dependent.minus(reference);
            }
        }
        boolean none = dependent.isEmpty()
                || all.equals(part.columns())
                || determinant.places().anyMatch(place -> withNull[place]);
        return new Split(determinant, dependent, none ? 0 : score(part, determinant, dependent));
    }

    private double score(Part part, Attributes determinant, Attributes dependent) {
        double length = (1.0 / determinant.size()
                        + dependent.size() / Math.max(1.0, part.columns().size() - 2.0))
                / 2;
        double value = 1.0
                / Math.max(
                        1,
                        determinant.places().map(place -> longest[place]).max().orElse(0) - FREE_LETTERS);
        double position = (coherence(part, determinant) + coherence(part, dependent)) / 2;
        double repetition = (repetition(determinant) + repetition(dependent)) / 2;
        return (length + value + position + repetition) / 4;
    }

    private static double coherence(Part part, Attributes columns) {
        int[] places = columns.toArray();
        long between = part.columns()
                .places()
                .filter(place -> place > places[0] && place < places[places.length - 1] && !columns.contains(place))
                .count();
        return 1.0 / (between + 1);
    }

    private double repetition(Attributes columns) {
        return columns.places()
                .mapToDouble(place -> 1 - table.distinct(place) / (double) table.rows())
                .average()
                .orElse(0);
    }
}
