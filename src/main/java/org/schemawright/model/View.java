package org.schemawright.model;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;

/** A view or materialized view. The query is the engine's own rendering. */
public record View(
        ObjectRef ref,
        String query,
        List<ViewColumn> columns,
        SortedMap<String, String> options,
        Optional<Materialized> materialized,
        Traits traits)
        implements SchemaObject {
    public View {
        columns = List.copyOf(columns);
        options = Ordered.copy(options);
    }

    /** One column of the result; a view may give it a default (for inserts through the view) and a comment. */
    public record ViewColumn(
            String name,
            String type,
            Optional<String> collation,
            Optional<String> defaultExpression,
            Optional<String> comment,
            Optional<List<Privilege>> privileges) {}

    /**
     * What a materialized view has more than a view.
     *
     * @param populated whether it was created with data
     * @param properties access method, tablespace, clustered index, column settings, under the engine's names
     */
    public record Materialized(boolean populated, SortedMap<String, String> properties) {
        public Materialized {
            properties = Ordered.copy(properties);
        }
    }

    @Override
    public View withTraits(Traits other) {
        return new View(ref, query, columns, options, materialized, other);
    }
}
