package org.schemawright.model;

/** A rewrite rule on a table or view, other than the one that makes a view a view. The definition is the engine's rendering. */
public record Rule(ObjectRef ref, String definition, String state, Traits traits) implements SchemaObject {

    @Override
    public Rule withTraits(Traits other) {
        return new Rule(ref, definition, state, other);
    }
}
