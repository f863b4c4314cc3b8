package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * To which entity each column belongs: of those that determine it, the one of which there are fewest; unless the order
 * of the columns or their names, where these say something, speak for another that determines it too.
 */
final class Homes {
    private static final double PRICE_OF_A_GAP = 3;
    private static final double ORDERED = 0.5;
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

    private boolean isKey(int place) {
        return entities.stream().anyMatch(one -> one.key().equals(Attributes.of(place)));
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
        List<Run> runs = runs();
        long columns = runs.stream().mapToLong(run -> run.places().size()).sum();
        if (runs.size() > ORDERED * columns) {
            return;
        }
        boolean changed = true;
        while (changed) {
            changed = false;
            List<Run> now = runs();
            for (int i = 0; i < now.size() && !changed; i++) {
                changed = joined(now, i);
            }
        }
    }

    private boolean joined(List<Run> runs, int index) {
        Run run = runs.get(index);
        for (int beside : new int[] {index - 1, index + 1}) {
            if (beside >= 0 && beside < runs.size()) {
                int other = runs.get(beside).home();
                boolean possible = run.places().stream()
                        .allMatch(place -> !fixed[place] && candidates(place).contains(other));
                if (possible && cheaper(run, other)) {
                    return true;
                }
            }
        }
        return false;
    }

    private boolean cheaper(Run run, int other) {
        double before = cost();
        run.places().forEach(place -> homes[place] = other);
        if (cost() < before - 1e-9) {
            return true;
        }
        run.places().forEach(place -> homes[place] = run.home());
        return false;
    }

    private double cost() {
        List<Run> runs = runs();
        long gaps = runs.size() - runs.stream().map(Run::home).distinct().count();
        long moved = IntStream.range(0, table.width())
                .filter(place -> !isKey(place) && !constant(place) && homes[place] != coarsest(place))
                .count();
        return PRICE_OF_A_GAP * gaps + moved;
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
