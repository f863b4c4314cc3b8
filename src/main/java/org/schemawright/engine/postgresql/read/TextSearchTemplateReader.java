package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads text search templates. */
final class TextSearchTemplateReader implements DefinitionReader {
    @Language("SQL")
    private static final String TEXT_SEARCH_TEMPLATES =
            """
            SELECT t.oid::pg_catalog.int8 AS id, t.tmplnamespace::pg_catalog.int8 AS schema,
                ARRAY[t.tmplname]::pg_catalog.text[] AS path, NULL AS owner, NULL::pg_catalog.text[] AS acl,
                CASE WHEN t.tmplinit <> 0 THEN t.tmplinit::pg_catalog.text END AS init,
                t.tmpllexize::pg_catalog.text AS lexize
            FROM pg_catalog.pg_ts_template t""";

    @Override
    public CatalogTable table() {
        return CatalogTable.TS_TEMPLATE;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT_SEARCH_TEMPLATE;
    }

    @Override
    public String query(int major) {
        return TEXT_SEARCH_TEMPLATES;
    }
}
