package org.schemawright.discover;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.HomeMoves.Run;

/** What it costs to have columns where they are: what would be strange in tables that somebody made. */
final class HomePrices {
    private static final double PRICE_OF_A_GAP = 3;
    private static final double PRICE_OF_NOTHING_LEFT = 4;
    private static final int NEAR = 3;
    private static final double PRICE_OF_NOTHING_IN_ORDER = 2.5;
    private static final double PRICE_OF_ONE_WITHIN = 1;
    private static final double PRICE_OF_ONE_MORE = 0.4;
    /** What tips the scales where things and the rows cost the same. */
    private static final double PRICE_OF_THE_ROWS = 0.1;

    private static final double PRICE_OF_A_COPY = 6;
    private static final double PRICE_OF_AN_UNLIKE_START = 1.1;
    private static final int LEAST_CALLED = 3;
    private static final double PRICE_OF_ANOTHER_NAME = 1.5;
    private static final double PRICE_OF_A_TORN_FAMILY = 1.75;
    private static final double PRICE_OF_A_BOOK_KEPT_TWICE = 3;

    private final Homes homes;
    private final List<Entity> entities;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Copy> copies;
    private final Attributes all;
    private final boolean named;
    private final Bookkeeping books;
    private final Enclosure enclosure;

    /** @param named whether names that begin alike mostly belong together */
    HomePrices(
            Homes homes,
            List<Entity> entities,
            EntitySearch search,
            Kinship kinship,
            List<Copy> copies,
            boolean named) {
        this.homes = homes;
        this.entities = entities;
        this.search = search;
        this.kinship = kinship;
        this.copies = copies;
        this.all = Attributes.first(homes.width());
        this.named = named;
        this.books = new Bookkeeping(search.table().names());
        this.enclosure = new Enclosure(homes, entities, search, kinship);
    }

    Bookkeeping books() {
        return books;
    }

    Enclosure enclosure() {
        return enclosure;
    }

    /** @param apart whether what holds the same twice has to be apart */
    double cost(boolean apart) {
        List<Run> runs = homes.runs();
        double emptied = IntStream.range(1, entities.size())
                .filter(this::isEmptied)
                .mapToDouble(index -> homes.ordered() && enclosure.isWithin(index) && !enclosure.leads(index)
                        ? PRICE_OF_ONE_WITHIN
                        : homes.ordered() ? PRICE_OF_NOTHING_IN_ORDER : PRICE_OF_NOTHING_LEFT)
                .sum();
        long doubled = copies.stream()
                .filter(one -> homes.home(one.first()) == homes.home(one.second()))
                .count();
        long strange = IntStream.range(0, homes.width()).filter(this::strange).count();
        return (homes.ordered() ? PRICE_OF_A_GAP * gaps(runs) + PRICE_OF_AN_UNLIKE_START * unlike(runs) : 0)
                + moved()
                + emptied
                + (apart ? PRICE_OF_A_COPY * doubled : 0)
                + PRICE_OF_ANOTHER_NAME * strange
                + PRICE_OF_A_BOOK_KEPT_TWICE * keptTwice()
                + PRICE_OF_A_TORN_FAMILY * torn();
    }

    /**
     * How many things more than one have columns whose names begin alike and, where the order tells something, that stand
     * together. What always comes together counts as one.
     */
    private long torn() {
        if (!named) {
            return 0;
        }
        var families = new HashMap<String, Map<Integer, Integer>>();
        int stretch = 0;
        String before = "";
        for (int place = 0; place < homes.width(); place++) {
            if (!homes.isKey(place) && !homes.constant(place)) {
                String stem = kinship.stem(place);
                stretch += homes.ordered() && !stem.equals(before) ? 1 : 0;
                before = stem;
                families.computeIfAbsent(stem + stretch, _ -> new HashMap<>())
                        .merge(entities.get(homes.home(place)).distinct(), 1, Integer::sum);
            }
        }
        return families.values().stream()
                .mapToLong(family -> family.size() - 1L)
                .sum();
    }

    /**
     * How often the columns of a thing are broken in two; once more for each thing between whose columns are called like
     * those on both sides, which are levels of one thing rather.
     */
    private long gaps(List<Run> runs) {
        long gaps = 0;
        for (int index = 0; index < runs.size(); index++) {
            int home = runs.get(index).home();
            List<Run> behind = runs.subList(index + 1, runs.size());
            List<Run> between =
                    behind.stream().takeWhile(run -> run.home() != home).toList();
            if (between.size() < behind.size()) {
                gaps += 1
                        + (areLevels(runs.get(index), between)
                                ? between.stream().map(Run::home).distinct().count()
                                : 0);
            }
        }
        return gaps;
    }

