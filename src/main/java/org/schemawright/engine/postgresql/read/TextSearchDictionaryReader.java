package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads text search dictionaries. */
final class TextSearchDictionaryReader implements DefinitionReader {
    @Language("SQL")
    private static final String TEXT_SEARCH_DICTIONARIES = """
        SELECT d.oid::pg_catalog.int8 AS id, d.dictnamespace::pg_catalog.int8 AS schema,
            ARRAY[d.dictname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(d.dictowner) AS owner, NULL::pg_catalog.text[] AS acl,
            pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(t.tmplname) AS template,
            d.dictinitoption AS options
        FROM pg_catalog.pg_ts_dict d
            JOIN pg_catalog.pg_ts_template t ON t.oid = d.dicttemplate
            JOIN pg_catalog.pg_namespace n ON n.oid = t.tmplnamespace\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.TS_DICTIONARY;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT_SEARCH_DICTIONARY;
    }

    @Override
    public String query(int major) {
        return TEXT_SEARCH_DICTIONARIES;
    }
}
