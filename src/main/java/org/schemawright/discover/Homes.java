package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * To which entity each column belongs: of those that determine it, the one of which there are fewest; unless the order
 * of the columns or their names, where these say something, speak for another that determines it too.
 */
final class Homes {
    private static final double PRICE_OF_A_GAP = 3;
    private static final double PRICE_OF_NOTHING_LEFT = 4;
    private static final double ORDERED = 0.6;
    private static final double NAMED = 0.8;

    private final EncodedTable table;
    private final List<Entity> entities;
    private final int[] homes;
    private final boolean[] fixed;

    /** @param entities all of them; the rows as things of their own are the first */
    Homes(EncodedTable table, List<Entity> entities) {
        this.table = table;
        this.entities = entities;
        this.homes = new int[table.width()];
        this.fixed = new boolean[table.width()];
        for (int place = 0; place < table.width(); place++) {
            homes[place] = coarsest(place);
            fixed[place] = isKey(place);
        }
        byNames();
        byOrder();
        constants();
    }

    /** The number of the entity to which a column belongs. */
    int home(int place) {
        return homes[place];
    }

    /** Lets two entities change places. */
    void swap(int first, int second) {
        for (int place = 0; place < homes.length; place++) {
            int home = homes[place];
            homes[place] = home == first ? second : home == second ? first : home;
        }
    }

    /** The first column that an entity has beside keys; past the last where it has none. */
    int firstOwn(int index) {
        return IntStream.range(0, homes.length)
                .filter(place -> homes[place] == index && !isKey(place) && !constant(place))
                .findFirst()
                .orElse(homes.length);
    }

    /** How far from a column the nearest one stands that an entity has beside keys. */
    int distance(int index, int place) {
        return IntStream.range(0, homes.length)
                .filter(other -> homes[other] == index && !isKey(other))
                .map(other -> Math.abs(other - place))
                .min()
                .orElse(homes.length);
    }

    /** A column that names something, be it together with another. */
    private boolean isKey(int place) {
        return entities.stream().anyMatch(one -> one.key().contains(place));
    }

    private List<Integer> candidates(int place) {
        return IntStream.range(0, entities.size())
                .filter(index -> entities.get(index).determined().contains(place))
                .boxed()
                .toList();
    }

