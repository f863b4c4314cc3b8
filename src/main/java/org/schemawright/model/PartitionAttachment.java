package org.schemawright.model;

/**
 * That a table holds a part of the rows of another. The ref has the path of the part; the bound is the engine's
 * rendering, such as {@code FOR VALUES FROM (1) TO (2)} or {@code DEFAULT}.
 */
public record PartitionAttachment(ObjectRef ref, ObjectRef parent, String bound) implements SchemaObject {
    @Override
    public Traits traits() {
        return Traits.NONE;
    }

    @Override
    public PartitionAttachment withTraits(Traits other) {
        return new PartitionAttachment(ref, parent, bound);
    }
}
