package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads foreign-data wrappers. */
final class ForeignDataWrapperReader implements DefinitionReader {
    @Language("SQL")
    private static final String WRAPPERS = """
        SELECT f.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
            ARRAY[f.fdwname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(f.fdwowner) AS owner,
            f.fdwacl::pg_catalog.text[] AS acl,
            CASE WHEN f.fdwowner = 10 THEN 'true' END AS engines_own,
            CASE WHEN f.fdwhandler <> 0 THEN f.fdwhandler::pg_catalog.regproc::pg_catalog.text END AS handler,
            CASE WHEN f.fdwvalidator <> 0 THEN f.fdwvalidator::pg_catalog.regproc::pg_catalog.text END AS validator,
            f.fdwoptions AS options
        FROM pg_catalog.pg_foreign_data_wrapper f\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.FOREIGN_DATA_WRAPPER;
    }

    @Override
    public Kind kind() {
        return Kind.FOREIGN_DATA_WRAPPER;
    }

    @Override
    public String query(int major) {
        return WRAPPERS;
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {
        properties.remove("options");
        ForeignOptions.add(kind(), Reading.texts(row, "options"), properties);
    }
}
