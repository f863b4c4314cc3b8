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

    private final Determination data;
    private final Kinship kinship;
    private final ColumnProfile[] profiles;
    private final Roles roles;
    private final double sure;

    Chance(Determination data, Kinship kinship, ColumnProfile[] profiles, Roles roles) {
        this.data = data;
        this.kinship = kinship;
        this.profiles = profiles;
        this.roles = roles;
        this.sure = SURE + 2 * Math.log(data.table().width());
    }

    /** @param rows of which two could have differed so many times */
    boolean isExcluded(int repeats, int[] rows, int place) {
        return evidence(repeats, rows, place) >= sure;
    }

    /** The same for what a column names; names are evidence too. */
    boolean isExcluded(int key, int repeats, int[] named, int place) {
        boolean called = profiles[key].hint().key();
        double asked = sure
                - (called ? CALLED_KEY : 0)
                - (called && kinship.kin(place, Attributes.of(key)) ? CALLED_AFTER : 0);
        asked = Math.max(asked, 1);
        return evidence(repeats, named, place) >= asked || repeats > 0 && roles.evidence(key, place) >= asked;
    }

    /** Whether two columns say the same of what they have in common, and not by accident. */
    boolean isExcluded(int key, int other) {
        return roles.evidence(key, other) >= sure;
    }

    private double evidence(int repeats, int[] rows, int place) {
        return repeats * -Math.log(data.agreement(rows, place));
    }
}
