package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.View;
import org.schemawright.model.View.Materialized;

/** Reads views and materialized views without their columns, which come later. */
final class ViewReader implements KindReader {
    @Language("SQL")
    private static final String VIEWS = """
        SELECT c.oid::pg_catalog.int8 AS id, c.relnamespace::pg_catalog.int8 AS schema, c.relname,
            c.relkind = 'm' AS materialized, c.relispopulated,
            c.reltype::pg_catalog.int8 AS row_type, pg_catalog.pg_get_viewdef(c.oid) AS query,
            (SELECT rule.oid::pg_catalog.int8 FROM pg_catalog.pg_rewrite rule
                WHERE rule.ev_class = c.oid AND rule.rulename = '_RETURN') AS rule,
            c.reloptions, toast.reloptions AS toast_options,
            CASE WHEN method.amname <> 'heap' THEN method.amname END AS method, space.spcname,
            pg_catalog.pg_get_userbyid(c.relowner) AS owner, c.relacl::pg_catalog.text[] AS acl
        FROM pg_catalog.pg_class c
            LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
            LEFT JOIN pg_catalog.pg_am method ON method.oid = c.relam
            LEFT JOIN pg_catalog.pg_tablespace space ON space.oid = c.reltablespace
        WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND {relation c.oid}\
        """;

    @Override
    public String query(int major) {
        return VIEWS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.CLASS, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        boolean materialized = row.getBoolean("materialized");
        ObjectRef ref =
                ObjectRef.of(materialized ? Kind.MATERIALIZED_VIEW : Kind.VIEW, schema.get(), row.getString("relname"));
        var options = new TreeMap<String, String>();
        Settings.add(options, "", Reading.texts(row, "reloptions"));
        Settings.add(options, "toast.", Reading.texts(row, "toast_options"));
        Optional<Materialized> more = materialized ? Optional.of(materialized(row)) : Optional.empty();
        reading.put(address, new View(ref, query(row), List.of(), options, more, reading.traits(row)));
        reading.name(Address.of(CatalogTable.REWRITE, row.getLong("rule")), ref);
        reading.name(Address.of(CatalogTable.TYPE, row.getLong("row_type")), ref);
    }

    private static String query(ResultSet row) throws SQLException {
        String query = Reading.present(row, "query");
        return query.endsWith(";") ? query.substring(0, query.length() - 1) : query;
    }

    private static Materialized materialized(ResultSet row) throws SQLException {
        var properties = new TreeMap<String, String>();
        Settings.add(properties, "access method", row.getString("method"));
        Settings.add(properties, "tablespace", row.getString("spcname"));
        return new Materialized(row.getBoolean("relispopulated"), properties);
    }
}
