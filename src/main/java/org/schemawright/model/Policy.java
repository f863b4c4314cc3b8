package org.schemawright.model;

import java.util.List;
import java.util.Optional;

/** A row security policy. */
public record Policy(
        ObjectRef ref,
        boolean permissive,
        String command,
        List<String> roles,
        Optional<String> using,
        Optional<String> check,
        Traits traits)
        implements SchemaObject {
    public Policy {
        roles = List.copyOf(roles);
    }

    @Override
    public Policy withTraits(Traits other) {
        return new Policy(ref, permissive, command, roles, using, check, other);
    }
}
