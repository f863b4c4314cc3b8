package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Traits;

/** Reads references, except those that a partition has since its parent has them. */
final class ForeignKeyReader implements KindReader {
    @Override
    public String query(int major) {
        return """
                SELECT %s,
                    c.conkey::pg_catalog.text, c.confrelid::pg_catalog.int8, c.confkey::pg_catalog.text,
                    c.confmatchtype, c.confupdtype, c.confdeltype, %s, %s
                FROM pg_catalog.pg_constraint c
                WHERE c.contype = 'f' AND c.conparentid = 0 AND c.oid >= 16384"""
                .formatted(
                        ConstraintSettings.columns(major),
                        major >= 15 ? "c.confdelsetcols::pg_catalog.text" : "NULL",
                        major >= 18 ? "c.conperiod" : "false");
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long table = row.getLong(2);
        long target = row.getLong(6);
        Optional<ObjectRef> whole = reading.find(Address.of(CatalogTable.CLASS, table));
        Optional<ObjectRef> targetTable = reading.find(Address.of(CatalogTable.CLASS, target));
        if (whole.isEmpty() || targetTable.isEmpty()) {
            return;
        }
        List<String> setColumns = ColumnNumbers.names(row.getString(11), table, reading);
        reading.put(
                Address.of(CatalogTable.CONSTRAINT, row.getLong(1)),
                new ForeignKey(
                        whole.get().part(Kind.FOREIGN_KEY, reading.shared(row.getString(3))),
                        ColumnNumbers.names(row.getString(5), table, reading),
                        targetTable.get(),
                        ColumnNumbers.names(row.getString(7), target, reading),
                        match(row.getString(8)),
                        action(row.getString(9)),
                        action(row.getString(10)),
                        setColumns,
                        row.getBoolean(12),
                        ConstraintSettings.read(row),
                        Traits.NONE));
    }

    private static String match(String code) {
        return switch (code) {
            case "f" -> "FULL";
            case "p" -> "PARTIAL";
            default -> "SIMPLE";
        };
    }

    private static String action(String code) {
        return switch (code) {
            case "r" -> "RESTRICT";
            case "c" -> "CASCADE";
            case "n" -> "SET NULL";
            case "d" -> "SET DEFAULT";
            default -> "NO ACTION";
        };
    }
}
