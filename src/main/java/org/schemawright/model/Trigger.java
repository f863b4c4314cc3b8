package org.schemawright.model;

/** A trigger on a table or view; kind CONSTRAINT_TRIGGER where it may be deferred. The definition is the engine's rendering. */
public record Trigger(ObjectRef ref, ObjectRef function, String definition, String state, Traits traits)
        implements SchemaObject {

    @Override
    public Trigger withTraits(Traits other) {
        return new Trigger(ref, function, definition, state, other);
    }
}
