package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;

/** Reads text search configurations; a mapping is the property {@code mapping} with the token type behind it. */
final class TextSearchConfigurationReader implements DefinitionReader {
    @Language("SQL")
    private static final String CONFIGURATIONS = """
        SELECT c.oid::pg_catalog.int8 AS id, c.cfgnamespace::pg_catalog.int8 AS schema,
            ARRAY[c.cfgname]::pg_catalog.text[] AS path, pg_catalog.pg_get_userbyid(c.cfgowner) AS owner,
            NULL::pg_catalog.text[] AS acl,
            pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.prsname) AS parser,
            ARRAY(SELECT t.alias FROM pg_catalog.ts_token_type(c.cfgparser) t
                WHERE EXISTS (SELECT FROM pg_catalog.pg_ts_config_map m
                    WHERE m.mapcfg = c.oid AND m.maptokentype = t.tokid)
                ORDER BY t.tokid) AS tokens,
            ARRAY(SELECT pg_catalog.string_agg(
                        pg_catalog.quote_ident(dn.nspname) || '.' || pg_catalog.quote_ident(d.dictname), ', '
                        ORDER BY m.mapseqno)
                FROM pg_catalog.pg_ts_config_map m
                    JOIN pg_catalog.pg_ts_dict d ON d.oid = m.mapdict
                    JOIN pg_catalog.pg_namespace dn ON dn.oid = d.dictnamespace
                WHERE m.mapcfg = c.oid
                GROUP BY m.maptokentype ORDER BY m.maptokentype) AS dictionaries
        FROM pg_catalog.pg_ts_config c
            JOIN pg_catalog.pg_ts_parser p ON p.oid = c.cfgparser
            JOIN pg_catalog.pg_namespace n ON n.oid = p.prsnamespace
        WHERE c.oid >= 16384\
        """;

    @Override
    public CatalogTable table() {
        return CatalogTable.TS_CONFIGURATION;
    }

    @Override
    public Kind kind() {
        return Kind.TEXT_SEARCH_CONFIGURATION;
    }

    @Override
    public String query(int major) {
        return CONFIGURATIONS;
    }

    @Override
    public void addLists(ResultSet row, TreeMap<String, String> properties) throws SQLException {
        properties.remove("tokens");
        properties.remove("dictionaries");
        List<String> tokens = Reading.texts(row, "tokens");
        List<String> dictionaries = Reading.texts(row, "dictionaries");
        for (int i = 0; i < tokens.size(); i++) {
            properties.put("mapping " + tokens.get(i), dictionaries.get(i));
        }
    }
}