    private boolean areLevels(Run before, List<Run> between) {
        String stem = kinship.stem(before.places().getLast());
        return before.home() != 0
                && !between.isEmpty()
                && stem.length() >= LEAST_CALLED
                && kinship.stem(between.getLast().places().getLast() + 1).equals(stem)
                && between.stream()
                        .flatMap(run -> run.places().stream())
                        .allMatch(place ->
                                homes.isKey(place) || kinship.stem(place).equals(stem));
    }

    /** How many books things keep twice; where what differs nowhere belongs is settled later. */
    private long keptTwice() {
        return books.twice(IntStream.range(0, homes.width())
                .map(place -> homes.constant(place) ? -1 - place : homes.home(place))
                .toArray());
    }

    /** How many columns stand before the first that is called after a thing, where most of its columns are. */
    private long unlike(List<Run> runs) {
        long unlike = 0;
        for (Run run : runs) {
            List<Integer> own =
                    run.places().stream().filter(place -> !homes.isKey(place)).toList();
            long called = own.stream().filter(place -> kin(place, run.home())).count();
            if (called >= LEAST_CALLED && called * 2 >= own.size() && isBehindKey(run)) {
                unlike +=
                        own.stream().takeWhile(place -> !kin(place, run.home())).count();
            }
        }
        return unlike;
    }

    private boolean isBehindKey(Run run) {
        int first = run.places().stream()
                .filter(place -> !homes.isKey(place))
                .findFirst()
                .orElse(0);
        return entities.get(run.home()).key().places().anyMatch(key -> key < first && first - key <= NEAR);
    }

    /** What follows from something within a table brings along what follows from it too, so the first one tells most. */
    private double moved() {
        var ways = new HashMap<List<Integer>, Integer>();
        for (int place = 0; place < homes.width(); place++) {
            if (!homes.constant(place) && !homes.isNatural(place)) {
                ways.merge(List.of(homes.coarsest(place), homes.home(place)), 1, Integer::sum);
            }
        }
        long rows = ways.keySet().stream().filter(way -> way.getLast() == 0).count();
        return PRICE_OF_THE_ROWS * rows
                + ways.values().stream()
                        .mapToDouble(count -> homes.ordered() ? 1 + PRICE_OF_ONE_MORE * (count - 1) : count)
                        .sum();
    }

    /** Whether a column is called after another thing that could have it. */
    boolean strange(int place) {
        if (homes.isKey(place)
                || homes.constant(place)
                || called(place, homes.home(place))
                || kinship.shareWord(place, entities.get(homes.home(place)).key())
                || isAmongItsOwn(place)
                || homes.isNatural(place)
                        && kinship.isCalledLike(place, beside(place))
                        && !kinship.isCalledLike(place, all)) {
            return false;
        }
        return kinHomes(place).anyMatch(index -> !isEmptied(index));
    }

    /** Whether a column and those called alike stand between others of the thing from which they follow, and no coarser one. */
    private boolean isAmongItsOwn(int place) {
        return homes.ordered()
                && homes.isNatural(place)
                && entities.get(homes.home(place)).key().size() == 1
                && kinHomes(place).allMatch(index -> entities.get(index).key().size() <= 1)
                && isOwnBeside(place, -1)
                && isOwnBeside(place, 1);
    }

    private boolean isOwnBeside(int place, int step) {
        int beside = homes.differing(place, step);
        while (beside >= 0
                && beside < homes.width()
                && kinship.stem(beside).equals(kinship.stem(place))
                && homes.home(beside) == homes.home(place)) {
            beside = homes.differing(beside, step);
        }
        return beside >= 0
                && beside < homes.width()
                && homes.home(beside) == homes.home(place)
                && homes.isNatural(beside)
                && !homes.isKey(beside);
    }

    /** The other columns that have the same home, but for keys. */
    private Attributes beside(int place) {
        return Attributes.of(IntStream.range(0, homes.width())
                .filter(other -> other != place && homes.home(other) == homes.home(place) && !homes.isKey(other))
                .toArray());
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
