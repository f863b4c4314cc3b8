package org.schemawright.discover;

import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.NameHint;

/** Tells places that are no things of their own: all that is known of them is what larger place they lie in. */
final class OnlyPlaces {
    private final EncodedTable table;
    private final Kinship kinship;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;

    /** @param determined of each column those that follow from it, itself included */
    OnlyPlaces(EncodedTable table, Kinship kinship, ColumnProfile[] profiles, Attributes[] determined) {
        this.table = table;
        this.kinship = kinship;
        this.profiles = profiles;
        this.determined = determined;
    }

    /**
     * Whether nothing follows from a place but where it lies, as the state and the time zone of a city do, and what follows
     * from that.
     */
    boolean is(int key) {
        int[] others = determined[key]
                .without(key)
                .places()
                .filter(place -> table.distinct(place) > 1)
                .toArray();
        int[] larger = IntStream.of(others).filter(kinship::isPartOfPlace).toArray();
        return (profiles[key].hint() == NameHint.PLACE || isStreet(key))
                && IntStream.of(others)
                        .allMatch(place -> !isToldOfPlace(place, key)
                                && IntStream.of(larger)
                                        .anyMatch(other -> other == place || determined[other].contains(place)));
    }

    /** Whether a column is called after a place, and not one that is the same for many places. */
    private boolean isToldOfPlace(int place, int key) {
        return table.distinct(place) * 2 > table.distinct(key) && kinship.isCalledAfter(place, Attributes.of(key));
    }

    private boolean isStreet(int place) {
        return profiles[place].hint() == NameHint.VALUE && kinship.isStreet(place);
    }
}
