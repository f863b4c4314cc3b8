package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.advise.normalize.Attributes;

/** Where columns could go from the homes that they have now. */
final class HomeMoves {
    private static final int MOST_AT_AN_END = 4;

    private final Homes homes;
    private final HomePrices prices;
    private final List<Entity> entities;
    private final Kinship kinship;
    private final List<Copy> copies;

    /** A stretch of columns with one home. */
    record Run(int home, List<Integer> places) {}

    /** Columns, and where they would go. */
    record Move(List<Integer> places, int home) {}

    HomeMoves(Homes homes, HomePrices prices, List<Entity> entities, Kinship kinship, List<Copy> copies) {
        this.homes = homes;
        this.prices = prices;
        this.entities = entities;
        this.kinship = kinship;
        this.copies = copies;
    }

    /**
     * One column to what it is called after, stretches to their neighbours.
     *
     * @param apart whether copies go to what is finer too, one of them or all on one side
     */
    List<Move> all(boolean apart) {
        var moves = new ArrayList<Move>();
        if (homes.ordered()) {
            List<Run> runs = homes.runs();
            moves.addAll(beside(runs));
            moves.addAll(nested(runs));
        }
        for (int place = 0; place < homes.width(); place++) {
            int at = place;
            if (!homes.isFixed(place) && prices.strange(place)) {
                prices.kinHomes(place).forEach(index -> moves.add(new Move(List.of(at), index)));
            }
        }
        if (apart) {
            moves.addAll(copies());
        }
        moves.removeIf(move -> move.places().stream()
                .anyMatch(place ->
                        homes.isFixed(place) || !homes.candidates(place).contains(move.home())));
        return moves;
    }

    private List<Move> copies() {
        var moves = new ArrayList<Move>();
        Map<Integer, List<Copy>> within = copies.stream()
                .filter(one -> homes.home(one.first()) == homes.home(one.second()))
                .collect(Collectors.groupingBy(one -> homes.home(one.first()), TreeMap::new, Collectors.toList()));
        within.forEach((home, doubled) -> {
            for (int target : finer(home)) {
                sides(home, doubled).forEach(side -> moves.add(new Move(side, target)));
            }
        });
        return moves;
    }

    /** All that a thing has, where it stands within the columns of another one, to that. */
    List<Move> within() {
        return whole(prices.enclosure()::isWithin);
    }

    /** What stands at the end or the beginning of a stretch back to where it would be without any order. */
    private List<Move> back(Run run) {
        var moves = new ArrayList<Move>();
        for (List<Integer> places : List.of(run.places(), run.places().reversed())) {
            int home = homes.coarsest(places.getFirst());
            List<Integer> same = places.stream()
                    .takeWhile(place -> homes.coarsest(place) == home)
                    .toList();
            if (home != run.home() && !homes.isKey(places.getFirst())) {
                moves.add(new Move(same, home));
            }
        }
        return moves;
    }

    /** To the home of a neighbour, or to a twin. */
    private List<Move> beside(List<Run> runs) {
        var moves = new ArrayList<Move>();
        for (int index = 0; index < runs.size(); index++) {
            Run run = runs.get(index);
            var targets = new TreeSet<Integer>();
            if (index > 0) {
                targets.add(runs.get(index - 1).home());
            }
            if (index + 1 < runs.size()) {
                targets.add(runs.get(index + 1).home());
            }
            moves.addAll(back(run));
            moves.addAll(ends(run, targets));
            Entity home = entities.get(run.home());
            IntStream.range(0, entities.size())
                    .filter(other -> entities.get(other).distinct() == home.distinct()
                            && entities.get(other).determined().equals(home.determined()))
                    .forEach(targets::add);
            targets.remove(run.home());
            for (int target : targets) {
                moves.add(new Move(run.places(), target));
                from(run, target).ifPresent(moves::add);
            }
        }
        return moves;
    }

    /** All that stands between two stretches of one thing, and is of things that follow from it, to that. */
    private List<Move> nested(List<Run> runs) {
        var moves = new ArrayList<Move>();
        for (int index = 0; index < runs.size(); index++) {
            Run run = runs.get(index);
            var between = new ArrayList<Integer>();
            for (Run next : runs.subList(index + 1, runs.size())) {
                if (next.home() == run.home()) {
                    if (run.home() > 0
                            && !between.isEmpty()
                            && between.size()
                                    <= run.places().size() + next.places().size()) {
                        moves.add(new Move(between, run.home()));
                    }
                    break;
                }
                between.addAll(next.places());
            }
        }
        return moves;
    }

