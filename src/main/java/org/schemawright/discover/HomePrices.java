package org.schemawright.discover;

import java.util.HashMap;
import java.util.List;
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
    private static final double PRICE_OF_A_COPY = 6;
    private static final double PRICE_OF_AN_UNLIKE_START = 1.1;
    private static final int LEAST_CALLED = 3;
    private static final double PRICE_OF_ANOTHER_NAME = 1.5;

    private final Homes homes;
    private final List<Entity> entities;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Copy> copies;
    private final Attributes all;

    HomePrices(Homes homes, List<Entity> entities, EntitySearch search, Kinship kinship, List<Copy> copies) {
        this.homes = homes;
        this.entities = entities;
        this.search = search;
        this.kinship = kinship;
        this.copies = copies;
        this.all = Attributes.first(homes.width());
    }

    /** @param apart whether what holds the same twice has to be apart */
    double cost(boolean apart) {
        List<Run> runs = homes.runs();
        long gaps = runs.size() - runs.stream().map(Run::home).distinct().count();
        double emptied = IntStream.range(1, entities.size())
                .filter(this::isEmptied)
                .mapToDouble(index -> homes.ordered() && isWithin(index) && !leads(index)
                        ? PRICE_OF_ONE_WITHIN
                        : homes.ordered() ? PRICE_OF_NOTHING_IN_ORDER : PRICE_OF_NOTHING_LEFT)
                .sum();
        long doubled = copies.stream()
                .filter(one -> homes.home(one.first()) == homes.home(one.second()))
                .count();
        long strange = IntStream.range(0, homes.width()).filter(this::strange).count();
        return (homes.ordered() ? PRICE_OF_A_GAP * gaps + PRICE_OF_AN_UNLIKE_START * unlike(runs) : 0)
                + moved()
                + emptied
                + (apart ? PRICE_OF_A_COPY * doubled : 0)
                + PRICE_OF_ANOTHER_NAME * strange;
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
        return ways.values().stream()
                .mapToDouble(count -> homes.ordered() ? 1 + PRICE_OF_ONE_MORE * (count - 1) : count)
                .sum();
    }

    /**
     * Whether columns of one and the same other thing stand before and behind all that follows from a thing. Where that
     * one has the key too, but far from what follows, this was joined between two others that come together always.
     */
    private boolean isWithin(int index) {
        int[] own = own(index);
        return own.length > 0
                && (isWithin(index, around(own))
                        || homes.order().referrers(index).stream().anyMatch(other -> isWithin(index, other)));
    }

    /** Whether columns of a certain other thing do. */
    boolean isWithin(int index, int other) {
        int[] own = own(index);
        if (own.length == 0
                || other < 0
                || mayBeTwo(other)
                || around(own) != other && !(isBuilt(index) && spans(other, own))) {
            return false;
        }
        int key = entities.get(index).key().places().max().orElse(0);
        if (isBuilt(index)) {
            return true;
        }
        int between = key < own[0] ? own[0] - key : key - own[own.length - 1];
        return homes.home(key) != other || between <= NEAR || goesOn(other, own);
    }

    /** Whether the column of a thing that stands right behind these is called like one that stands before them. */
    private boolean goesOn(int other, int[] own) {
        int next = own[own.length - 1] + 1;
        return next < homes.width()
                && homes.home(next) == other
                && kinship.stem(next).length() >= LEAST_CALLED
                && IntStream.range(0, own[0])
                        .anyMatch(place -> homes.home(place) == other
                                && !homes.isKey(place)
                                && kinship.stem(place).equals(kinship.stem(next)));
    }

    /** Whether a key has a part that nothing calls one, and is no part of the key of the rows. */
    private boolean isBuilt(int index) {
        return entities.get(index).key().size() > 1
                && !search.leading().containsAll(entities.get(index).key())
                && entities.get(index)
                        .key()
                        .places()
                        .anyMatch(place -> !search.profile(place).hint().key());
    }

    /** Whether several columns of a thing stand before these and several behind them. */
    private boolean spans(int other, int[] own) {
        long before = IntStream.range(0, own[0])
                .filter(place -> homes.home(place) == other && !homes.constant(place))
                .count();
        long behind = IntStream.range(own[own.length - 1] + 1, homes.width())
                .filter(place -> homes.home(place) == other && !homes.constant(place))
                .count();
        boolean first = entities.get(other).key().contains(own[0] - 1);
        return (before > 1 || first) && (behind > 1 || keysBehind(other, own) > 0);
    }

    private long keysBehind(int other, int[] own) {
        return IntStream.range(own[own.length - 1] + 1, homes.width())
                .filter(place -> homes.home(place) == other && homes.isKey(place))
                .count();
    }

    /** Whether a key that nobody made has all that it has within the columns of what refers to it. */
    boolean isPartOfAnother(int index) {
        int[] own = own(index);
        return own.length > 0
                && isBuilt(index)
                && homes.order().referrers(index).stream().anyMatch(other -> !mayBeTwo(other) && spans(other, own));
    }

    /** Whether what always comes with a thing has columns called after it, which stand as that thing's so far. */
    private boolean mayBeTwo(int index) {
        return homes.order().together(index).stream()
                .anyMatch(twin -> IntStream.range(0, homes.width())
                        .anyMatch(place -> homes.home(place) == index
                                && !homes.isKey(place)
                                && kin(place, twin)
                                && !kin(place, index)));
    }

    private int[] own(int index) {
        return IntStream.range(0, homes.width())
                .filter(place -> !homes.isKey(place) && !homes.constant(place) && homes.coarsest(place) == index)
                .toArray();
    }

    private int around(int[] own) {
        int before = own[0] - 1;
        while (before >= 0 && homes.constant(before)) {
            before--;
        }
        int behind = own[own.length - 1] + 1;
        while (behind < homes.width() && homes.constant(behind)) {
            behind++;
        }
        return before >= 0 && behind < homes.width() && homes.home(before) == homes.home(behind)
                ? homes.home(before)
                : -1;
    }

    /** Whether what belongs to a thing begins right behind what names it. */
    private boolean leads(int index) {
        int next = entities.get(index).key().places().max().orElse(0) + 1;
        while (next < homes.width() && (homes.constant(next) || homes.isKey(next))) {
            next++;
        }
        return own(index).length > 2 && next < homes.width() && homes.coarsest(next) == index;
    }

    /** Whether a column is called after another thing that could have it. */
    boolean strange(int place) {
        if (homes.isKey(place)
                || homes.constant(place)
                || called(place, homes.home(place))
                || kinship.shareWord(place, entities.get(homes.home(place)).key())
                || homes.isNatural(place)
                        && kinship.isCalledLike(place, beside(place))
                        && !kinship.isCalledLike(place, all)) {
            return false;
        }
        return kinHomes(place).anyMatch(index -> !isEmptied(index));
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
