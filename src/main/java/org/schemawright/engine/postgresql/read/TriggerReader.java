package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;

/** Reads triggers that somebody made; not the engine's own, nor the copies that partitions have of their parent's. */
final class TriggerReader implements KindReader {
    @Language("SQL")
    private static final String TRIGGERS =
            """
            SELECT t.oid::pg_catalog.int8 AS id, c.oid::pg_catalog.int8 AS relation,
                c.relnamespace::pg_catalog.int8 AS schema, c.relname, t.tgname,
                t.tgconstraint::pg_catalog.int8 AS constraint_id, t.tgenabled,
                pg_catalog.pg_get_triggerdef(t.oid, false) AS definition,
                n.nspname AS function_schema, p.proname AS function_name
            FROM pg_catalog.pg_trigger t
                JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
                JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
                JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            WHERE NOT t.tgisinternal AND t.tgparentid = 0 AND c.relpersistence <> 't'""";

    @Override
    public String query(int major) {
        return TRIGGERS;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.TRIGGER, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        long constraint = row.getLong("constraint_id");
        ObjectRef ref = ObjectRef.of(
                constraint == 0 ? Kind.TRIGGER : Kind.CONSTRAINT_TRIGGER,
                schema.get(),
                row.getString("relname"),
                row.getString("tgname"));
        ObjectRef function =
                ObjectRef.of(Kind.ROUTINE, row.getString("function_schema"), row.getString("function_name"), "()");
        String definition = Reading.present(row, "definition");
        reading.put(address, new Trigger(ref, function, definition, row.getString("tgenabled"), Traits.NONE));
        if (constraint != 0) {
            reading.name(Address.of(CatalogTable.CONSTRAINT, constraint), ref);
        }
    }
}
