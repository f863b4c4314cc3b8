package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.schemawright.model.Constraint.KeyIndex;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.Constraint.Settings;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads primary keys and unique constraints, with what there is to say of the indexes behind them. */
final class KeyReader implements KindReader {
    @Override
    public String query(int major) {
        return """
            SELECT %s,
                c.contype, i.indkey::pg_catalog.text, i.indnkeyatts, %s, %s, %s
            FROM pg_catalog.pg_constraint c
                JOIN pg_catalog.pg_index i ON i.indexrelid = c.conindid
                JOIN pg_catalog.pg_class ic ON ic.oid = i.indexrelid
                %s
            WHERE c.contype IN ('p', 'u') AND {relation c.conrelid}\
            """.formatted(
                        ConstraintSettings.columns(major),
                        major >= 15 ? "i.indnullsnotdistinct" : "false",
                        major >= 18 ? "c.conperiod" : "false",
                        IndexProperties.COLUMNS,
                        IndexProperties.JOINS);
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long table = row.getLong(2);
        Optional<ObjectRef> whole = reading.find(Address.of(CatalogTable.CLASS, table));
        if (whole.isEmpty()) {
            return;
        }
        boolean primary = row.getString(5).equals("p");
        ObjectRef ref =
                whole.get().part(primary ? Kind.PRIMARY_KEY : Kind.UNIQUE_CONSTRAINT, reading.shared(row.getString(3)));
        int[] numbers = ColumnNumbers.parse(row.getString(6));
        int keys = row.getInt(7);
        List<String> columns = ColumnNumbers.names(numbers, 0, keys, table, reading);
        List<String> include = ColumnNumbers.names(numbers, keys, numbers.length, table, reading);
        Settings settings = ConstraintSettings.read(row);
        var options = new TreeMap<String, String>();
        IndexProperties.addOptions(options, row, 10);
        IndexProperties.add(options, row, 10, reading);
        var index = new KeyIndex(include, row.getBoolean(9), options);
        reading.put(
                Address.of(CatalogTable.CONSTRAINT, row.getLong(1)),
                primary
                        ? new PrimaryKey(ref, columns, index, settings, Traits.NONE)
                        : new Unique(ref, columns, row.getBoolean(8), index, settings, Traits.NONE));
    }
}
