package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/**
 * Finds columns that refer to another table, of what they are called and of which values they hold. That one column's
 * values all occur in another means little by itself: numbers that count from 1 always do. Each column refers to one
 * table at most.
 */
public final class ReferenceSearch {
    /** So much of the values has to be there. */
    public static final double LEAST_COVERAGE = 0.9;

    private static final double SURE_ENOUGH = 0.5;
    private static final int MOST_ORPHANS = 5;
    private static final int MOST_KEY_COLUMNS = 3;

    private final List<TableRows> tables;
    private final Watch watch;
    private final Map<String, Set<String>> values = new HashMap<>();

    private ReferenceSearch(List<TableRows> tables, Watch watch) {
        this.tables = tables;
        this.watch = watch;
    }

    /** By the referring table, then by its columns in their order. */
    public static List<InferredReference> of(List<TableRows> tables, Watch watch) {
        return new ReferenceSearch(tables, watch).run();
    }

    /** What can be referred to: columns that name the rows of a table. */
    private record Target(TableRows table, List<Integer> key, boolean declared) {}

    private List<InferredReference> run() {
        List<Target> targets =
                tables.stream().flatMap(table -> targets(table).stream()).toList();
        var found = new ArrayList<InferredReference>();
        for (TableRows table : tables) {
            var composite = new ArrayList<InferredReference>();
            for (Target target : targets) {
                if (target.key().size() > 1 && target.table() != table) {
                    several(table, target).ifPresent(composite::add);
                }
            }
            for (int place = 0; place < table.rows().width(); place++) {
                watch.check();
                one(table, place, targets).ifPresent(found::add);
            }
            found.addAll(composite);
        }
        return found;
    }

