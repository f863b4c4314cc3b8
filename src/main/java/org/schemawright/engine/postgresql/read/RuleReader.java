package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Rule;
import org.schemawright.model.Traits;

/** Reads rewrite rules; the rule that makes a view a view is part of the view. */
final class RuleReader implements KindReader {
    @Language("SQL")
    private static final String RULES = """
        SELECT r.oid::pg_catalog.int8 AS id, c.relnamespace::pg_catalog.int8 AS schema, c.relname, r.rulename,
            r.ev_enabled, pg_catalog.pg_get_ruledef(r.oid) AS definition
        FROM pg_catalog.pg_rewrite r JOIN pg_catalog.pg_class c ON c.oid = r.ev_class
        WHERE r.rulename <> '_RETURN' AND {relation c.oid} AND c.relpersistence <> 't'\
        """;

    @Override
    public String query(int major) {
        return RULES;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.REWRITE, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        ObjectRef ref = ObjectRef.of(Kind.RULE, schema.get(), row.getString("relname"), row.getString("rulename"));
        String definition = Reading.present(row, "definition");
        String plain = definition.endsWith(";") ? definition.substring(0, definition.length() - 1) : definition;
        reading.put(address, new Rule(ref, plain, row.getString("ev_enabled"), Traits.NONE));
    }
}
