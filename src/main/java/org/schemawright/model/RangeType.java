package org.schemawright.model;

import java.util.SortedMap;

/** A range type over a subtype, with its options as the engine names them (subtype_opclass, collation, canonical, subtype_diff, multirange_type_name). */
public record RangeType(ObjectRef ref, String subtype, SortedMap<String, String> options, Traits traits)
        implements SchemaObject {
    public RangeType {
        options = Ordered.copy(options);
    }

    @Override
    public RangeType withTraits(Traits other) {
        return new RangeType(ref, subtype, options, other);
    }
}
