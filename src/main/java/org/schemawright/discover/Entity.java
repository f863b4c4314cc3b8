package org.schemawright.discover;

import org.schemawright.advise.normalize.Attributes;

/**
 * Something that rows speak of again and again: the columns that name it, and all that they determine.
 *
 * @param key        what names it
 * @param aliases    columns that name it as well; the key is left out
 * @param determined all that the key determines, the key included
 * @param distinct   how many of them there are
 */
record Entity(Attributes key, Attributes aliases, Attributes determined, int distinct, int[] representatives) {
    /**
     * What one column names.
     *
     * @param determined all that it determines, itself included
     */
    static Entity named(Determination data, int place, Attributes aliases, Attributes determined) {
        return new Entity(
                Attributes.of(place),
                aliases,
                determined,
                data.table().distinct(place),
                data.representatives(data.partition(place)));
    }

    Entity withKey(Attributes other) {
        return new Entity(other, aliases.union(key).minus(other), determined, distinct, representatives);
    }

    boolean determines(Attributes attributes) {
        return determined.containsAll(attributes);
    }
}
