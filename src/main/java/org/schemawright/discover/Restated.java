package org.schemawright.discover;

import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/**
 * Columns from which others follow only because they say the same once more: a place or quantity in another unit, a text
 * that is made of others. They name nothing.
 */
final class Restated {
    private final Determination data;
    private final EncodedTable table;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;

    /** @param determined of each column those that follow from it, itself included */
    Restated(Determination data, ColumnProfile[] profiles, Attributes[] determined) {
        this.data = data;
        this.table = data.table();
        this.profiles = profiles;
        this.determined = determined;
    }

    /** @param telling whether it is no accident that a column follows from the key */
    boolean is(int key, IntPredicate telling) {
        return !profiles[key].hint().key() && (isMeasure(key, telling) || isMadeOfOthers(key));
    }

    /** Whether only measures follow from a number or text. */
    private boolean isMeasure(int key, IntPredicate telling) {
        return (isLook(key, Look.WHOLE) || isLook(key, Look.NAME))
                && following(key).filter(telling).allMatch(place -> isLook(place, Look.DECIMAL));
    }

    /** Whether all that follows from a text follows from what is written in it, as latitude and longitude in a position. */
    private boolean isMadeOfOthers(int key) {
        if (!isLook(key, Look.NAME)) {
            return false;
        }
        int[] rows = data.representatives(data.partition(key));
        int[] written = following(key)
                .filter(place -> IntStream.of(rows).allMatch(row -> holds(key, place, row)))
                .filter(place -> IntStream.of(rows)
                        .anyMatch(row -> !table.value(row, key).equals(table.value(row, place))))
                .toArray();
        return written.length > 1
                && following(key)
                        .allMatch(place -> IntStream.of(written).anyMatch(part -> determined[part].contains(place)));
    }

    private boolean holds(int key, int place, int row) {
        String part = table.value(row, place).orElse("");
        return part.isEmpty()
                || part.length() > 1 && table.value(row, key).orElse("").contains(part);
    }

    private IntStream following(int key) {
        return determined[key].without(key).places().filter(place -> table.distinct(place) > 1);
    }

    private boolean isLook(int place, Look look) {
        return profiles[place].look() == look;
    }
}
