package org.schemawright.engine.postgresql.scratch;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.schemawright.engine.postgresql.Quote;

/** A database that is made from another lacks its subscriptions, which the engine keeps beside all databases. */
final class CopiedSubscriptions {
    private CopiedSubscriptions() {}

    /** The statements that make those of a database again; asked of any database of the server. */
    static List<String> of(String database, Connection superuser) throws SQLException {
        int major = superuser.getMetaData().getDatabaseMajorVersion();
        String streaming = major >= 16
                ? "CASE s.substream WHEN 'p' THEN 'parallel' WHEN 't' THEN 'on' ELSE 'off' END"
                : "CASE WHEN s.substream THEN 'on' ELSE 'off' END";
        String since15 = major >= 15 ? " || ', disable_on_error = ' || s.subdisableonerr::pg_catalog.text" : "";
        String since16 = major >= 16
                ? " || ', password_required = ' || s.subpasswordrequired::pg_catalog.text"
                        + " || ', run_as_owner = ' || s.subrunasowner::pg_catalog.text"
                        + " || ', origin = ' || s.suborigin"
                : "";
        return Rows.all(superuser, """
            SELECT pg_catalog.format('CREATE SUBSCRIPTION %%I CONNECTION %%L PUBLICATION %%s WITH (%%s)',
                s.subname, s.subconninfo,
                (SELECT pg_catalog.string_agg(pg_catalog.quote_ident(p), ', ')
                    FROM pg_catalog.unnest(s.subpublications) p),
                'connect = false, slot_name = NONE, binary = ' || s.subbinary::pg_catalog.text
                    || ', synchronous_commit = ' || pg_catalog.quote_literal(s.subsynccommit)
                    || ', streaming = ' || %s%s%s)
            FROM pg_catalog.pg_subscription s JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
            WHERE d.datname = %s
            ORDER BY s.subname\
            """.formatted(streaming, since15, since16, Quote.text(database)));
    }

    /** The comments on them, which came along but stand beside nothing; asked of the database that was made. */
    static List<String> comments(String database, Connection superuser) throws SQLException {
        return Rows.all(superuser, """
            SELECT pg_catalog.format('COMMENT ON SUBSCRIPTION %%I IS %%L', s.subname, c.description)
            FROM pg_catalog.pg_subscription s
                JOIN pg_catalog.pg_database d ON d.oid = s.subdbid
                JOIN pg_catalog.pg_description c
                    ON c.objoid = s.oid AND c.classoid = 'pg_catalog.pg_subscription'::pg_catalog.regclass
            WHERE d.datname = %s
            ORDER BY s.subname\
            """.formatted(Quote.text(database)));
    }
}
