package org.schemawright.model;

/** Something we do not model: kept word for word, compared by its words with white space folded, never skipped. */
public record Opaque(ObjectRef ref, String text) implements SchemaObject {
    @Override
    public Traits traits() {
        return Traits.NONE;
    }

    @Override
    public Opaque withTraits(Traits other) {
        return new Opaque(ref, text);
    }
}
