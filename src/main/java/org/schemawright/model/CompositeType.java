package org.schemawright.model;

import java.util.List;
import java.util.Optional;

/** A row type that is not a table's. */
public record CompositeType(ObjectRef ref, List<Attribute> attributes, Traits traits) implements SchemaObject {
    public CompositeType {
        attributes = List.copyOf(attributes);
    }

    /** One field of the row. */
    public record Attribute(String name, String type, Optional<String> collation, Optional<String> comment) {}

    @Override
    public CompositeType withTraits(Traits other) {
        return new CompositeType(ref, attributes, other);
    }
}
