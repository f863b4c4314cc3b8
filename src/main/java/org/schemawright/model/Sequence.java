package org.schemawright.model;

/** A sequence that stands by itself or serves a default; sequences behind identity columns are part of the column. */
public record Sequence(ObjectRef ref, SequenceOptions options, boolean unlogged, Traits traits)
        implements SchemaObject {

    @Override
    public Sequence withTraits(Traits other) {
        return new Sequence(ref, options, unlogged, other);
    }
}
