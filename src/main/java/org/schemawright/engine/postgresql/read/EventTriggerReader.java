package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.TreeMap;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** Reads event triggers. */
final class EventTriggerReader implements KindReader {
    /** A scratch server before 17 keeps event triggers disabled and notes the mode that was stated in a label. */
    @Language("SQL")
    private static final String EVENT_TRIGGERS = """
        SELECT t.oid::pg_catalog.int8 AS id, t.evtname, t.evtevent,
            COALESCE((SELECT l.label FROM pg_catalog.pg_seclabel l
                      WHERE l.classoid = 'pg_catalog.pg_event_trigger'::pg_catalog.regclass
                          AND l.objoid = t.oid AND l.provider = 'schemawright'),
                t.evtenabled::pg_catalog.text) AS evtenabled,
            (SELECT pg_catalog.string_agg(pg_catalog.quote_literal(tag), ', ' ORDER BY tag)
                FROM pg_catalog.unnest(t.evttags) tag) AS tags,
            pg_catalog.quote_ident(n.nspname) || '.' || pg_catalog.quote_ident(p.proname) AS function,
            pg_catalog.pg_get_userbyid(t.evtowner) AS owner, NULL::pg_catalog.text[] AS acl
        FROM pg_catalog.pg_event_trigger t
            JOIN pg_catalog.pg_proc p ON p.oid = t.evtfoid
            JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace\
        """;

    @Override
    public String query(int major) {
        return EVENT_TRIGGERS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.EVENT_TRIGGER, row.getLong("id"));
        if (reading.belongsToExtension(address)) {
            return;
        }
        var properties = new TreeMap<String, String>();
        Settings.add(properties, "event", row.getString("evtevent"));
        Settings.add(properties, "enabled", row.getString("evtenabled"));
        Settings.add(properties, "tags", row.getString("tags"));
        Settings.add(properties, "function", row.getString("function"));
        ObjectRef ref = ObjectRef.of(Kind.EVENT_TRIGGER, row.getString("evtname"));
        reading.put(address, new Definition(ref, properties, reading.traits(row)));
    }
}
