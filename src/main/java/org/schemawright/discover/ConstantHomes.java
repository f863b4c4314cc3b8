package org.schemawright.discover;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/** Where columns belong that are the same in all rows: with their neighbours, or with what they are called after. */
final class ConstantHomes {
    private final Homes homes;
    private final HomePrices prices;
    private final List<Entity> entities;
    private final Kinship kinship;

    ConstantHomes(Homes homes, HomePrices prices, List<Entity> entities, Kinship kinship) {
        this.homes = homes;
        this.prices = prices;
        this.entities = entities;
        this.kinship = kinship;
    }

    /**
     * Where names do not tell, what stands before counts: tables end in columns that hardly ever differ, such as a state or
     * a source, and seldom begin with them.
     */
    int home(int place) {
        if (homes.differs(place) && !homes.ordered()) {
            return homes.coarsest(place);
        }
        int home = anyHome(place);
        return homes.candidates(place).contains(home) ? home : homes.coarsest(place);
    }

    private int anyHome(int place) {
        boolean book = prices.books().is(place);
        int around = homes.ordered() && !book ? homes.around(place, place) : -1;
        if (around >= 0) {
            return around;
        }
        int family = homes.ordered() && !book ? family(place) : -1;
        if (family >= 0) {
            return family;
        }
        List<Integer> kin = IntStream.range(1, entities.size())
                .filter(index -> prices.kin(place, index))
                .boxed()
                .sorted(Comparator.comparingInt(
                        index -> entities.get(index).key().size()))
                .toList();
        int before = !homes.ordered() ? -1 : book ? ended(place) : before(place);
        return kin.contains(before)
                ? before
                : kin.stream()
                        .findFirst()
                        .orElseGet(() -> before >= 0 ? before : homes.ordered() ? neighbour(place) : 0);
    }

    /** The home of the nearest column behind that differs, where only its name begins alike; -1 where it does not. */
    private int family(int place) {
        int behind = homes.differing(place, 1);
        return behind < homes.width()
                        && kinship.stem(place).equals(kinship.stem(behind))
                        && (place == 0 || !kinship.stem(place).equals(kinship.stem(place - 1)))
                ? homes.home(behind)
                : -1;
    }

    /** The home of the columns that end in a book of their rows; -1 where another such column stands between. */
    private int ended(int place) {
        int before = place - 1;
        while (before >= 0 && (homes.constant(before) || homes.isKey(before))) {
            if (prices.books().same(place, before)) {
                return -1;
            }
            before--;
        }
        return before < 0 ? -1 : homes.home(before);
    }

    /** The home of the nearest column before that differs in the rows; -1 where there is none. */
    private int before(int place) {
        int before = homes.differing(place, -1);
        return before < 0 ? -1 : homes.home(before);
    }

    private int neighbour(int place) {
        for (int distance = 1; distance < homes.width(); distance++) {
            for (int other : new int[] {place - distance, place + distance}) {
                if (other >= 0 && other < homes.width() && !homes.constant(other)) {
                    return homes.isKey(other) && !homes.ordered() ? referring(other) : homes.home(other);
                }
            }
        }
        return 0;
    }

    /** Where a key stands as a reference: with the coarsest of what determines it and is not named by it. */
    private int referring(int key) {
        return homes.candidates(key).stream()
                .filter(index -> !entities.get(index).key().contains(key))
                .min(Comparator.comparingInt(index -> entities.get(index).distinct()))
                .orElse(0);
    }
}
