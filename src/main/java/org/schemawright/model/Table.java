package org.schemawright.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A table as the engine reports it, without its constraints, indexes and triggers, which are objects of their own.
 * Columns keep their order.
 *
 * @param partitioning how it is divided, where it is
 * @param partitionOf  of which table it is a part, where it is
 * @param inherits     the parents of plain inheritance, in order
 * @param ofType       the composite type that a typed table takes its columns from
 * @param options      storage parameters
 * @param properties   "access method", "replica identity", "row security", "force row security", "tablespace"; for a
 *                     foreign table "server" and "option.…": the engine's words for what is set
 */
public record Table(
        ObjectRef ref,
        List<Column> columns,
        boolean unlogged,
        Optional<Partitioning> partitioning,
        Optional<PartitionOf> partitionOf,
        List<ObjectRef> inherits,
        Optional<ObjectRef> ofType,
        SortedMap<String, String> options,
        SortedMap<String, String> properties,
        Traits traits)
        implements SchemaObject {
    public Table {
        columns = List.copyOf(columns);
        inherits = List.copyOf(inherits);
        options = Ordered.copy(options);
        properties = Ordered.copy(properties);
    }

    /** {@code key} is the engine's rendering, such as {@code RANGE (made_at)}. */
    public record Partitioning(String key) {}

    /** {@code bound} is the engine's rendering, such as {@code FOR VALUES FROM (1) TO (2)} or {@code DEFAULT}. */
    public record PartitionOf(ObjectRef parent, String bound) {}

    public Optional<Column> column(String name) {
        return columns.stream().filter(column -> column.name().equals(name)).findFirst();
    }

    public Table withColumns(List<Column> other) {
        return new Table(
                ref, other, unlogged, partitioning, partitionOf, inherits, ofType, options, properties, traits);
    }

    @Override
    public Table withTraits(Traits other) {
        return new Table(
                ref, columns, unlogged, partitioning, partitionOf, inherits, ofType, options, properties, other);
    }
}
