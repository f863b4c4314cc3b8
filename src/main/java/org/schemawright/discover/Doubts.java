package org.schemawright.discover;

import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/** What speaks against a thing although something follows from its name: that it only leads to another thing. */
final class Doubts {
    private static final int LEAST_CALLED = 3;
    private static final double TELLING = 0.7;
    private static final double NEARLY = 0.8;

    private final EntitySearch search;
    private final EncodedTable table;
    private final Kinship kinship;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;

    /** @param determined of each column those that follow from it, itself included */
    Doubts(EntitySearch search, Kinship kinship, ColumnProfile[] profiles, Attributes[] determined) {
        this.search = search;
        this.table = search.table();
        this.kinship = kinship;
        this.profiles = profiles;
        this.determined = determined;
    }

    /** Takes away what is none. */
    void remove(List<Entity> entities) {
        entities.removeIf(this::isSpelledVariously);
        if (namesTell(entities)) {
            entities.removeIf(this::isOneValueOfAnother);
        }
    }

    /** Whether nearly everything is named by what is called a key, so that what is not called so hardly is one. */
    private boolean namesTell(List<Entity> entities) {
        long called = entities.stream()
                .filter(one -> profiles[one.key().toArray()[0]].hint().key())
                .count();
        return called >= LEAST_CALLED && called >= TELLING * entities.size();
    }

    /** A number or code that is not called a key, beside one column that follows from it and what that brings along. */
    private boolean isOneValueOfAnother(Entity entity) {
        int key = entity.key().toArray()[0];
        ColumnProfile profile = profiles[key];
        boolean named = profile.hint().key() || profile.look() == Look.NAME;
        int[] others = own(entity);
        return !named
                && others.length <= 1
                && IntStream.of(others).noneMatch(other -> kinship.isPair(key, other) || standsApart(key, other));
    }

    /** Text that is not called a key, of which there is hardly more than of what it refers to: other ways to write that. */
    private boolean isSpelledVariously(Entity entity) {
        int key = entity.key().toArray()[0];
        int[] others = own(entity);
        return !profiles[key].hint().key()
                && profiles[key].look() == Look.NAME
                && others.length == 1
                && profiles[others[0]].hint().key()
                && !determined[others[0]].contains(key)
                && table.distinct(others[0]) >= NEARLY * table.distinct(key);
    }

    /** What follows from a thing's key and from nothing that is called a key and follows from it too. */
    private int[] own(Entity entity) {
        int[] others = entity.determined()
                .minus(entity.key())
                .places()
                .filter(place -> table.distinct(place) > 1)
                .toArray();
        return IntStream.of(others)
                .filter(place -> IntStream.of(others).noneMatch(other -> bringsAlong(other, place)))
                .toArray();
    }

    private boolean bringsAlong(int key, int place) {
        return key != place
                && profiles[key].hint().key()
                && determined[key].contains(place)
                && (!determined[place].contains(key) || !profiles[place].hint().key() || key < place);
    }

    /** Whether what follows from a column stands behind what belongs to another thing, as what was joined later does. */
    private boolean standsApart(int key, int other) {
        return search.ordered()
                && IntStream.range(key + 1, other)
                        .filter(place -> table.distinct(place) > 1)
                        .mapToObj(place -> search.finer(Attributes.of(place)))
                        .anyMatch(one -> !one.determines(Attributes.of(key)));
    }
}
