package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads operator classes with the operators and functions that they cannot be without. */
final class OperatorClassReader implements DefinitionReader {
    @Language("SQL")
    private static final String CLASSES =
            """
            SELECT o.oid::pg_catalog.int8 AS id, o.opcnamespace::pg_catalog.int8 AS schema,
                ARRAY[o.opcname, m.amname]::pg_catalog.text[] AS path,
                pg_catalog.pg_get_userbyid(o.opcowner) AS owner, NULL::pg_catalog.text[] AS acl,
                CASE WHEN o.opcdefault THEN 'true' END AS default,
                pg_catalog.format_type(o.opcintype, NULL) AS type,
                (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.opfname)
                    FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace
                    WHERE f.oid = o.opcfamily) AS family,
                CASE WHEN o.opckeytype <> 0 THEN pg_catalog.format_type(o.opckeytype, NULL) END AS storage,
                %s
            FROM pg_catalog.pg_opclass o JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
            WHERE o.oid >= 16384""";

    @Override
    public CatalogTable table() {
        return CatalogTable.OPERATOR_CLASS;
    }

    @Override
    public Kind kind() {
        return Kind.OPERATOR_CLASS;
    }

    @Override
    public String query(int major) {
        String own =
                """
                a.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d
                    WHERE d.classid = %d AND d.refclassid = 2616 AND d.refobjid = o.oid)""";
        return CLASSES.formatted(FamilyMembers.columns(
                own.formatted(CatalogTable.AM_OPERATOR.oid()), own.formatted(CatalogTable.AM_FUNCTION.oid())));
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {
        FamilyMembers.add(row, properties);
    }
}
