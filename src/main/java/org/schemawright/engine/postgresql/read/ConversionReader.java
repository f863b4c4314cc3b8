package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads conversions between encodings. */
final class ConversionReader implements DefinitionReader {
    @Language("SQL")
    private static final String CONVERSIONS = """
        SELECT c.oid::pg_catalog.int8 AS id, c.connamespace::pg_catalog.int8 AS schema,
            ARRAY[c.conname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(c.conowner) AS owner, NULL::pg_catalog.text[] AS acl,
            pg_catalog.pg_encoding_to_char(c.conforencoding) AS source,
            pg_catalog.pg_encoding_to_char(c.contoencoding) AS target,
            c.conproc::pg_catalog.text AS function, CASE WHEN c.condefault THEN 'true' END AS default
        FROM pg_catalog.pg_conversion c\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.CONVERSION;
    }

    @Override
    public Kind kind() {
        return Kind.CONVERSION;
    }

    @Override
    public String query(int major) {
        return CONVERSIONS;
    }
}
