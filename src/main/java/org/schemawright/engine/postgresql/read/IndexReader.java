package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Column;
import org.schemawright.model.Index;
import org.schemawright.model.Index.Key;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;
import org.schemawright.model.Traits;

/** Reads indexes that are not the making of a constraint, of tables and materialized views. */
final class IndexReader implements KindReader {
    private static final int DESCENDING = 1;
    private static final int NULLS_FIRST = 2;

    private final OperatorClasses classes;
    private final Collations collations;

    IndexReader(OperatorClasses classes, Collations collations) {
        this.classes = classes;
        this.collations = collations;
    }

    @Override
    public String query(int major) {
        return """
            WITH columns AS MATERIALIZED (
                SELECT a.attrelid,
                    pg_catalog.string_agg(DISTINCT a.attnum || '=' || a.attstattarget, ',')
                        FILTER (WHERE a.attstattarget >= 0) AS statistics,
                    pg_catalog.array_agg(a.attnum || ' ' || option ORDER BY a.attnum, option)
                        FILTER (WHERE option IS NOT NULL) AS options
                FROM pg_catalog.pg_attribute a
                    LEFT JOIN pg_catalog.unnest(a.attoptions) option ON true
                WHERE a.attrelid >= 16384 AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0)
                GROUP BY a.attrelid)
            SELECT ic.oid::pg_catalog.int8, i.indrelid::pg_catalog.int8, ic.relname, method.amname, i.indisunique,
                %s, i.indisvalid, i.indnkeyatts, i.indkey::pg_catalog.text, i.indclass::pg_catalog.text,
                i.indcollation::pg_catalog.text, i.indoption::pg_catalog.text,
                pg_catalog.pg_get_expr(i.indpred, i.indrelid), i.indpred IS NOT NULL,
                columns.statistics, columns.options,
                CASE WHEN i.indexprs IS NOT NULL THEN ARRAY(
                    SELECT pg_catalog.pg_get_indexdef(i.indexrelid, k, false)
                    FROM pg_catalog.generate_series(1, i.indnkeyatts::pg_catalog.int4) k ORDER BY k) END,
                %s
            FROM pg_catalog.pg_index i
                JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
                JOIN pg_catalog.pg_am method ON method.oid = ic.relam
                LEFT JOIN columns ON columns.attrelid = i.indexrelid
                LEFT JOIN pg_catalog.pg_constraint c ON c.conindid = i.indexrelid AND c.conrelid = i.indrelid
                    AND c.contype IN ('p', 'u', 'x')
                %s
            WHERE {relation i.indrelid} AND c.oid IS NULL AND ic.relpersistence <> 't'\
            """.formatted(
                major >= 15 ? "i.indnullsnotdistinct" : "false", IndexProperties.COLUMNS, IndexProperties.JOINS);
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long id = row.getLong(1);
        long table = row.getLong(2);
        Address address = Address.of(CatalogTable.CLASS, id);
        Optional<ObjectRef> whole = reading.find(Address.of(CatalogTable.CLASS, table));
        if (whole.isEmpty() || reading.belongsToExtension(address)) {
            return;
        }
        int[] numbers = ColumnNumbers.parse(row.getString(9));
        int keys = row.getInt(8);
        var options = new TreeMap<String, String>();
        IndexProperties.addOptions(options, row, 18);
        var properties = new TreeMap<String, String>();
        IndexProperties.add(properties, row, 18, reading);
        Settings.add(properties, "statistics", row.getString(15));
        reading.put(
                address,
                new Index(
                        whole.get().part(Kind.INDEX, reading.shared(row.getString(3))),
                        reading.shared(row.getString(4)),
                        row.getBoolean(5),
                        row.getBoolean(6),
                        keys(row, numbers, keys, reading),
                        ColumnNumbers.names(numbers, keys, numbers.length, table, reading),
                        predicate(row),
                        row.getBoolean(7),
                        options,
                        properties,
                        Traits.NONE));
    }

    private static Optional<String> predicate(ResultSet row) throws SQLException {
        String predicate = row.getString(13);
        if (predicate == null && row.getBoolean(14)) {
            throw new ChangedWhileReading("no condition of an index");
        }
        return Optional.ofNullable(predicate);
    }

    private List<Key> keys(ResultSet row, int[] numbers, int count, Reading reading) throws SQLException {
        long[] operatorClasses = ColumnNumbers.identifiers(row.getString(10));
        long[] keyCollations = ColumnNumbers.identifiers(row.getString(11));
        int[] flags = ColumnNumbers.parse(row.getString(12));
        String @Nullable [] expressions =
                row.getString(17) == null ? null : (String[]) row.getArray(17).getArray();
        Map<Integer, String> options = OperatorClassOptions.read(row, 16).byPosition();
        List<Key> keys = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            Address column = new Address(CatalogTable.CLASS, row.getLong(2), numbers[i]);
            Optional<String> name = numbers[i] == 0
                    ? Optional.empty()
                    : Optional.of(ColumnNumbers.name(column.oid(), numbers[i], reading));
            keys.add(new Key(
                    name,
                    numbers[i] == 0 ? Optional.of(expression(expressions, i)) : Optional.empty(),
                    collations.stated(keyCollations[i], column),
                    operatorClass(operatorClasses[i], options.get(i + 1), type(column, name, reading)),
                    (flags[i] & DESCENDING) != 0,
                    (flags[i] & NULLS_FIRST) != 0));
        }
        return keys;
    }

    private static String expression(String @Nullable [] expressions, int position) throws SQLException {
        if (expressions == null || expressions[position] == null) {
            throw new ChangedWhileReading("no expression of an index");
        }
        return expressions[position];
    }

    private static Optional<String> type(Address column, Optional<String> name, Reading reading) {
        return name.flatMap(known -> reading.find(Address.of(CatalogTable.CLASS, column.oid()))
                .flatMap(reading::object)
                .filter(Table.class::isInstance)
                .flatMap(table -> ((Table) table).column(known))
                .map(Column::type));
    }

    private Optional<String> operatorClass(long id, @Nullable String options, Optional<String> columnType) {
        return options == null ? classes.stated(id, columnType) : Optional.of(classes.name(id) + " (" + options + ")");
    }
}