    /** What begins with the first column that is called after another thing, whose key stands before it. */
    private Optional<Move> from(Run run, int other) {
        Attributes key = entities.get(other).key();
        List<Integer> tail = run.places().stream()
                .dropWhile(place -> key.contains(place)
                        || key.places().anyMatch(part -> part > place || !kinship.beginsLike(place, part)))
                .toList();
        return tail.isEmpty() || tail.size() == run.places().size()
                ? Optional.empty()
                : Optional.of(new Move(tail, other));
    }

    /** The first columns of a stretch to its neighbours, and all of them that are called alike. */
    private List<Move> ends(Run run, Set<Integer> targets) {
        var moves = new ArrayList<Move>();
        String stem = kinship.stem(run.places().getFirst());
        int alike = (int) run.places().stream()
                .takeWhile(place -> kinship.stem(place).equals(stem))
                .count();
        IntStream.concat(IntStream.range(1, MOST_AT_AN_END), IntStream.of(alike))
                .distinct()
                .filter(size -> size < run.places().size())
                .forEach(size -> targets.forEach(
                        target -> moves.add(new Move(run.places().subList(0, size), target))));
        return moves;
    }

    /** All that a thing has to what refers to it, so that it is none. */
    List<Move> whole() {
        return whole((_, _) -> true);
    }

    private List<Move> whole(BiPredicate<Integer, Integer> wanted) {
        var moves = new ArrayList<Move>();
        for (int index = 1; index < entities.size(); index++) {
            int from = index;
            List<Integer> all = IntStream.range(0, homes.width())
                    .filter(place -> homes.home(place) == from)
                    .boxed()
                    .toList();
            if (!all.isEmpty()) {
                homes.order().referrers(index).stream()
                        .filter(target -> wanted.test(from, target))
                        .forEach(target -> moves.add(new Move(all, target)));
            }
        }
        return moves;
    }

    /** The copies by their names, by the order of the columns, and each for itself. */
    private List<List<Integer>> sides(int home, List<Copy> doubled) {
        var sides = new ArrayList<List<Integer>>();
        if (doubled.stream()
                .allMatch(one ->
                        kinship.extended(one.first(), one.second()) || kinship.extended(one.second(), one.first()))) {
            sides.add(doubled.stream().map(one -> leaving(home, one)).distinct().toList());
            doubled.stream().map(one -> List.of(staying(home, one))).forEach(sides::add);
            return sides;
        }
        doubled.stream()
                .flatMap(one -> Stream.of(one.first(), one.second()))
                .collect(Collectors.groupingBy(kinship::stem, TreeMap::new, Collectors.toList()))
                .values()
                .forEach(side -> sides.add(side.stream().distinct().toList()));
        sides.add(doubled.stream().map(Copy::first).distinct().toList());
        sides.add(doubled.stream().map(Copy::second).distinct().toList());
        for (Copy one : doubled) {
            sides.add(List.of(one.first()));
            sides.add(List.of(one.second()));
        }
        return sides;
    }

    /** The one with the longer name, unless that is called after the thing. */
    private int leaving(int home, Copy one) {
        boolean first = kinship.extended(one.first(), one.second());
        int longer = first ? one.first() : one.second();
        int shorter = first ? one.second() : one.first();
        return prices.kin(longer, home) && !prices.kin(shorter, home) ? shorter : longer;
    }

    private int staying(int home, Copy one) {
        return leaving(home, one) == one.first() ? one.second() : one.first();
    }

    /** What determines a thing and is not determined by it, the coarsest first. */
    private List<Integer> finer(int home) {
        Entity thing = entities.get(home);
        return IntStream.range(0, entities.size())
                .filter(index -> index != home && entities.get(index).determines(thing.key()))
                .filter(index -> entities.get(index).distinct() > thing.distinct())
                .boxed()
                .sorted(Comparator.comparingInt(index -> entities.get(index).distinct()))
                .toList();
    }
}
