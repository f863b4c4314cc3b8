package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads operator families with the operators and functions in them that belong to none of their classes. */
final class OperatorFamilyReader implements DefinitionReader {
    @Language("SQL")
    private static final String FAMILIES = """
        SELECT f.oid::pg_catalog.int8 AS id, f.opfnamespace::pg_catalog.int8 AS schema,
            ARRAY[f.opfname, m.amname]::pg_catalog.text[] AS path,
            pg_catalog.pg_get_userbyid(f.opfowner) AS owner, NULL::pg_catalog.text[] AS acl,
            %s
        FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_am m ON m.oid = f.opfmethod
        WHERE f.oid >= 16384\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.OPERATOR_FAMILY;
    }

    @Override
    public Kind kind() {
        return Kind.OPERATOR_FAMILY;
    }

    @Override
    public String query(int major) {
        String loose = """
            %1$s = f.oid AND NOT EXISTS (
                SELECT FROM pg_catalog.pg_depend d
                WHERE d.classid = %2$d AND d.objid = a.oid AND d.refclassid = 2616)\
            """;
        return FAMILIES.formatted(FamilyMembers.columns(
                loose.formatted("a.amopfamily", CatalogTable.AM_OPERATOR.oid()),
                loose.formatted("a.amprocfamily", CatalogTable.AM_FUNCTION.oid())));
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {
        FamilyMembers.add(row, properties);
    }
}
