package org.schemawright.model;

import java.util.List;
import java.util.Optional;

/**
 * What any object may have beside its definition.
 *
 * @param owner      the owning role; empty where the source does not state one
 * @param comment    the comment on it
 * @param privileges who may do what with it, ordered; empty where the source states none, which is not the same as a
 *                   list without entries (everything revoked)
 */
public record Traits(Optional<String> owner, Optional<String> comment, Optional<List<Privilege>> privileges) {
    public static final Traits NONE = new Traits(Optional.empty(), Optional.empty(), Optional.empty());

    public Traits {
        privileges = privileges.map(List::copyOf);
    }

    public Traits withOwner(Optional<String> other) {
        return new Traits(other, comment, privileges);
    }

    public Traits withComment(Optional<String> other) {
        return new Traits(owner, other, privileges);
    }

    public Traits withPrivileges(Optional<List<Privilege>> other) {
        return new Traits(owner, comment, other);
    }
}
