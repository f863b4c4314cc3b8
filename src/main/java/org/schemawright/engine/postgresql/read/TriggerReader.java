package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.intellij.lang.annotations.Language;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;
import org.schemawright.model.Trigger;

/**
 * Reads triggers that somebody made; not the engine's own, and of the copies that partitions have of their parent's only
 * those that fire at other times.
 */
final class TriggerReader implements KindReader {
    @Language("SQL")
    private static final String TRIGGERS = """
        SELECT t.oid::pg_catalog.int8 AS id, c.oid::pg_catalog.int8 AS relation,
            c.relnamespace::pg_catalog.int8 AS schema, c.relname, t.tgname,
            t.tgconstraint::pg_catalog.int8 AS constraint_id, t.tgenabled,
            pg_catalog.pg_get_triggerdef(t.oid, false) AS definition,
            n.nspname AS function_schema, p.proname AS function_name,
            t.tgparentid::pg_catalog.int8 AS parent
        FROM pg_catalog.pg_trigger t
            JOIN pg_catalog.pg_class c ON c.oid = t.tgrelid
            JOIN pg_catalog.pg_proc p ON p.oid = t.tgfoid
            JOIN pg_catalog.pg_namespace n ON n.oid = p.pronamespace
            LEFT JOIN pg_catalog.pg_trigger original ON original.oid = t.tgparentid
        WHERE c.relpersistence <> 't' AND {relation c.oid}
            AND (NOT t.tgisinternal AND t.tgparentid = 0
                OR t.tgenabled <> original.tgenabled AND pg_catalog.left(p.proname, 8) <> 'RI_FKey_')\
        """;

    private final PartitionTriggers copies = new PartitionTriggers();

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
        long parent = row.getLong("parent");
        if (parent != 0) {
            ObjectRef copy = ObjectRef.of(
                    Kind.PARTITION_TRIGGER, schema.get(), row.getString("relname"), row.getString("tgname"));
            copies.take(copy, address.oid(), parent, row.getString("tgenabled"), reading);
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

    @Override
    public void finish(Reading reading) {
        copies.finish(reading);
    }
}
