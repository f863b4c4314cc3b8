package org.schemawright.model;

/** The default of one column, an object of its own since it may be set, dropped and replaced apart from the column. */
public record ColumnDefault(ObjectRef ref, String expression) implements SchemaObject {
    @Override
    public Traits traits() {
        return Traits.NONE;
    }

    @Override
    public ColumnDefault withTraits(Traits other) {
        return new ColumnDefault(ref, expression);
    }
}
