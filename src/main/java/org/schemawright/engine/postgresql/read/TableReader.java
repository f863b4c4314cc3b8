package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Table.Partitioning;

/** Reads tables of all sorts, without their columns and parents, which come later. */
final class TableReader implements KindReader {
    @Override
    public String query(int major) {
        return """
                SELECT c.oid::pg_catalog.int8 AS id, c.relnamespace::pg_catalog.int8 AS schema, c.relname, c.relkind,
                    c.relpersistence = 'u' AS unlogged, c.reloftype::pg_catalog.int8 AS of_type,
                    CASE WHEN c.relkind = 'p' THEN pg_catalog.pg_get_partkeydef(c.oid) END AS partition_key,
                    c.relrowsecurity, c.relforcerowsecurity,
                    CASE WHEN c.relkind = 'f' THEN 'd' ELSE c.relreplident END AS relreplident,
                    c.reloptions, toast.reloptions AS toast_options,
                    CASE WHEN method.amname <> 'heap' THEN method.amname END AS method,
                    space.spcname, server.srvname, ft.ftoptions,
                    pg_catalog.pg_get_userbyid(c.relowner) AS owner, c.relacl::pg_catalog.text[] AS acl
                FROM pg_catalog.pg_class c
                    LEFT JOIN pg_catalog.pg_class toast ON toast.oid = c.reltoastrelid
                    LEFT JOIN pg_catalog.pg_am method ON method.oid = c.relam
                    LEFT JOIN pg_catalog.pg_tablespace space ON space.oid = c.reltablespace
                    LEFT JOIN pg_catalog.pg_foreign_table ft ON ft.ftrelid = c.oid
                    LEFT JOIN pg_catalog.pg_foreign_server server ON server.oid = ft.ftserver
                WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND c.oid >= 16384""";
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
        reading.put(
                address,
                new Table(
                        ObjectRef.of(kind, schema.get(), row.getString("relname")),
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
        Settings.add(properties, "replica identity", switch (row.getString("relreplident")) {
            case "f" -> "full";
            case "n" -> "nothing";
            default -> null;
        });
        ForeignOptions.add(Kind.FOREIGN_TABLE, Reading.texts(row, "ftoptions"), properties);
        return properties;
    }
}
