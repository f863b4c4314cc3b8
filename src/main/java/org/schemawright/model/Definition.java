package org.schemawright.model;

import java.util.SortedMap;

/** An object of one of the rarer kinds, known by its properties under the engine's own names for them, in the engine's normal form. */
public record Definition(ObjectRef ref, SortedMap<String, String> properties, Traits traits) implements SchemaObject {
    public Definition {
        properties = Ordered.copy(properties);
    }

    @Override
    public Definition withTraits(Traits other) {
        return new Definition(ref, properties, other);
    }
}