    /** Declared keys; else the columns that look most like one. */
    private List<Target> targets(TableRows table) {
        var found = new ArrayList<Target>();
        for (List<String> key : table.keys()) {
            List<Integer> places =
                    key.stream().map(table.rows().names()::indexOf).toList();
            if (!places.contains(-1)) {
                found.add(new Target(table, places, true));
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
                    .map(place -> new Target(table, List.of(place), false))
                    .toList();
        }
        return Discovery.of(rows, MOST_KEY_COLUMNS, watch).keys().stream()
                .filter(key -> key.places()
                        .allMatch(place -> ColumnProfile.of(rows, place).keyPart()))
                .min(Comparator.comparingInt(Attributes::size)
                        .thenComparing(key -> key.places().sum())
                        .thenComparing(Comparator.naturalOrder()))
                .map(key -> new Target(table, key.places().boxed().toList(), false))
                .stream()
                .toList();
    }

    private static boolean hasNull(EncodedTable rows, int place) {
        return IntStream.range(0, rows.distinct(place)).anyMatch(rows.column(place)::isNull);
    }

    private Optional<InferredReference> one(TableRows table, int place, List<Target> targets) {
        return targets.stream()
                .filter(target -> target.key().size() == 1)
                .filter(target -> target.table() != table || target.key().getFirst() != place)
                .map(target -> judged(table, place, target))
                .flatMap(Optional::stream)
                .filter(one -> one.confidence() >= SURE_ENOUGH)
                .max(Comparator.comparingDouble(InferredReference::confidence)
                        .thenComparing(one -> -one.missing())
                        .thenComparing(one -> String.join(".", one.to()), Comparator.reverseOrder()));
    }

    private Optional<InferredReference> judged(TableRows table, int place, Target target) {
        EncodedTable rows = table.rows();
        int key = target.key().getFirst();
        EncodedTable others = target.table().rows();
        double named = ReferenceNames.score(
                table.name(),
                rows.names().get(place),
                target.table().name(),
                others.names().get(key));
        ColumnProfile profile = ColumnProfile.of(rows, place);
        if (named == 0 && (table == target.table() || isOwnKey(table, place))
                || named < ReferenceNames.CERTAIN && isOwnKey(table, place)) {
            return Optional.empty();
        }
        if (rows.rows() == 0 || others.rows() == 0) {
            return byNames(table, place, target, named);
        }
        if (!comparable(profile, ColumnProfile.of(others, key))) {
            return Optional.empty();
        }
        var counted = new Counted(table, List.of(place), values(target));
        if (counted.values == 0 || target.table().whole() && counted.coverage() < LEAST_COVERAGE) {
            return Optional.empty();
        }
        if (!target.table().whole() && named < ReferenceNames.LIKELY) {
            return Optional.empty();
        }
        double chance = chance(profile, counted, others.rows(), named);
        double confidence = Math.min(1, named * 0.7 + chance) * (target.table().whole() ? counted.coverage() : 1);
        return Optional.of(counted.reference(target, named, confidence));
    }

    private static boolean isOwnKey(TableRows table, int place) {
        String name = table.rows().names().get(place);
        return table.keys().isEmpty()
                ? place == 0 && table.rows().distinct(0) == table.rows().rows()
                : table.keys().stream().anyMatch(key -> key.equals(List.of(name)));
    }

    /** Without rows names alone may say it, if they do so clearly. */
    private static Optional<InferredReference> byNames(TableRows table, int place, Target target, double named) {
        return named < ReferenceNames.CERTAIN
                ? Optional.empty()
                : Optional.of(new InferredReference(
                        table.path(),
                        List.of(table.rows().names().get(place)),
                        target.table().path(),
                        names(target),
                        0,
                        0,
                        0,
                        List.of(),
                        0,
                        named,
                        0.6,
                        List.of("the names say so; there are no rows to confirm it")));
    }

    private static boolean comparable(ColumnProfile one, ColumnProfile other) {
        boolean text = one.look() == Look.TIME || one.look() == Look.DECIMAL || one.look() == Look.LONG_TEXT;
        return !text && (one.look() == Look.WHOLE) == (other.look() == Look.WHOLE);
    }

    /**
     * What the values say beyond that they occur: nothing where they are numbers that count or few words, much where
     * they are many that nobody would have hit upon.
     */
    private static double chance(ColumnProfile profile, Counted counted, int targets, double named) {
        boolean counts = profile.look() == Look.WHOLE && (profile.dense() > 0.02 || counted.values < 8);
        double used = Math.min(1, counted.values / (double) Math.max(1, targets));
        if (counts) {
            return named > 0 ? 0.15 + 0.15 * used : 0;
        }
        boolean many = counted.values >= 10 && counted.missing == 0;
        return (many ? 0.4 : 0.1) + 0.2 * used;
    }

    private Set<String> values(Target target) {
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

    private static Optional<String> tuple(EncodedTable rows, List<Integer> places, int row) {
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

    private static List<String> names(Target target) {
        return target.key().stream().map(target.table().rows().names()::get).toList();
    }

    /** By columns of the same names, or of these with the other table's name or a mark of the own table before. */
    private Optional<InferredReference> several(TableRows table, Target target) {
        var places = new ArrayList<Integer>();
        for (String name : names(target)) {
            List<String> words = ReferenceNames.words(name);
            List<String> longer =
                    new ArrayList<>(ReferenceNames.words(target.table().name()));
            longer.addAll(words);
            int place = place(table, own -> own.equals(words) || own.equals(longer))
                    .or(() -> place(table, own -> ReferenceNames.areSameBehindMarks(own, words)))
                    .orElse(-1);
            if (place < 0 || places.contains(place)) {
                return Optional.empty();
            }
            places.add(place);
        }
        boolean own = table.keys().stream().anyMatch(key -> key.equals(names(target)))
                || targets(table).stream().anyMatch(one -> one.key().equals(places));
        if (table.rows().rows() == 0 || target.table().rows().rows() == 0 || own) {
            return Optional.empty();
        }
        var counted = new Counted(table, places, values(target));
        if (counted.values == 0 || target.table().whole() && counted.coverage() < LEAST_COVERAGE) {
            return Optional.empty();
        }
        return Optional.of(counted.reference(target, ReferenceNames.CERTAIN, 0.9 * counted.coverage()));
    }

    private static Optional<Integer> place(TableRows table, Predicate<List<String>> named) {
        List<String> names = table.rows().names();
        return IntStream.range(0, names.size())
                .boxed()
                .filter(at -> named.test(ReferenceNames.words(names.get(at))))
                .findFirst();
    }

    /** The values of some columns, counted against those that there are. */
    private static final class Counted {
        private final TableRows table;
        private final List<Integer> places;
        private final Set<String> orphans = new TreeSet<>();
        private long rows;
        private long values;
        private long missing;
        private long orphanRows;

        Counted(TableRows table, List<Integer> places, Set<String> there) {
            this.table = table;
            this.places = places;
            Map<String, Long> uses = new LinkedHashMap<>();
            for (int row = 0; row < table.rows().rows(); row++) {
                tuple(table.rows(), places, row).ifPresent(value -> uses.merge(value, 1L, Long::sum));
            }
            uses.forEach((value, count) -> {
                rows += count;
                values++;
                if (!there.contains(value)) {
                    missing++;
                    orphanRows += count;
                    orphans.add(value);
                }
            });
        }

        double coverage() {
            return values == 0 ? 0 : 1 - missing / (double) values;
        }

        InferredReference reference(Target target, double named, double confidence) {
            var evidence = new ArrayList<String>();
            if (named > 0) {
                evidence.add("the names say so");
            }
            evidence.add((values - missing) + " of " + values + " values are there"
                    + (table.whole() && target.table().whole() ? "" : ", as far as rows were read"));
            if (missing > 0) {
                evidence.add(orphanRows + " rows have a value that is not there");
            }
            return new InferredReference(
                    table.path(),
                    places.stream().map(table.rows().names()::get).toList(),
                    target.table().path(),
                    names(target),
                    rows,
                    values,
                    missing,
                    orphans.stream().limit(MOST_ORPHANS).collect(Collectors.toList()),
                    orphanRows,
                    named,
                    Math.round(confidence * 100) / 100.0,
                    evidence);
        }
    }
}
