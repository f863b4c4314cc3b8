package org.schemawright.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/**
 * An index that is not the making of a constraint. The ref has the path schema, table, index: an index's name is unique
 * in the schema, but it is read and dropped with its table.
 *
 * @param include   columns carried along
 * @param options   storage parameters
 * @param properties "clustered", "replica identity", "tablespace", "parent" (the index it is attached to), column
 *                  statistics
 */
public record Index(
        ObjectRef ref,
        String method,
        boolean unique,
        boolean nullsNotDistinct,
        List<Key> keys,
        List<String> include,
        Optional<String> predicate,
        boolean valid,
        SortedMap<String, String> options,
        SortedMap<String, String> properties,
        Traits traits)
        implements SchemaObject {
    public Index {
        keys = List.copyOf(keys);
        include = List.copyOf(include);
        options = Ordered.copy(options);
        properties = Ordered.copy(properties);
    }

    /**
     * One key of the index.
     *
     * @param column        the column's name, where the key is one
     * @param expression    the engine's rendering, where it is not
     * @param operatorClass qualified, with options in parentheses, where it is not the default one
     */
    public record Key(
            Optional<String> column,
            Optional<String> expression,
            Optional<String> collation,
            Optional<String> operatorClass,
            boolean descending,
            boolean nullsFirst) {}

    public Index withMethod(String other) {
        return new Index(
                ref, other, unique, nullsNotDistinct, keys, include, predicate, valid, options, properties, traits);
    }

    public Index withUnique(boolean other) {
        return new Index(
                ref, method, other, nullsNotDistinct, keys, include, predicate, valid, options, properties, traits);
    }

    public Index withKeys(List<Key> other) {
        return new Index(
                ref, method, unique, nullsNotDistinct, other, include, predicate, valid, options, properties, traits);
    }

    public Index withInclude(List<String> other) {
        return new Index(
                ref, method, unique, nullsNotDistinct, keys, other, predicate, valid, options, properties, traits);
    }

    public Index withPredicate(Optional<String> other) {
        return new Index(
                ref, method, unique, nullsNotDistinct, keys, include, other, valid, options, properties, traits);
    }

    public Index withOptions(SortedMap<String, String> other) {
        return new Index(
                ref, method, unique, nullsNotDistinct, keys, include, predicate, valid, other, properties, traits);
    }

    public Index withProperties(SortedMap<String, String> other) {
        return new Index(
                ref, method, unique, nullsNotDistinct, keys, include, predicate, valid, options, other, traits);
    }

    public Index withNullsNotDistinct(boolean other) {
        return new Index(ref, method, unique, other, keys, include, predicate, valid, options, properties, traits);
    }

    @Override
    public Index withTraits(Traits other) {
        return new Index(
                ref, method, unique, nullsNotDistinct, keys, include, predicate, valid, options, properties, other);
    }
}
