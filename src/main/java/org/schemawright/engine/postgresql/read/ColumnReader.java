package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/**
 * Reads the columns of tables, in their order. By far the most rows of all: columns of the result are taken by position
 * and what occurs often is shared.
 */
final class ColumnReader implements KindReader {
    private static final SortedMap<String, String> NO_PROPERTIES = Collections.emptySortedMap();

    private final ColumnSequences sequences;
    private final Collations collations;
    private final List<Column> columns = new ArrayList<>();
    private long tableId;
    private Optional<Table> table = Optional.empty();

    ColumnReader(ColumnSequences sequences, Collations collations) {
        this.collations = collations;
        this.sequences = sequences;
    }

    @Override
    public String query(int major) {
        return """
            SELECT a.attrelid::pg_catalog.int8, a.attnum, a.attname,
                pg_catalog.format_type(a.atttypid, a.atttypmod),
                CASE WHEN a.attcollation <> t.typcollation THEN a.attcollation::pg_catalog.int8 END,
                CASE WHEN a.attcollation <> 100 THEN a.attcollation::pg_catalog.int8 END,
                a.attnotnull, a.attidentity, a.attgenerated, a.attislocal,
                ad.oid::pg_catalog.int8, pg_catalog.pg_get_expr(ad.adbin, ad.adrelid),
                CASE WHEN a.attstorage <> t.typstorage THEN a.attstorage END,
                a.attcompression, nullif(a.attstattarget, -1), a.attoptions, a.attfdwoptions,
                CASE WHEN a.attacl IS NOT NULL THEN pg_catalog.pg_get_userbyid(c.relowner) END,
                a.attacl::pg_catalog.text[],
                %s
            FROM pg_catalog.pg_class c
                JOIN pg_catalog.pg_attribute a ON a.attrelid = c.oid
                JOIN pg_catalog.pg_type t ON t.oid = a.atttypid
                LEFT JOIN pg_catalog.pg_attrdef ad ON ad.adrelid = a.attrelid AND ad.adnum = a.attnum
                %s
            WHERE c.relkind IN ('r', 'p', 'f') AND c.relpersistence <> 't' AND {relation c.oid}
                AND a.attnum > 0 AND NOT a.attisdropped
            ORDER BY a.attrelid, a.attnum\
            """.formatted(
                        major >= 18
                                ? "nn.conname, nn.convalidated, nn.connoinherit,"
                                        + " nn.conislocal AND NOT (c.relispartition AND nn.coninhcount > 0)"
                                : "NULL",
                        major >= 18
                                ? "LEFT JOIN pg_catalog.pg_constraint nn ON nn.contype = 'n'"
                                        + " AND nn.conrelid = a.attrelid AND nn.conkey[1] = a.attnum"
                                : "");
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long id = row.getLong(1);
        if (id != tableId) {
            flush(reading);
            tableId = id;
            table = reading.find(Address.of(CatalogTable.CLASS, id))
                    .flatMap(reading::object)
                    .filter(Table.class::isInstance)
                    .map(Table.class::cast);
        }
        if (table.isPresent()) {
            columns.add(column(row, table.get(), reading));
        }
    }

    @Override
    public void finish(Reading reading) {
        flush(reading);
        if (reading.major() < 18) {
            NotNulls.inherit(reading);
        }
    }

    private void flush(Reading reading) {
        if (table.isPresent()) {
            reading.put(table.get().withColumns(columns));
            columns.clear();
        }
    }

    private Column column(ResultSet row, Table whole, Reading reading) throws SQLException {
        String name = reading.shared(row.getString(3));
        ObjectRef ref = whole.ref().part(Kind.COLUMN, name);
        Address address = new Address(CatalogTable.CLASS, tableId, row.getInt(2));
        reading.name(address, ref);
        for (ObjectRef sequence : sequences.ownedBy(address)) {
            own(sequence, ref, reading);
        }
        String type = reading.shared(row.getString(4));
        if (type.equals("???")) {
            throw new ChangedWhileReading("no type of column " + ref.display());
        }
        boolean local = row.getBoolean(10);
        long collation = row.getLong(5);
        long unusual = row.getLong(6);
        if (unusual != 0) {
            collations.column(address, unusual);
        }
        return new Column(
                ref,
                type,
                collation == 0 ? Optional.empty() : collations.name(collation),
                row.getBoolean(7) ? Optional.of(NotNulls.read(row, whole, name, reading)) : Optional.empty(),
                value(row, ref, address, reading),
                local,
                properties(row),
                traits(row, address, reading));
    }

    private static void own(ObjectRef sequence, ObjectRef column, Reading reading) {
        ObjectRef ownership = sequence.withKind(Kind.SEQUENCE_OWNERSHIP);
        reading.put(new SequenceOwnership(ownership, column));
        reading.need(ownership, sequence);
        reading.need(ownership, column);
    }

    private ColumnValue value(ResultSet row, ObjectRef ref, Address address, Reading reading) throws SQLException {
        String identity = row.getString(8);
        if (!identity.isEmpty()) {
            return countedByParent(address) ? ColumnValue.NONE : sequences.of(address, identity.equals("a"));
        }
        long defaultId = row.getLong(11);
        if (defaultId == 0) {
            return ColumnValue.NONE;
        }
        String expression = row.getString(12);
        if (expression == null) {
            throw new ChangedWhileReading("no default of column " + ref.display());
        }
        String generated = row.getString(9);
        Address place = Address.of(CatalogTable.ATTRDEF, defaultId);
        if (generated.isEmpty()) {
            reading.name(place, ref.withKind(Kind.COLUMN_DEFAULT));
            return new ColumnValue.Default(reading.shared(expression));
        }
        reading.name(place, ref);
        return new ColumnValue.Generated(expression, generated.equals("s"));
    }

    /** From version 17 on the partitions of a table share its identity and its sequence, by being partitions. */
    private boolean countedByParent(Address column) {
        return !sequences.knows(column)
                && table.filter(whole -> whole.partitionOf().isPresent()).isPresent();
    }

    private static SortedMap<String, String> properties(ResultSet row) throws SQLException {
        String storage = row.getString(13);
        String compression = row.getString(14);
        String statistics = row.getString(15);
        String options = row.getString(16);
        String foreign = row.getString(17);
        if (storage == null && compression.isEmpty() && statistics == null && options == null && foreign == null) {
            return NO_PROPERTIES;
        }
        var properties = new TreeMap<String, String>();
        Settings.add(properties, "storage", storage == null ? null : storage(storage));
        Settings.add(
                properties,
                "compression",
                switch (compression) {
                    case "p" -> "pglz";
                    case "l" -> "lz4";
                    default -> null;
                });
        Settings.add(properties, "statistics", statistics);
        Settings.add(properties, "options", options == null ? null : Settings.list(row, 16));
        Settings.add(properties, "fdw options", foreign == null ? null : Settings.foreignList(row, 17));
        return properties;
    }

    private static String storage(String code) {
        return switch (code) {
            case "p" -> "PLAIN";
            case "e" -> "EXTERNAL";
            case "m" -> "MAIN";
            default -> "EXTENDED";
        };
    }

    private static Traits traits(ResultSet row, Address address, Reading reading) throws SQLException {
        Optional<String> comment = reading.comment(address);
        String owner = row.getString(18);
        if (owner == null) {
            return comment.isEmpty() ? Traits.NONE : Traits.NONE.withComment(comment);
        }
        String[] acl = (String[]) row.getArray(19).getArray();
        return new Traits(Optional.empty(), comment, Optional.of(Ownership.privileges(acl, owner)));
    }
}
