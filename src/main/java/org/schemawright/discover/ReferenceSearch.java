package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.schemawright.discover.ColumnProfile.Look;
import org.schemawright.discover.ReferenceTargets.Target;

/**
 * Finds columns that refer to another table, of what they are called and of which values they hold. That one column's
 * values all occur in another means little by itself: numbers that count from 1 always do. Each column refers to one
 * table at most.
 */
public final class ReferenceSearch {
    /** So much of the values has to be there. */
    public static final double LEAST_COVERAGE = 0.9;

    private static final double SURE_ENOUGH = 0.5;

    private final List<TableRows> tables;
    private final Watch watch;
    private final ReferenceTargets targets;

    private ReferenceSearch(List<TableRows> tables, Watch watch) {
        this.tables = tables;
        this.watch = watch;
        this.targets = new ReferenceTargets(watch);
    }

    /** By the referring table, then by its columns in their order. */
    public static List<InferredReference> of(List<TableRows> tables, Watch watch) {
        return new ReferenceSearch(tables, watch).run();
    }

    private List<InferredReference> run() {
        List<Target> all =
                tables.stream().flatMap(table -> targets.of(table).stream()).toList();
        var found = new ArrayList<InferredReference>();
        for (TableRows table : tables) {
            var composite = new ArrayList<InferredReference>();
            for (Target target : all) {
                if (target.key().size() > 1 && target.table() != table) {
                    several(table, target).ifPresent(composite::add);
                }
            }
            for (int place = 0; place < table.rows().width(); place++) {
                watch.check();
                one(table, place, all).ifPresent(found::add);
            }
            found.addAll(composite);
        }
        return found;
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
        var counted = new ReferenceCount(table, List.of(place), targets.values(target));
        if (counted.values() == 0 || target.table().whole() && counted.coverage() < LEAST_COVERAGE) {
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
                        target.names(),
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
    private static double chance(ColumnProfile profile, ReferenceCount counted, int targets, double named) {
        boolean counts = profile.look() == Look.WHOLE && (profile.dense() > 0.02 || counted.values() < 8);
        double used = Math.min(1, counted.values() / (double) Math.max(1, targets));
        if (counts) {
            return named > 0 ? 0.15 + 0.15 * used : 0;
        }
        boolean many = counted.values() >= 10 && counted.missing() == 0;
        return (many ? 0.4 : 0.1) + 0.2 * used;
    }

    /** By columns of the same names, or of these with the other table's name or a mark of the own table before. */
    private Optional<InferredReference> several(TableRows table, Target target) {
        var places = new ArrayList<Integer>();
        for (String name : target.names()) {
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
        boolean own = table.keys().stream().anyMatch(key -> key.equals(target.names()))
                || targets.of(table).stream().anyMatch(one -> one.key().equals(places));
        if (table.rows().rows() == 0 || target.table().rows().rows() == 0 || own) {
            return Optional.empty();
        }
        var counted = new ReferenceCount(table, places, targets.values(target));
        if (counted.values() == 0 || target.table().whole() && counted.coverage() < LEAST_COVERAGE) {
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
}
