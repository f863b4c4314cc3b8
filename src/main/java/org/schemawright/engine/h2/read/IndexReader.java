package org.schemawright.engine.h2.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Indexes that somebody asked for; those that constraints made for themselves are none of their own. */
final class IndexReader {
    private static final String INDEXES =
            "SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, INDEX_TYPE_NAME, NULLS_DISTINCT, REMARKS FROM"
                    + " INFORMATION_SCHEMA.INDEXES WHERE NOT IS_GENERATED AND TABLE_SCHEMA <> 'INFORMATION_SCHEMA'";
    private static final String COLUMNS = "SELECT TABLE_SCHEMA, TABLE_NAME, INDEX_NAME, COLUMN_NAME,"
            + " ORDERING_SPECIFICATION, NULL_ORDERING, IS_UNIQUE FROM INFORMATION_SCHEMA.INDEX_COLUMNS"
            + " WHERE TABLE_SCHEMA <> 'INFORMATION_SCHEMA' ORDER BY INDEX_SCHEMA, INDEX_NAME, ORDINAL_POSITION";

    private record Part(Index.Key key, String column, boolean unique) {}

    private final Reading reading;
    private final Map<ObjectRef, List<Part>> parts = new HashMap<>();
    private final Set<ObjectRef> read = new HashSet<>();

    private IndexReader(Reading reading) {
        this.reading = reading;
    }

    static Set<ObjectRef> read(Catalog catalog, Reading reading) throws SQLException {
        var reader = new IndexReader(reading);
        catalog.each(
                COLUMNS,
                row -> reader.parts
                        .computeIfAbsent(ref(row), _ -> new ArrayList<>())
                        .add(part(row)));
        catalog.each(INDEXES, reader::take);
        return reader.read;
    }

    private static ObjectRef ref(ResultSet row) throws SQLException {
        return ObjectRef.of(
                Kind.INDEX, row.getString("TABLE_SCHEMA"), row.getString("TABLE_NAME"), row.getString("INDEX_NAME"));
    }

    private static Part part(ResultSet row) throws SQLException {
        String column = row.getString("COLUMN_NAME");
        boolean descending = "DESC".equals(row.getString("ORDERING_SPECIFICATION"));
        boolean nullsFirst = "FIRST".equals(row.getString("NULL_ORDERING"));
        var key = new Index.Key(
                Optional.of(column), Optional.empty(), Optional.empty(), Optional.empty(), descending, nullsFirst);
        return new Part(key, column, row.getBoolean("IS_UNIQUE"));
    }

    private void take(ResultSet row) throws SQLException {
        ObjectRef ref = ref(row);
        var table = new ObjectRef(Kind.TABLE, ref.path().subList(0, 2));
        if (reading.table(table).isEmpty()) {
            return;
        }
        String type = Catalog.text(row, "INDEX_TYPE_NAME");
        boolean unique = type.contains("UNIQUE");
        List<Part> all = parts.getOrDefault(ref, List.of());
        var properties = new TreeMap<String, String>();
        if ("ALL".equals(row.getString("NULLS_DISTINCT"))) {
            properties.put("nulls", "all distinct");
        }
        reading.add(new Index(
                ref,
                type.contains("SPATIAL") ? "SPATIAL" : type.contains("HASH") ? "HASH" : "",
                unique,
                "NO".equals(row.getString("NULLS_DISTINCT")),
                all.stream()
                        .filter(part -> !unique || part.unique())
                        .map(Part::key)
                        .toList(),
                all.stream()
                        .filter(part -> unique && !part.unique())
                        .map(Part::column)
                        .toList(),
                Optional.empty(),
                true,
                new TreeMap<>(),
                properties,
                SchemaReader.commented(Catalog.optional(row, "REMARKS"))));
        all.forEach(part -> reading.need(ref, table.part(Kind.COLUMN, part.column())));
        read.add(ref);
    }
}
