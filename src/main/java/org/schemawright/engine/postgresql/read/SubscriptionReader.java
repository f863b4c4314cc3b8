package org.schemawright.engine.postgresql.read;

import org.schemawright.model.Kind;

/**
 * Reads subscriptions: what they subscribe to and how. Where they connect to holds secrets and is not asked for; whether
 * they run and by which slot is a matter of operation and not of the schema.
 */
final class SubscriptionReader implements DefinitionReader {
    @Override
    public CatalogTable table() {
        return CatalogTable.SUBSCRIPTION;
    }

    @Override
    public Kind kind() {
        return Kind.SUBSCRIPTION;
    }

    @Override
    public String query(int major) {
        return """
            SELECT s.oid::pg_catalog.int8 AS id, NULL::pg_catalog.int8 AS schema,
                ARRAY[s.subname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(s.subowner) AS owner,
                NULL::pg_catalog.text[] AS acl,
                CASE WHEN s.subowner = 10 THEN 'true' END AS engines_own,
                (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(p), ', ' ORDER BY p)
                    FROM pg_catalog.unnest(s.subpublications) p) AS publications,
                s.subbinary::pg_catalog.text AS binary, s.subsynccommit AS synchronous_commit,
                %s AS streaming, %s AS disable_on_error, %s AS password_required, %s AS run_as_owner, %s AS origin
            FROM pg_catalog.pg_subscription s
                JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
            WHERE d.datname = pg_catalog.current_database()\
            """.formatted(
                        major >= 16
                                ? "CASE s.substream WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' ELSE 'off' END"
                                : "CASE WHEN s.substream THEN 'on' ELSE 'off' END",
                        major >= 15 ? "s.subdisableonerr::pg_catalog.text" : "NULL",
                        major >= 16 ? "s.subpasswordrequired::pg_catalog.text" : "NULL",
                        major >= 16 ? "s.subrunasowner::pg_catalog.text" : "NULL",
                        major >= 16 ? "s.suborigin" : "NULL");
    }
}
