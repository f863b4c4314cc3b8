package org.schemawright.engine.postgresql.read;

import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads procedural languages. */
final class LanguageReader implements DefinitionReader {
    @Language("SQL")
    private static final String LANGUAGES = """
        SELECT l.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
            ARRAY[l.lanname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(l.lanowner) AS owner,
            l.lanacl::pg_catalog.text[] AS acl,
            CASE WHEN l.lanpltrusted THEN 'true' END AS trusted, l.lanplcallfoid::pg_catalog.regproc::pg_catalog.text AS handler,
            CASE WHEN l.laninline <> 0 THEN l.laninline::pg_catalog.regproc::pg_catalog.text END AS inline,
            CASE WHEN l.lanvalidator <> 0 THEN l.lanvalidator::pg_catalog.regproc::pg_catalog.text END AS validator
        FROM pg_catalog.pg_language l
        WHERE l.lanispl AND l.oid >= 16384\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.LANGUAGE;
    }

    @Override
    public Kind kind() {
        return Kind.LANGUAGE;
    }

    @Override
    public String query(int major) {
        return LANGUAGES;
    }
}
