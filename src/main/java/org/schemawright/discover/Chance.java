package org.schemawright.discover;

import org.schemawright.advise.normalize.Attributes;

/** How likely it is that a column agreed by accident each time that it could have differed. */
final class Chance {
    /** Natural logarithm of how unlikely an accident has to be, in a table of one column. */
    private static final double SURE = 3;

    /** How much less is asked of a column that is called a key. */
    private static final double CALLED_KEY = 4;

    /** How much less of one that is called after the key, as {@code country_name} after {@code country_id}. */
    private static final double CALLED_AFTER = 3;

    /** How much less again where another column is called so that follows too. */
    private static final double CALLED_ALIKE = 2;

    private final Determination data;
    private final Kinship kinship;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;
    private final Roles roles;
    private final double sure;

    /** @param determined of each column those that follow from it, itself included */
    Chance(Determination data, Kinship kinship, ColumnProfile[] profiles, Attributes[] determined, Roles roles) {
        this.data = data;
        this.kinship = kinship;
        this.profiles = profiles;
        this.determined = determined;
        this.roles = roles;
        this.sure = SURE + 2 * Math.log(data.table().width());
    }

    /** @param rows of which two could have differed so many times */
    boolean isExcluded(int repeats, int[] rows, int place) {
        return evidence(repeats, rows, place) >= sure;
    }

    /** The same for what a column names; names are evidence too. */
    boolean isExcluded(int key, int repeats, int[] named, int place) {
        double asked = Math.max(sure - (profiles[key].hint().key() ? called(key, place) : 0), 1);
        return evidence(repeats, named, place) >= asked || repeats > 0 && roles.evidence(key, place) >= asked;
    }

    private double called(int key, int place) {
        if (!kinship.kin(place, Attributes.of(key))) {
            return CALLED_KEY;
        }
        boolean alike = determined[key]
                .without(key)
                .without(place)
                .places()
                .anyMatch(other -> data.table().distinct(other) > 1 && kinship.kin(other, Attributes.of(key)));
        return CALLED_KEY + CALLED_AFTER + (alike ? CALLED_ALIKE : 0);
    }

    /** Whether two columns say the same of what they have in common, and not by accident. */
    boolean isExcluded(int key, int other) {
        return roles.evidence(key, other) >= sure;
    }

    private double evidence(int repeats, int[] rows, int place) {
        return repeats * -Math.log(data.agreement(rows, place));
    }
}
