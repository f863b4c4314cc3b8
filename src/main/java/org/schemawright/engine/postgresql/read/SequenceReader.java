package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.engine.postgresql.DefaultPrivileges;
import org.schemawright.model.Definition;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Sequence;
import org.schemawright.model.SequenceOptions;
import org.schemawright.model.Traits;

/**
 * Reads sequences, before columns. Those behind identity columns are no objects; they and what other sequences are owned
 * by is handed to the reader of columns.
 */
final class SequenceReader implements KindReader {
    private final ColumnSequences columns;

    SequenceReader(ColumnSequences columns) {
        this.columns = columns;
    }

    @Override
    public String query(int major) {
        return """
            SELECT c.oid::pg_catalog.int8 AS id, c.relnamespace::pg_catalog.int8 AS schema, c.relname,
                c.relpersistence = 'u' AS unlogged, pg_catalog.format_type(s.seqtypid, NULL) AS type,
                s.seqstart, s.seqincrement, s.seqmin, s.seqmax, s.seqcache, s.seqcycle,
                d.deptype, d.refobjid::pg_catalog.int8 AS table, d.refobjsubid AS column,
                CASE WHEN c.relpersistence <> t.relpersistence THEN c.relpersistence END AS persistence,
                pg_catalog.pg_get_userbyid(c.relowner) AS owner, c.relacl::pg_catalog.text[] AS acl
            FROM pg_catalog.pg_sequence s
                JOIN pg_catalog.pg_class c ON c.oid = s.seqrelid
                LEFT JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = c.oid AND d.objsubid = 0
                    AND d.deptype IN ('a', 'i') AND d.refclassid = 1259 AND d.refobjsubid > 0
                LEFT JOIN pg_catalog.pg_class t ON t.oid = d.refobjid
            WHERE {relation c.oid} AND c.relpersistence <> 't'\
            """;
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.CLASS, row.getLong("id"));
        Optional<String> schema = reading.schema(row.getLong("schema"));
        if (schema.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        ObjectRef ref = ObjectRef.of(Kind.SEQUENCE, schema.get(), row.getString("relname"));
        var column = new Address(CatalogTable.CLASS, row.getLong("table"), row.getInt("column"));
        if ("i".equals(row.getString("deptype"))) {
            columns.identity(column, ref, options(row, reading));
            sayMore(row, ref, reading);
            return;
        }
        if (column.column() > 0) {
            columns.owned(column, ref);
        }
        reading.put(address, new Sequence(ref, options(row, reading), row.getBoolean("unlogged"), reading.traits(row)));
    }

    /** What counts for an identity column is an object only where more is to be said of it than how it counts. */
    private static void sayMore(ResultSet row, ObjectRef sequence, Reading reading) throws SQLException {
        Address address = Address.of(CatalogTable.CLASS, row.getLong("id"));
        Optional<ObjectRef> table = reading.find(Address.of(CatalogTable.CLASS, row.getLong("table")));
        String persistence = row.getString("persistence");
        Traits stated = reading.traits(row);
        Traits traits = Traits.NONE.withPrivileges(stated.privileges()
                .filter(list -> !list.equals(DefaultPrivileges.of(Kind.IDENTITY_SEQUENCE, reading.major()))));
        var properties = new TreeMap<String, String>();
        Settings.add(
                properties,
                "persistence",
                persistence == null ? null : persistence.equals("u") ? "unlogged" : "logged");
        if (table.isPresent()
                && (persistence != null
                        || traits.privileges().isPresent()
                        || reading.comment(address).isPresent())) {
            ObjectRef ref = table.get().part(Kind.IDENTITY_SEQUENCE, sequence.name());
            reading.put(address, new Definition(ref, properties, traits));
        }
    }

    private static SequenceOptions options(ResultSet row, Reading reading) throws SQLException {
        return new SequenceOptions(
                reading.shared(row.getString("type")),
                row.getLong("seqstart"),
                row.getLong("seqincrement"),
                row.getLong("seqmin"),
                row.getLong("seqmax"),
                row.getLong("seqcache"),
                row.getBoolean("seqcycle"));
    }
}
