package org.schemawright.discover;

import java.util.List;
import java.util.stream.IntStream;

/** Whether the columns that a thing would have stand within those of another one, so that it hardly is one itself. */
final class Enclosure {
    private static final int NEAR = 3;
    private static final int LEAST_CALLED = 3;

    private final Homes homes;
    private final List<Entity> entities;
    private final EntitySearch search;
    private final Kinship kinship;

    Enclosure(Homes homes, List<Entity> entities, EntitySearch search, Kinship kinship) {
        this.homes = homes;
        this.entities = entities;
        this.search = search;
        this.kinship = kinship;
    }

    /**
     * Whether columns of one and the same other thing stand before and behind all that follows from a thing. Where that
     * one has the key too, but far from what follows, this was joined between two others that come together always.
     */
    boolean isWithin(int index) {
        int[] own = own(index);
        return own.length > 0
                && (isNested(index, own)
                        || isWithin(index, homes.around(own[0], own[own.length - 1]))
                        || homes.order().referrers(index).stream().anyMatch(other -> isWithin(index, other)));
    }

    /** Whether columns of something that refers to a thing stand on both sides, beyond what else follows from that one. */
    private boolean isNested(int index, int[] own) {
        return homes.order().referrers(index).stream()
                .anyMatch(other -> other != 0
                        && !mayBeTwo(other)
                        && standsBeyond(other, own[0], -1)
                        && standsBeyond(other, own[own.length - 1], 1));
    }

    /** Whether a column of a thing stands there, with nothing between but what follows from the thing. */
    private boolean standsBeyond(int other, int from, int step) {
        for (int place = from + step; place >= 0 && place < homes.width(); place += step) {
            if (!homes.constant(place) && !homes.isKey(place)) {
                if (homes.home(place) == other) {
                    return true;
                }
                if (homes.home(place) == 0
                        || !entities.get(other)
                                .determines(entities.get(homes.home(place)).key())) {
                    return false;
                }
            }
        }
        return false;
    }

    /** Whether columns of a certain other thing do. */
    boolean isWithin(int index, int other) {
        int[] own = own(index);
        if (own.length == 0
                || other < 0
                || mayBeTwo(other)
                || homes.around(own[0], own[own.length - 1]) != other && !(isBuilt(index) && spans(other, own))) {
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
                                && kinship.kin(place, entities.get(twin).key())
                                && !kinship.kin(place, entities.get(index).key())));
    }

    private int[] own(int index) {
        return IntStream.range(0, homes.width())
                .filter(place -> !homes.isKey(place) && !homes.constant(place) && homes.coarsest(place) == index)
                .toArray();
    }

    /** Whether what belongs to a thing begins right behind what names it. */
    boolean leads(int index) {
        int next = entities.get(index).key().places().max().orElse(0) + 1;
        while (next < homes.width() && (homes.constant(next) || homes.isKey(next))) {
            next++;
        }
        return own(index).length > 2 && next < homes.width() && homes.coarsest(next) == index;
    }
}
