package org.schemawright.model;

/** That a sequence goes when a column goes. The ref has the path of the sequence. */
public record SequenceOwnership(ObjectRef ref, ObjectRef column) implements SchemaObject {
    @Override
    public Traits traits() {
        return Traits.NONE;
    }

    @Override
    public SequenceOwnership withTraits(Traits other) {
        return new SequenceOwnership(ref, column);
    }
}
