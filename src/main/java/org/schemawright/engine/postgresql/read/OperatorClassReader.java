package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;

/**
 * Reads operator classes with the operators and functions that they cannot be without, and the names of the engine's own
 * for the readers of indexes and ranges.
 */
final class OperatorClassReader implements DefinitionReader {
    @Language("SQL")
    private static final String CLASSES = """
        SELECT o.oid::pg_catalog.int8 AS id, o.opcnamespace::pg_catalog.int8 AS schema,
            ARRAY[o.opcname, m.amname]::pg_catalog.text[] AS path,
            pg_catalog.pg_get_userbyid(o.opcowner) AS owner, NULL::pg_catalog.text[] AS acl,
            CASE WHEN o.opcdefault THEN 'true' END AS default,
            pg_catalog.format_type(o.opcintype, NULL) AS type,
            (SELECT pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(f.opfname)
                FROM pg_catalog.pg_opfamily f JOIN pg_catalog.pg_namespace n ON n.oid = f.opfnamespace
                WHERE o.oid >= 16384 AND f.oid = o.opcfamily) AS family,
            CASE WHEN o.opckeytype <> 0 THEN pg_catalog.format_type(o.opckeytype, NULL) END AS storage,
            %s,
            n.nspname AS schema_name, o.opcname, m.amname
        FROM pg_catalog.pg_opclass o
            JOIN pg_catalog.pg_am m ON m.oid = o.opcmethod
            JOIN pg_catalog.pg_namespace n ON n.oid = o.opcnamespace\
        """;

    private final OperatorClasses classes;

    OperatorClassReader(OperatorClasses classes) {
        this.classes = classes;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long id = row.getLong("id");
        classes.add(
                id,
                Quote.qualified(row.getString("schema_name"), row.getString("opcname")),
                row.getString("amname"),
                "true".equals(row.getString("default")),
                row.getString("type"));
        if (id >= FIRST_OF_USERS) {
            DefinitionReader.super.read(row, reading);
        }
    }

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
        String own = """
            o.oid >= 16384 AND a.oid IN (SELECT d.objid FROM pg_catalog.pg_depend d
                WHERE d.classid = %d AND d.refclassid = 2616 AND d.refobjid = o.oid)\
            """;
        return CLASSES.formatted(FamilyMembers.columns(
                own.formatted(CatalogTable.AM_OPERATOR.oid()), own.formatted(CatalogTable.AM_FUNCTION.oid())));
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {
        List.of("schema_name", "opcname", "amname").forEach(properties::remove);
        FamilyMembers.add(row, properties);
    }
}
