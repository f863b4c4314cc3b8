package org.schemawright.model;

import java.util.Comparator;

/**
 * One right of one role.
 *
 * @param grantee   the role, {@link #PUBLIC} for everybody, {@link #OWNER} for whoever owns the object
 * @param right     the engine's word for it, such as SELECT
 * @param grantable whether the role may pass it on
 */
public record Privilege(String grantee, String right, boolean grantable) implements Comparable<Privilege> {
    /** Stands for everybody. Not a possible role name, since it is empty. */
    public static final String PUBLIC = "";

    /** Stands for the owner, whoever that is. Not a possible role name, since NUL is in none. */
    public static final String OWNER = "\0owner";

    private static final Comparator<Privilege> ORDER = Comparator.comparing(Privilege::grantee)
            .thenComparing(Privilege::right)
            .thenComparing(Privilege::grantable);

    @Override
    public int compareTo(Privilege other) {
        return ORDER.compare(this, other);
    }
}
