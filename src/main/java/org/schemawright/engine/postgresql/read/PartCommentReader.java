package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/**
 * Reads comments on parts that are no objects of their own: a NOT NULL, the index of a key, a partition's copy of a
 * foreign key or trigger, the multirange of a range. Runs last, since it asks what its neighbours are called.
 */
final class PartCommentReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT 'INDEX' AS sort, 1259::pg_catalog.int8 AS table_of_whole, x.indrelid::pg_catalog.int8 AS whole,
                c.relname AS name, NULL AS column_name, 2606::pg_catalog.int8 AS table_of_source,
                k.oid::pg_catalog.int8 AS source, d.description
            FROM pg_catalog.pg_description d
                JOIN pg_catalog.pg_index x ON x.indexrelid = d.objoid
                JOIN pg_catalog.pg_class c ON c.oid = x.indexrelid
                JOIN pg_catalog.pg_constraint k ON k.conindid = x.indexrelid AND k.conrelid = x.indrelid
                    AND k.contype IN ('p', 'u', 'x')
            WHERE d.classoid = 1259 AND d.objsubid = 0
            UNION ALL
            SELECT 'CONSTRAINT', CASE WHEN k.conrelid <> 0 THEN 1259 ELSE 1247 END,
                CASE WHEN k.conrelid <> 0 THEN k.conrelid ELSE k.contypid END::pg_catalog.int8,
                k.conname, CASE WHEN k.contype = 'n' THEN coalesce(a.attname, '') END,
                2606, k.conparentid::pg_catalog.int8, d.description
            FROM pg_catalog.pg_description d
                JOIN pg_catalog.pg_constraint k ON k.oid = d.objoid
                    AND (k.contype = 'n' OR k.contype = 'f' AND k.conparentid <> 0)
                LEFT JOIN pg_catalog.pg_attribute a ON a.attrelid = k.conrelid AND a.attnum = k.conkey[1]
            WHERE d.classoid = 2606
            UNION ALL
            SELECT 'TRIGGER', 1259, t.tgrelid::pg_catalog.int8, t.tgname, NULL,
                2620, t.tgparentid::pg_catalog.int8, d.description
            FROM pg_catalog.pg_description d
                JOIN pg_catalog.pg_trigger t ON t.oid = d.objoid AND t.tgparentid <> 0
            WHERE d.classoid = 2620
            UNION ALL
            SELECT 'TYPE', 1247, r.rngtypid::pg_catalog.int8,
                pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.typname), NULL,
                1247, 0, d.description
            FROM pg_catalog.pg_description d
                JOIN pg_catalog.pg_range r ON r.rngmultitypid = d.objoid AND r.rngtypid >= 16384
                JOIN pg_catalog.pg_type t ON t.oid = r.rngmultitypid
                JOIN pg_catalog.pg_namespace n ON n.oid = t.typnamespace
            WHERE d.classoid = 1247\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Optional<ObjectRef> whole = reading.find(address(row, "table_of_whole", "whole"));
        if (whole.isEmpty()) {
            return;
        }
        String sort = row.getString("sort");
        String name = row.getString("name");
        String column = row.getString("column_name");
        ObjectRef ref = ObjectRef.of(
                Kind.PART_COMMENT, whole.get().schema(), whole.get().name(), label(sort, name, column));
        var properties = new TreeMap<String, String>();
        properties.put("on", designation(sort, name, whole.get()));
        reading.put(
                new Definition(ref, properties, Traits.NONE.withComment(Optional.of(row.getString("description")))));
        needs(ref, whole.get(), column, reading);
        reading.find(address(row, "table_of_source", "source")).ifPresent(source -> reading.need(ref, source));
    }

    private static Address address(ResultSet row, String table, String id) throws SQLException {
        return Address.of(CatalogTable.of(row.getLong(table)).orElseThrow(), row.getLong(id));
    }

    /** A NOT NULL is called by its column, since its name is the engine's choice as a rule. */
    private static String label(String sort, String name, @org.jspecify.annotations.Nullable String column) {
        if (column != null) {
            return column.isEmpty() ? "not null" : "not null of " + column;
        }
        return switch (sort) {
            case "INDEX" -> "index " + name;
            case "TRIGGER" -> "trigger " + name;
            case "TYPE" -> "multirange";
            default -> "constraint " + name;
        };
    }

    private static String designation(String sort, String name, ObjectRef whole) {
        return switch (sort) {
            case "INDEX" -> "INDEX " + Quote.qualified(whole.schema(), name);
            case "TYPE" -> "TYPE " + name;
            default ->
                sort + " " + Quote.name(name) + (whole.kind() == Kind.DOMAIN ? " ON DOMAIN " : " ON ")
                        + Quote.qualified(whole);
        };
    }

    private static void needs(
            ObjectRef ref, ObjectRef whole, @org.jspecify.annotations.Nullable String column, Reading reading) {
        reading.need(ref, whole);
        if (column != null && !column.isEmpty()) {
            reading.need(ref, whole.part(Kind.COLUMN, column));
        }
        ObjectRef attachment = whole.withKind(Kind.PARTITION_ATTACHMENT);
        if (column == null && PartitionTriggers.isPartition(whole, reading)) {
            reading.need(ref, attachment);
        }
    }
}
