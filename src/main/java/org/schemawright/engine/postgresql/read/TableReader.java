package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Table.PartitionOf;
import org.schemawright.model.Table.Partitioning;

/** Reads tables of all sorts, without their columns, which come later. */
final class TableReader implements KindReader {
    /** The parents of a table, which may be read after it. */
    private record Heir(ObjectRef table, long[] parents, Optional<String> bound) {}

    private final List<Heir> heirs = new ArrayList<>();

    @Override
    public String query(int major) {
        return """
            WITH parents AS MATERIALIZED (
                SELECT i.inhrelid, pg_catalog.string_agg(i.inhparent::pg_catalog.text, ' ' ORDER BY i.inhseqno)
                    AS identifiers
                FROM pg_catalog.pg_inherits i GROUP BY i.inhrelid)
            SELECT c.oid::pg_catalog.int8 AS id, c.relnamespace::pg_catalog.int8 AS schema, c.relname, c.relkind,
                c.relpersistence = 'u' AS unlogged, c.reloftype::pg_catalog.int8 AS of_type,
                CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
                c.relrowsecurity, c.relforcerowsecurity,
                CASE WHEN c.relkind = 'f' THEN 'd' ELSE c.relreplident END AS relreplident,
                c.reloptions, toast.reloptions AS toast_options,
                CASE WHEN method.amname <> 'heap' THEN method.amname END AS method,
                space.spcname, server.srvname, ft.ftoptions, parents.identifiers AS parents, c.relispartition,
                pg_catalog.pg_get_expr(c.relpartbound, c.oid) AS bound,
                pg_catalog.pg_get_userbyid(c.relowner) AS owner, c.relacl::pg_catalog.text[] AS acl
            FROM pg_catalog.pg_class c
                LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
                LEFT JOIN pg_catalog.pg_am method ON method.oid = c.relam
                LEFT JOIN pg_catalog.pg_tablespace space ON space.oid = c.reltablespace
                LEFT JOIN pg_catalog.pg_foreign_table ft ON ft.ftrelid = c.oid
                LEFT JOIN pg_catalog.pg_foreign_server server ON server.oid = ft.ftserver
                LEFT JOIN parents ON parents.inhrelid = c.oid
            WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND {relation c.oid}\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.CLASS, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        String sort = row.getString("relkind");
        Kind kind = sort.equals("f") ? Kind.FOREIGN_TABLE : Kind.TABLE;
        Optional<Partitioning> partitioning = sort.equals("p")
                ? Optional.of(new Partitioning(Reading.present(row, "partition_key")))
                : Optional.empty();
        ObjectRef ref = ObjectRef.of(kind, schema.get(), row.getString("relname"));
        String parents = row.getString("parents");
        if (parents != null) {
            Optional<String> bound =
                    row.getBoolean("relispartition") ? Optional.of(Reading.present(row, "bound")) : Optional.empty();
            heirs.add(new Heir(ref, ColumnNumbers.identifiers(parents), bound));
        }
        reading.put(
                address,
                new Table(
                        ref,
                        List.of(),
                        row.getBoolean("unlogged"),
                        partitioning,
                        Optional.empty(),
                        List.of(),
                        reading.find(Address.of(CatalogTable.TYPE, row.getLong("of_type"))),
                        options(row, reading),
                        properties(row),
                        reading.traits(row)));
    }

    @Override
    public void finish(Reading reading) {
        for (Heir heir : heirs) {
            Table table = (Table) reading.object(heir.table).orElseThrow();
            List<ObjectRef> parents = Arrays.stream(heir.parents)
                    .mapToObj(parent -> reading.find(Address.of(CatalogTable.CLASS, parent)))
                    .flatMap(Optional::stream)
                    .toList();
            boolean part = heir.bound.isPresent() && !parents.isEmpty();
            reading.put(new Table(
                    table.ref(),
                    table.columns(),
                    table.unlogged(),
                    table.partitioning(),
                    part ? heir.bound.map(bound -> new PartitionOf(parents.getFirst(), bound)) : Optional.empty(),
                    part ? List.of() : parents,
                    table.ofType(),
                    table.options(),
                    table.properties(),
                    table.traits()));
        }
    }

    private static SortedMap<String, String> options(ResultSet row, Reading reading) throws SQLException {
        var options = new TreeMap<String, String>();
        Settings.add(options, "", Reading.texts(row, "reloptions"));
        Settings.add(options, "toast.", Reading.texts(row, "toast_options"));
        return options;
    }

    /** Only what is not as a plain new table has it. */
    private static SortedMap<String, String> properties(ResultSet row) throws SQLException {
        var properties = new TreeMap<String, String>();
        Settings.add(properties, "access method", row.getString("method"));
        Settings.add(properties, "tablespace", row.getString("spcname"));
        Settings.add(properties, "server", row.getString("srvname"));
        Settings.add(properties, "row security", row.getBoolean("relrowsecurity") ? "on" : null);
        Settings.add(properties, "force row security", row.getBoolean("relforcerowsecurity") ? "on" : null);
        Settings.add(
                properties,
                "replica identity",
                switch (row.getString("relreplident")) {
                    case "f" -> "full";
                    case "n" -> "nothing";
                    default -> null;
                });
        ForeignOptions.add(Kind.FOREIGN_TABLE, Reading.texts(row, "ftoptions"), properties);
        return properties;
    }
}
