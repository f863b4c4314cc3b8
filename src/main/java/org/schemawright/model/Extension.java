package org.schemawright.model;

import java.util.Optional;

/** An installed extension. What belongs to it is not listed apart; its version counts only where both sides state one. */
public record Extension(ObjectRef ref, String schema, Optional<String> version, Traits traits) implements SchemaObject {

    @Override
    public Extension withTraits(Traits other) {
        return new Extension(ref, schema, version, other);
    }
}
