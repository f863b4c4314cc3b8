package org.schemawright.discover;

import java.util.Comparator;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.NameHint;

/** By which of the columns that determine each other a thing is referred to. */
final class KeyChoice {
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;
    private final Kinship kinship;
    private final Roles roles;
    private final Chance chance;

    /** @param determined of each column those that follow from it, itself included */
    KeyChoice(ColumnProfile[] profiles, Attributes[] determined, Kinship kinship, Roles roles, Chance chance) {
        this.profiles = profiles;
        this.determined = determined;
        this.kinship = kinship;
        this.roles = roles;
        this.chance = chance;
    }

    /**
     * What refers to a thing mostly stands before what describes it.
     *
     * @param forFirst how much it counts that a column is the first of them
     */
    int of(Attributes all, int forFirst) {
        Attributes apart = forFirst > 0 ? apart(all) : Attributes.NONE;
        Attributes members = apart.isEmpty() ? all : apart;
        boolean id = members.places().anyMatch(this::isIdentity);
        int first = members.places()
                .filter(place -> !id || isIdentity(place))
                .findFirst()
                .orElseThrow();
        return members.places()
                .boxed()
                .min(Comparator.comparingInt(
                                (Integer place) -> profiles[place].rank() - (place == first ? forFirst : 0))
                        .thenComparing(place -> kinship.isCalledLike(place, determined[place].minus(members)))
                        .thenComparing(place -> !hasRoleCalledKey(place))
                        .thenComparingInt(kinship::moreWords)
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
    }

    /** Those that stand before most of what follows from them, and apart from it, as what refers to a thing does. */
    private Attributes apart(Attributes members) {
        int[] following = determined[members.toArray()[0]].toArray();
        int most = 0;
        int first = 0;
        for (int from = 0; from < following.length; ) {
            int to = from + 1;
            while (to < following.length && following[to] == following[to - 1] + 1) {
                to++;
            }
            if (to - from >= most) {
                most = to - from;
                first = following[from];
            }
            from = to;
        }
        int begin = first;
        return Attributes.of(
                members.places().filter(place -> place < begin && isName(place)).toArray());
    }

    private boolean isName(int place) {
        return switch (profiles[place].look()) {
            case WHOLE, CODE, NAME, TIME -> true;
            case DECIMAL, LONG_TEXT -> false;
        };
    }

    private boolean isIdentity(int place) {
        return profiles[place].hint() == NameHint.ID && profiles[place].identifies();
    }

    /** Whether the same things are named elsewhere by what is called a key, and have the same to them there. */
    private boolean hasRoleCalledKey(int place) {
        return roles.others(place).anyMatch(other -> profiles[other].hint().key())
                && determined[place].without(place).places().anyMatch(other -> chance.isExcluded(place, other));
    }
}
