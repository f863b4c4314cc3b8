package org.schemawright.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.HomeMoves.Run;

/**
 * To which entity each column belongs: of those that determine it, the one of which there are fewest; unless the order
 * of the columns or their names, where these say something, speak for another that determines it too.
 */
final class Homes {
    private final EntitySearch search;
    private final EncodedTable table;
    private final List<Entity> entities;
    private final int[] homes;
    private final int[] coarsest;
    private final boolean[] fixed;
    private final boolean[] same;
    private final boolean[] keys;
    private final List<List<Integer>> candidates = new ArrayList<>();
    private final EntityOrder order;
    private final Kinship kinship;
    private final List<Copy> copies;
    private final boolean[] copied;
    private final boolean ordered;
    private final Map<Integer, Attributes> natural = new HashMap<>();
    private final HomePrices prices;

    /** @param entities all of them; the rows as things of their own are the first */
    Homes(EntitySearch search, Kinship kinship, List<Entity> entities) {
        this.search = search;
        this.table = search.table();
        this.kinship = kinship;
        this.copies = search.copies().all().stream()
                .filter(one -> !kinship.stem(one.first()).equals(kinship.stem(one.second())))
                .filter(one -> entities.stream()
                        .noneMatch(entity -> entity.key().contains(one.first())
                                || entity.key().contains(one.second())))
                .toList();
        this.copied = new boolean[table.width()];
        for (Copy one : copies) {
            copied[one.first()] = true;
            copied[one.second()] = true;
        }
        this.entities = entities;
        this.order = new EntityOrder(entities, search.belonging());
        this.homes = new int[table.width()];
        this.coarsest = new int[table.width()];
        this.fixed = new boolean[table.width()];
        this.same = new boolean[table.width()];
        this.keys = new boolean[table.width()];
        for (int place = 0; place < table.width(); place++) {
            int column = place;
            keys[place] = entities.stream().anyMatch(one -> one.key().contains(column));
            candidates.add(IntStream.range(0, entities.size())
                    .filter(index -> entities.get(index).determined().contains(column))
                    .boxed()
                    .toList());
        }
        for (int place = 0; place < table.width(); place++) {
            same[place] = table.distinct(place) <= 1 || isSameWhereThere(place);
        }
        for (int place = 0; place < table.width(); place++) {
            coarsest[place] = search.belonging().home(entities, candidates(place), Attributes.of(place));
            homes[place] = coarsest[place];
            fixed[place] = isKey(place);
        }
        boolean before = FewRuns.tell(runs());
        boolean named = byNames(before);
        this.ordered = before || FewRuns.tell(runs());
        if (ordered) {
            standKeys();
        }
        this.prices = new HomePrices(this, entities, search, kinship, copies, named);
        var moves = new HomeMoves(this, prices, entities, kinship, copies);
        new CheapestHomes(homes, ordered, moves, prices).find();
        constants();
    }

    /** Where the order of the columns says something, it says where a key stands too: with its own, or with what refers. */
    private void standKeys() {
        var keys = new KeyHomes(this, table, entities, order);
        for (int place = 0; place < table.width(); place++) {
            if (isKey(place)) {
                Attributes possible = keys.possible(place);
                natural.put(place, possible);
                homes[place] = keys.beside(place, possible);
                fixed[place] = false;
            }
        }
    }

    HomePrices prices() {
        return prices;
    }

    /** Which entities refer to which. */
    EntityOrder order() {
        return order;
    }

    /** Whether a column is where it would be if the order of the columns said nothing. */
    boolean isNatural(int place) {
        return natural.containsKey(place)
                ? natural.getOrDefault(place, Attributes.NONE).contains(homes[place])
                : entities.get(homes[place]).distinct()
                        == entities.get(coarsest[place]).distinct();
    }

    /** The number of the entity to which a column belongs. */
    int home(int place) {
        return homes[place];
    }

    int width() {
        return homes.length;
    }

    /** Whether it is settled where a column belongs. */
    boolean isFixed(int place) {
        return fixed[place];
    }

    /** Lets two entities change places. */
    void swap(int first, int second) {
        for (int place = 0; place < homes.length; place++) {
            int home = homes[place];
            homes[place] = home == first ? second : home == second ? first : home;
        }
    }

    /** Gives what some entities have of these columns to another one. */
    void give(int first, int end, Set<Integer> from, int to) {
        for (int place = first; place < end; place++) {
            if (from.contains(homes[place])) {
                homes[place] = to;
            }
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

    /** The home of the nearest columns that differ in the rows, on both sides of a stretch; -1 where these are of two. */
    int around(int first, int last) {
        int before = differing(first, -1);
        int behind = differing(last, 1);
        return before >= 0 && behind < homes.length && homes[before] == homes[behind] ? homes[before] : -1;
    }

    /** The nearest column on one side that differs in the rows, outside of the table where there is none. */
    int differing(int place, int step) {
        int next = place + step;
        while (next >= 0 && next < homes.length && constant(next)) {
            next += step;
        }
        return next;
    }

    /** A column that names something, be it together with another. */
    boolean isKey(int place) {
        return keys[place];
    }

    /** The numbers of the entities that determine a column. */
    List<Integer> candidates(int place) {
        return candidates.get(place);
    }

    /** Where a column would be if neither order nor names said anything. */
    int coarsest(int place) {
        return coarsest[place];
    }

    /** Whether a column is the same in all rows, or in all that have what it could belong to. */
    boolean constant(int place) {
        return same[place];
    }

    /** Whether a column is not the same in all rows. */
    boolean differs(int place) {
        return table.distinct(place) > 1;
    }

    /** Whether a column has one value only and that wherever the key of something is there that determines it. */
    private boolean isSameWhereThere(int place) {
        var missing = new Missing(table);
        return missing.isOneOrNone(place)
                && candidates(place).stream()
                        .flatMapToInt(index -> entities.get(index).key().places())
                        .anyMatch(key -> key != place && missing.together(key, place));
    }

    /** Names that begin alike mostly belong together; where that is so, those that could go either way follow. */
    private boolean byNames(boolean orderTells) {
        var votes = new NameVotes(kinship);
        int mute = 0;
        for (int place = 0; place < table.width(); place++) {
            if (constant(place) || copied[place]) {
                mute++;
            } else if (!isKey(place)) {
                votes.add(place, homes[place]);
            }
        }
        if (!votes.agree((table.width() - mute) / 2)) {
            return false;
        }
        for (int place = 0; place < table.width(); place++) {
            OptionalInt favourite = votes.favourite(place);
            if (!fixed[place] && favourite.isPresent() && candidates(place).contains(favourite.getAsInt())) {
                homes[place] = favourite.getAsInt();
                fixed[place] |= !orderTells && (constant(place) || copied[place]);
            }
        }
        return true;
    }

    List<Run> runs() {
        var runs = new ArrayList<Run>();
        for (int place = 0; place < table.width(); place++) {
            if ((natural.containsKey(place) || !isKey(place)) && !constant(place)) {
                if (runs.isEmpty() || runs.getLast().home() != homes[place]) {
                    runs.add(new Run(homes[place], new ArrayList<>()));
                }
                runs.getLast().places().add(place);
            }
        }
        return runs;
    }

    /** Whether the order of the columns says where they belong. */
    boolean ordered() {
        return ordered;
    }

    /** What is the same in all rows comes last, when its neighbours have their homes. */
    private void constants() {
        var constants = new ConstantHomes(this, prices, entities, kinship);
        for (int place = 0; place < table.width(); place++) {
            if (constant(place) && !fixed[place]) {
                homes[place] = constants.home(place);
            }
        }
    }
}
