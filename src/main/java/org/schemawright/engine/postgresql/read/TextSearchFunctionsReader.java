package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads what of text search is made of functions and has no owner: parsers and templates. */
final class TextSearchFunctionsReader implements KindReader {
    private static final List<String> FUNCTIONS =
            List.of("start", "gettoken", "end", "lextypes", "headline", "init", "lexize");

    @Language("SQL")
    private static final String PARSERS_AND_TEMPLATES = """
        SELECT p.oid::pg_catalog.int8 AS id, p.prsnamespace::pg_catalog.int8 AS schema, p.prsname AS name,
            true AS parser, p.prsstart AS start, p.prstoken AS gettoken, p.prsend AS end,
            p.prslextype AS lextypes, p.prsheadline AS headline,
            NULL::pg_catalog.regproc AS init, NULL::pg_catalog.regproc AS lexize
        FROM pg_catalog.pg_ts_parser p
        UNION ALL
        SELECT t.oid::pg_catalog.int8, t.tmplnamespace::pg_catalog.int8, t.tmplname, false,
            NULL, NULL, NULL, NULL, NULL, t.tmplinit, t.tmpllexize
        FROM pg_catalog.pg_ts_template t\
        """;

    @Override
    public String query(int major) {
        return PARSERS_AND_TEMPLATES;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        boolean parser = row.getBoolean("parser");
        Address address = Address.of(parser ? CatalogTable.TS_PARSER : CatalogTable.TS_TEMPLATE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        var properties = new TreeMap<String, String>();
        for (String name : FUNCTIONS) {
            String function = row.getString(name);
            Settings.add(properties, name, "-".equals(function) ? null : function);
        }
        Kind kind = parser ? Kind.TEXT_SEARCH_PARSER : Kind.TEXT_SEARCH_TEMPLATE;
        ObjectRef ref = ObjectRef.of(kind, schema.get(), row.getString("name"));
        reading.put(address, new Definition(ref, properties, Traits.NONE));
    }
}
