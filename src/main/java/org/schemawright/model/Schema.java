package org.schemawright.model;

/** A namespace. */
public record Schema(ObjectRef ref, Traits traits) implements SchemaObject {

    @Override
    public Schema withTraits(Traits other) {
        return new Schema(ref, other);
    }
}