    private int coarsest(int place) {
        return candidates(place).stream()
                .min(Comparator.comparingInt(
                                (Integer index) -> entities.get(index).distinct())
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    private boolean constant(int place) {
        return table.distinct(place) <= 1;
    }

    /** Names that begin alike mostly belong together; where that is so, those that could go either way follow. */
    private void byNames() {
        Map<String, Map<Integer, Integer>> votes = new HashMap<>();
        for (int place = 0; place < table.width(); place++) {
            if (!constant(place) && !isKey(place)) {
                votes.computeIfAbsent(stem(place), _ -> new HashMap<>()).merge(homes[place], 1, Integer::sum);
            }
        }
        int voters = 0;
        int agreed = 0;
        for (Map<Integer, Integer> one : votes.values()) {
            int all = one.values().stream().mapToInt(Integer::intValue).sum();
            if (all > 1) {
                voters += all;
                agreed +=
                        one.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            }
        }
        if (votes.size() < 2 || voters < table.width() / 2 || agreed < NAMED * voters) {
            return;
        }
        for (int place = 0; place < table.width(); place++) {
            Map<Integer, Integer> one = votes.getOrDefault(stem(place), Map.of());
            int favourite = one.entrySet().stream()
                    .max(Map.Entry.<Integer, Integer>comparingByValue()
                            .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                    .map(Map.Entry::getKey)
                    .orElse(homes[place]);
            boolean clear = one.getOrDefault(favourite, 0) >= 2;
            if (!fixed[place] && clear && candidates(place).contains(favourite)) {
                homes[place] = favourite;
                fixed[place] |= constant(place);
            }
        }
    }

    /** What stands before the first underscore, dot, space or capital. */
    private String stem(int place) {
        String name = table.names().get(place);
        for (int i = 1; i < name.length(); i++) {
            char c = name.charAt(i);
            if (c == '_'
                    || c == '.'
                    || c == ' '
                    || Character.isUpperCase(c) && Character.isLowerCase(name.charAt(i - 1))) {
                return name.substring(0, i);
            }
        }
        return name;
    }

    /** A stretch of columns with one home. */
    private record Run(int home, List<Integer> places) {}

    private List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int place = 0; place < table.width(); place++) {
            if (!isKey(place) && !constant(place)) {
                if (runs.isEmpty() || runs.getLast().home() != homes[place]) {
                    runs.add(new Run(homes[place], new ArrayList<>()));
                }
                runs.getLast().places().add(place);
            }
        }
        return runs;
    }

    /** Columns of one table mostly stand together; where that is so, a stretch that breaks another in two may join it. */
    private void byOrder() {
        if (!ordered(runs())) {
            return;
        }
        while (improved()) {
            // Each move makes the whole cheaper, so this ends.
        }
    }

    /** Whether there are far fewer stretches than chance would make. */
    private static boolean ordered(List<Run> runs) {
        Map<Integer, Integer> sizes = new HashMap<>();
        runs.forEach(run -> sizes.merge(run.home(), run.places().size(), Integer::sum));
        double columns = sizes.values().stream().mapToInt(Integer::intValue).sum();
        double squares = sizes.values().stream()
                .mapToDouble(size -> (double) size * size)
                .sum();
        return runs.size() <= ORDERED * (1 + columns - squares / Math.max(1, columns));
    }

    /** A stretch, and where it would go. */
    private record Move(Run run, int home) {}

    /** Makes the move that saves most; false where none does. */
    private boolean improved() {
        List<Run> runs = runs();
        double least = cost() - 1e-9;
        Move best = null;
        for (Move move : moves(runs)) {
            move.run().places().forEach(place -> homes[place] = move.home());
            double cost = cost();
            move.run().places().forEach(place -> homes[place] = move.run().home());
            if (cost < least) {
                least = cost;
                best = move;
            }
        }
        if (best == null) {
            return false;
        }
        for (int place : best.run().places()) {
            homes[place] = best.home();
        }
        return true;
    }

    /** To the home of a neighbour, or to a twin. */
    private List<Move> moves(List<Run> runs) {
        var moves = new ArrayList<Move>();
        for (int index = 0; index < runs.size(); index++) {
            Run run = runs.get(index);
            var targets = new java.util.TreeSet<Integer>();
            if (index > 0) {
                targets.add(runs.get(index - 1).home());
            }
            if (index + 1 < runs.size()) {
                targets.add(runs.get(index + 1).home());
            }
            Entity home = entities.get(run.home());
            IntStream.range(0, entities.size())
                    .filter(other -> entities.get(other).distinct() == home.distinct()
                            && entities.get(other).determined().equals(home.determined()))
                    .forEach(targets::add);
            targets.remove(run.home());
            for (int target : targets) {
                if (run.places().stream()
                        .allMatch(place -> !fixed[place] && candidates(place).contains(target))) {
                    moves.add(new Move(run, target));
                }
            }
        }
        return moves;
    }

    private double cost() {
        List<Run> runs = runs();
        long gaps = runs.size() - runs.stream().map(Run::home).distinct().count();
        long moved = IntStream.range(0, table.width())
                .filter(place -> !isKey(place) && !constant(place))
                .filter(place -> entities.get(homes[place]).distinct()
                        != entities.get(coarsest(place)).distinct())
                .count();
        long emptied =
                IntStream.range(1, entities.size()).filter(this::isEmptied).count();
        return PRICE_OF_A_GAP * gaps + moved + PRICE_OF_NOTHING_LEFT * emptied;
    }

    /** Whether what was an entity's by itself has all gone elsewhere. */
    private boolean isEmptied(int index) {
        boolean had = false;
        for (int place = 0; place < table.width(); place++) {
            if (!isKey(place) && !constant(place)) {
                had |= coarsest(place) == index;
                if (homes[place] == index) {
                    return false;
                }
            }
        }
        return had;
    }

    /** What is the same in all rows belongs where its neighbours belong. */
    private void constants() {
        for (int place = 0; place < table.width(); place++) {
            if (constant(place) && !fixed[place]) {
                homes[place] = neighbour(place);
            }
        }
    }

    private int neighbour(int place) {
        for (int distance = 1; distance < table.width(); distance++) {
            for (int other : new int[] {place - distance, place + distance}) {
                if (other >= 0 && other < table.width() && !constant(other) && !isKey(other)) {
                    return homes[other];
                }
            }
        }
        return 0;
    }
}
