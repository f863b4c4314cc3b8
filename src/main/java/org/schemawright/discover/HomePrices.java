package org.schemawright.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.EntitySearch.Copy;
import org.schemawright.discover.HomeMoves.Run;

/** What it costs to have columns where they are: what would be strange in tables that somebody made. */
final class HomePrices {
    private static final double PRICE_OF_A_GAP = 3;
    private static final double PRICE_OF_NOTHING_LEFT = 4;
    private static final double PRICE_OF_A_COPY = 6;
    private static final double PRICE_OF_ANOTHER_NAME = 1.5;
    private static final double ORDERED = 0.6;
    private static final double HARDLY_TORN = 0.3;

    private final Homes homes;
    private final List<Entity> entities;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Copy> copies;

    HomePrices(Homes homes, List<Entity> entities, EntitySearch search, Kinship kinship, List<Copy> copies) {
        this.homes = homes;
        this.entities = entities;
        this.search = search;
        this.kinship = kinship;
        this.copies = copies;
    }

    /** Whether there are far fewer stretches than chance would make, so that the order of the columns tells something. */
    static boolean tell(List<Run> runs) {
        Map<Integer, Integer> sizes = new HashMap<>();
        runs.forEach(run -> sizes.merge(run.home(), run.places().size(), Integer::sum));
        double columns = sizes.values().stream().mapToInt(Integer::intValue).sum();
        double squares = sizes.values().stream()
                .mapToDouble(size -> (double) size * size)
                .sum();
        double chance = 1 + columns - squares / Math.max(1, columns);
        return runs.size() <= ORDERED * chance || runs.size() - sizes.size() <= HARDLY_TORN * (chance - sizes.size());
    }

    double cost() {
        List<Run> runs = homes.runs();
        long gaps = runs.size() - runs.stream().map(Run::home).distinct().count();
        long moved = IntStream.range(0, homes.width())
                .filter(place -> !homes.isKey(place) && !homes.constant(place))
                .filter(place -> entities.get(homes.home(place)).distinct()
                        != entities.get(homes.coarsest(place)).distinct())
                .count();
        long emptied =
                IntStream.range(1, entities.size()).filter(this::isEmptied).count();
        long doubled = copies.stream()
                .filter(one -> homes.home(one.first()) == homes.home(one.second()))
                .count();
        long strange = IntStream.range(0, homes.width()).filter(this::strange).count();
        return (homes.ordered() ? PRICE_OF_A_GAP * gaps : 0)
                + moved
                + PRICE_OF_NOTHING_LEFT * emptied
                + PRICE_OF_A_COPY * doubled
                + PRICE_OF_ANOTHER_NAME * strange;
    }

    /** Whether a column is called after another thing that could have it. */
    boolean strange(int place) {
        if (homes.isKey(place) || homes.constant(place) || called(place, homes.home(place))) {
            return false;
        }
        return kinHomes(place).findAny().isPresent();
    }

    /** Whether a column is called after what names an entity. */
    boolean kin(int place, int index) {
        return kinship.kin(place, entities.get(index).key());
    }

    /** Whether a column is called after one of the names of an entity. */
    private boolean called(int place, int index) {
        return kin(place, index) || kinship.kin(place, otherKeys(index).without(place));
    }

    /** What an entity could be named by as well, and what nothing else is named by. */
    private Attributes otherKeys(int index) {
        Attributes aliases = entities.get(index).aliases();
        return Attributes.of(aliases.places()
                .filter(place -> search.profile(place).hint().key() && !homes.isKey(place))
                .toArray());
    }

    IntStream kinHomes(int place) {
        return homes.candidates(place).stream().mapToInt(Integer::intValue).filter(index -> kin(place, index));
    }

    /** Whether what was an entity's by itself has all gone elsewhere. */
    private boolean isEmptied(int index) {
        boolean had = false;
        for (int place = 0; place < homes.width(); place++) {
            if (!homes.isKey(place) && !homes.constant(place)) {
                had |= homes.coarsest(place) == index;
                if (homes.home(place) == index) {
                    return false;
                }
            }
        }
        return had;
    }
}
