package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Looks, after everything was read, whether something has another name by now than in the snapshot. The engine renders
 * expressions with the names of the present, so that a renamed column would go by both names in what was read.
 */
final class Renamings {
    private Renamings() {}

    /**
     * The present name of every row that is younger than the snapshot.
     *
     * @param oldestRunning the oldest transaction that the snapshot does not see the end of
     */
    static String query(String oldestRunning) {
        return """
            SELECT 1259::pg_catalog.int8, c.oid::pg_catalog.int8, 0, c.relnamespace::pg_catalog.int8, c.relname
            FROM pg_catalog.pg_class c
            WHERE c.oid >= 16384 AND pg_catalog.age(c.xmin) <= pg_catalog.age('%1$s'::pg_catalog.xid)
            UNION ALL
            SELECT 1259::pg_catalog.int8, a.attrelid::pg_catalog.int8, a.attnum, 0, a.attname
            FROM pg_catalog.pg_attribute a
            WHERE a.attnum > 0 AND NOT a.attisdropped AND a.attrelid >= 16384
                AND pg_catalog.age(a.xmin) <= pg_catalog.age('%1$s'::pg_catalog.xid)
            UNION ALL
            SELECT 1255::pg_catalog.int8, p.oid::pg_catalog.int8, 0, p.pronamespace::pg_catalog.int8, p.proname
            FROM pg_catalog.pg_proc p
            WHERE p.oid >= 16384 AND pg_catalog.age(p.xmin) <= pg_catalog.age('%1$s'::pg_catalog.xid)
            UNION ALL
            SELECT 1247::pg_catalog.int8, t.oid::pg_catalog.int8, 0, t.typnamespace::pg_catalog.int8, t.typname
            FROM pg_catalog.pg_type t
            WHERE t.typtype IN ('d', 'e', 'r') AND t.oid >= 16384
                AND pg_catalog.age(t.xmin) <= pg_catalog.age('%1$s'::pg_catalog.xid)
            UNION ALL
            SELECT 2615::pg_catalog.int8, n.oid::pg_catalog.int8, 0, n.oid::pg_catalog.int8, n.nspname
            FROM pg_catalog.pg_namespace n
            WHERE n.oid >= 16384 AND pg_catalog.age(n.xmin) <= pg_catalog.age('%1$s'::pg_catalog.xid)\
            """.formatted(oldestRunning);
    }

    static void compare(ResultSet row, Reading reading) throws SQLException {
        CatalogTable table = CatalogTable.of(row.getLong(1)).orElseThrow();
        var address = new Address(table, row.getLong(2), row.getInt(3));
        ObjectRef ref = reading.find(address)
                .filter(known -> goesByItsOwnName(known.kind(), address))
                .orElse(null);
        if (ref == null) {
            return;
        }
        String known = table == CatalogTable.PROC ? ref.name() : ref.last();
        long schema = row.getLong(4);
        boolean moved = schema != 0 && !reading.schema(schema).equals(Optional.of(ref.schema()));
        if (moved || !known.equals(row.getString(5))) {
            throw new ChangedWhileReading(ref + " was renamed");
        }
    }

    /** Rather than by that of the column, type or extension which it belongs to. */
    private static boolean goesByItsOwnName(Kind kind, Address address) {
        return switch (address.table()) {
            case PROC -> kind == Kind.ROUTINE || kind == Kind.AGGREGATE;
            case CLASS -> address.column() > 0 ? kind == Kind.COLUMN : kind != Kind.COLUMN && kind != Kind.EXTENSION;
            default -> kind != Kind.EXTENSION;
        };
    }
}
