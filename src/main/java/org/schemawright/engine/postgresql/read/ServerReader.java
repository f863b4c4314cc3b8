package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads foreign servers. */
final class ServerReader implements DefinitionReader {
    @Language("SQL")
    private static final String SERVERS = """
        SELECT s.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
            ARRAY[s.srvname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(s.srvowner) AS owner,
            s.srvacl::pg_catalog.text[] AS acl, f.fdwname AS wrapper, s.srvtype AS type, s.srvversion AS version,
            s.srvoptions AS options
        FROM pg_catalog.pg_foreign_server s JOIN pg_catalog.pg_foreign_data_wrapper f ON f.oid = s.srvfdw\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.FOREIGN_SERVER;
    }

    @Override
    public Kind kind() {
        return Kind.SERVER;
    }

    @Override
    public String query(int major) {
        return SERVERS;
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {
        properties.remove("options");
        ForeignOptions.add(kind(), Reading.texts(row, "options"), properties);
    }
}
