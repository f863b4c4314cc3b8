package org.schemawright.model;

import java.util.Optional;
import java.util.SortedMap;

/**
 * A column of a table.
 *
 * @param type      the engine's rendering of the type with its modifiers
 * @param collation stated only where it is not the type's own
 * @param notNull   stated where the column refuses nulls
 * @param value     where a value comes from that the writer of a row does not give
 * @param local     false where the column is there only since a parent table (inheritance or partitioning) has it
 * @param properties the engine's rarer settings under its own names (storage, compression, statistics, options)
 */
public record Column(
        ObjectRef ref,
        String type,
        Optional<String> collation,
        Optional<NotNull> notNull,
        ColumnValue value,
        boolean local,
        SortedMap<String, String> properties,
        Traits traits)
        implements SchemaObject {
    public Column {
        properties = Ordered.copy(properties);
    }

    /**
     * That nulls are refused.
     *
     * @param name      the constraint's name, where the engine has one that is not the one it would choose itself
     * @param validated false where rows of before may still hold nulls
     * @param noInherit whether child tables are free of it
     */
    public record NotNull(Optional<String> name, boolean validated, boolean noInherit, boolean local) {
        public static final NotNull PLAIN = new NotNull(Optional.empty(), true, false, true);
    }

    public String name() {
        return ref.last();
    }

    public Column withValue(ColumnValue other) {
        return new Column(ref, type, collation, notNull, other, local, properties, traits);
    }

    public Column withNotNull(Optional<NotNull> other) {
        return new Column(ref, type, collation, other, value, local, properties, traits);
    }

    @Override
    public Column withTraits(Traits other) {
        return new Column(ref, type, collation, notNull, value, local, properties, other);
    }
}
