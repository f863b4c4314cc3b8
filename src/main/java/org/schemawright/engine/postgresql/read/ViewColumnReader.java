package org.schemawright.engine.postgresql.read;

import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Privilege;
import org.schemawright.model.View;
import org.schemawright.model.View.Materialized;
import org.schemawright.model.View.ViewColumn;

/** Reads the columns of views and materialized views, in order, and puts them into the views. */
final class ViewColumnReader implements KindReader {
    @Language("SQL")
    private static final String COLUMNS = """
        SELECT c.oid::pg_catalog.int8 AS id, a.attnum, a.attname,
            pg_catalog.format_type(a.atttypid, a.atttypmod) AS type,
            CASE WHEN a.attcollation <> t.typcollation THEN
                (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(l.collname)
                FROM pg_catalog.pg_collation l JOIN pg_catalog.pg_namespace n ON n.oid = l.collnamespace
                WHERE l.oid = a.attcollation) END AS collation,
            d.oid::pg_catalog.int8 AS default_id, pg_catalog.pg_get_expr(d.adbin, d.adrelid) AS default_expression,
            pg_catalog.pg_get_userbyid(c.relowner) AS owner, a.attacl::pg_catalog.text[] AS acl,
            CASE WHEN a.attstattarget >= 0 THEN a.attstattarget END AS statistics,
            CASE WHEN a.attstorage <> t.typstorage THEN
                CASE a.attstorage WHEN 'p' THEN 'PLAIN' WHEN 'e' THEN 'EXTERNAL' WHEN 'm' THEN 'MAIN'
                    WHEN 'x' THEN 'EXTENDED' END END AS storage,
            CASE a.attcompression WHEN 'p' THEN 'pglz' WHEN 'l' THEN 'lz4' END AS compression,
            a.attoptions
        FROM pg_catalog.pg_attribute a
            JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
            JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
            LEFT JOIN pg_catalog.pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
        WHERE c.relkind IN ('v', 'm') AND c.relpersistence <> 't' AND {relation c.oid}
            AND a.attnum > 0 AND NOT a.attisdropped
        ORDER BY a.attrelid, a.attnum\
        """;

    private final Map<ObjectRef, List<ViewColumn>> columns = new LinkedHashMap<>();
    private final Map<ObjectRef, Map<String, String>> settings = new LinkedHashMap<>();

    @Override
    public String query(int major) {
        return COLUMNS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long id = row.getLong("id");
        Optional<ObjectRef> view = reading.find(Address.of(CatalogTable.CLASS, id));
        if (view.isEmpty()) {
            return;
        }
        String name = row.getString("attname");
        String expression = row.getString("default_expression");
        if (expression != null) {
            reading.name(Address.of(CatalogTable.ATTRDEF, row.getLong("default_id")), view.get());
        }
        columns.computeIfAbsent(view.get(), _ -> new ArrayList<>())
                .add(new ViewColumn(
                        name,
                        reading.shared(Reading.present(row, "type")),
                        Optional.ofNullable(row.getString("collation")),
                        Optional.ofNullable(expression),
                        reading.comment(new Address(CatalogTable.CLASS, id, row.getInt("attnum"))),
                        privileges(row)));
        settings(row, name, settings.computeIfAbsent(view.get(), _ -> new TreeMap<>()));
    }

    @Override
    public void finish(Reading reading) {
        columns.forEach((ref, all) -> {
            if (reading.object(ref).orElseThrow() instanceof View view) {
                Optional<Materialized> more = view.materialized().map(it -> {
                    var properties = new TreeMap<>(it.properties());
                    properties.putAll(settings.getOrDefault(ref, Map.of()));
                    return new Materialized(it.populated(), properties);
                });
                reading.put(new View(ref, view.query(), all, view.options(), more, view.traits()));
            }
        });
    }

    private static Optional<List<Privilege>> privileges(ResultSet row) throws SQLException {
        Array acl = row.getArray("acl");
        return acl == null
                ? Optional.empty()
                : Optional.of(Ownership.privileges((String[]) acl.getArray(), row.getString("owner")))
                        .filter(list -> !list.isEmpty());
    }

    /** What a column of a materialized view may have; a view's column has none of it. */
    private static void settings(ResultSet row, String name, Map<String, String> map) throws SQLException {
        Settings.add(map, "statistics of " + name, row.getString("statistics"));
        Settings.add(map, "storage of " + name, row.getString("storage"));
        Settings.add(map, "compression of " + name, row.getString("compression"));
        var options = new TreeMap<String, String>();
        Settings.add(options, "option ", Reading.texts(row, "attoptions"));
        options.forEach((option, value) -> map.put(option + " of " + name, value));
    }
}
