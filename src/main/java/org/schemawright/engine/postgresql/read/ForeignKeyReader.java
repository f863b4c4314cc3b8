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
                c.confmatchtype, c.confupdtype, c.confdeltype, %s, %s,
                CASE WHEN d.objid IS NOT NULL THEN target_schema.nspname END, target.relname,
                CASE WHEN d.objid IS NOT NULL THEN ARRAY(
                    SELECT a.attname::pg_catalog.text
                    FROM pg_catalog.unnest(c.confkey) WITH ORDINALITY k(number, position)
                        JOIN pg_catalog.pg_attribute a ON a.attrelid = c.confrelid AND a.attnum = k.number
                    ORDER BY k.position) END
            FROM pg_catalog.pg_constraint c
                LEFT JOIN pg_catalog.pg_depend d ON d.classid = 1259 AND d.objid = c.confrelid
                    AND d.objsubid = 0 AND d.deptype = 'e'
                LEFT JOIN pg_catalog.pg_class target ON target.oid = d.objid
                LEFT JOIN pg_catalog.pg_namespace target_schema ON target_schema.oid = target.relnamespace
            WHERE c.contype = 'f' AND c.conparentid = 0 AND {relation c.conrelid}\
            """.formatted(
                        ConstraintSettings.columns(major),
                        major >= 15 ? "c.confdelsetcols::pg_catalog.text" : "NULL",
                        major >= 18 ? "c.conperiod" : "false");
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        long table = row.getLong(2);
        Optional<ObjectRef> whole = reading.find(Address.of(CatalogTable.CLASS, table));
        Optional<ObjectRef> targetTable = target(row, reading);
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
                        targetColumns(row, reading),
                        match(row.getString(8)),
                        action(row.getString(9)),
                        action(row.getString(10)),
                        setColumns,
                        row.getBoolean(12),
                        ConstraintSettings.read(row),
                        Traits.NONE));
    }

    /** A table of an extension is no object, but may be referred to all the same. */
    private static Optional<ObjectRef> target(ResultSet row, Reading reading) throws SQLException {
        String schema = row.getString(13);
        return schema == null
                ? reading.find(Address.of(CatalogTable.CLASS, row.getLong(6)))
                : Optional.of(ObjectRef.of(Kind.TABLE, schema, row.getString(14)));
    }

    private static List<String> targetColumns(ResultSet row, Reading reading) throws SQLException {
        return row.getString(13) == null
                ? ColumnNumbers.names(row.getString(7), row.getLong(6), reading)
                : List.of((String[]) row.getArray(15).getArray());
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
