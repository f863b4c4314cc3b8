package org.schemawright.model;

import java.util.List;

/** An enumeration; the order of the values is their order in the engine. */
public record EnumType(ObjectRef ref, List<String> values, Traits traits) implements SchemaObject {
    public EnumType {
        values = List.copyOf(values);
    }

    @Override
    public EnumType withTraits(Traits other) {
        return new EnumType(ref, values, other);
    }
}
