package org.schemawright.model;

import java.util.Optional;

/** A type with rules on top of another. Its checks are constraints of their own, of kind DOMAIN_CONSTRAINT. */
public record Domain(
        ObjectRef ref,
        String baseType,
        Optional<String> collation,
        Optional<String> defaultExpression,
        Optional<String> notNullName,
        boolean notNull,
        Traits traits)
        implements SchemaObject {

    @Override
    public Domain withTraits(Traits other) {
        return new Domain(ref, baseType, collation, defaultExpression, notNullName, notNull, other);
    }
}
