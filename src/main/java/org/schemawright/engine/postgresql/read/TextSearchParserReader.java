package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads text search parsers. */
final class TextSearchParserReader implements DefinitionReader {
    @Language("SQL")
    private static final String TEXT_SEARCH_PARSERS =
            """
            SELECT p.oid::pg_catalog.int8 AS id, p.prsnamespace::pg_catalog.int8 AS schema,
                ARRAY[p.prsname]::pg_catalog.text[] AS path, NULL AS owner, NULL::pg_catalog.text[] AS acl,
                p.prsstart::pg_catalog.text AS start, p.prstoken::pg_catalog.text AS gettoken,
                p.prsend::pg_catalog.text AS end, p.prslextype::pg_catalog.text AS lextypes,
                CASE WHEN p.prsheadline <> 0 THEN p.prsheadline::pg_catalog.text END AS headline
            FROM pg_catalog.pg_ts_parser p""";

    @Override
    public CatalogTable table() {
        return CatalogTable.TS_PARSER;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT_SEARCH_PARSER;
    }

    @Override
    public String query(int major) {
        return TEXT_SEARCH_PARSERS;
    }
}
