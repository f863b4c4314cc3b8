package org.schemawright.engine.postgresql.read;

import org.schemawright.model.Kind;

/** Reads publications without what is in them. */
final class PublicationReader implements DefinitionReader {
    @Override
    public CatalogTable table() {
        return CatalogTable.PUBLICATION;
    }

    @Override
    public Kind kind() {
        return Kind.PUBLICATION;
    }

    @Override
    public String query(int major) {
        String generated = major >= 18 ? "CASE WHEN p.pubgencols = 's' THEN 'stored' END" : "NULL";
        return """
            SELECT p.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
                ARRAY[p.pubname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(p.pubowner) AS owner,
                NULL::pg_catalog.text[] AS acl,
                CASE WHEN p.pubowner = 10 THEN 'true' END AS engines_own,
                CASE WHEN p.puballtables THEN 'true' END AS all_tables,
                pg_catalog.concat_ws(', ', CASE WHEN p.pubinsert THEN 'insert' END,
                    CASE WHEN p.pubupdate THEN 'update' END, CASE WHEN p.pubdelete THEN 'delete' END,
                    CASE WHEN p.pubtruncate THEN 'truncate' END) AS publish,
                p.pubviaroot::pg_catalog.text AS publish_via_partition_root,
                %s AS publish_generated_columns
            FROM pg_catalog.pg_publication p\
            """.formatted(generated);
    }
}
