package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.schemawright.engine.postgresql.Quote;

/** Reads what single columns of indexes have set, before the indexes themselves. */
final class IndexColumnReader implements KindReader {
    private final IndexColumns columns;

    IndexColumnReader(IndexColumns columns) {
        this.columns = columns;
    }

    @Override
    public String query(int major) {
        return """
                SELECT a.attrelid::pg_catalog.int8, a.attnum, a.attoptions, a.attstattarget
                FROM pg_catalog.pg_attribute a JOIN pg_catalog.pg_class c ON c.oid = a.attrelid
                WHERE c.relkind IN ('i', 'I') AND c.oid >= 16384
                    AND (a.attoptions IS NOT NULL OR a.attstattarget >= 0)
                ORDER BY a.attrelid, a.attnum""";
    }

    @Override
    public void read(ResultSet row, Reading reading) throws SQLException {
        Address column = new Address(CatalogTable.CLASS, row.getLong(1), row.getInt(2));
        if (row.getString(3) != null) {
            columns.options(column, options((String[]) row.getArray(3).getArray()));
        }
        int target = row.getInt(4);
        if (!row.wasNull() && target >= 0) {
            columns.statistics(column, target);
        }
    }

    /** As they are written behind an operator class. */
    private static String options(String[] settings) {
        List<String> written = new ArrayList<>();
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            written.add(Quote.name(setting.substring(0, equals)) + "=" + Quote.text(setting.substring(equals + 1)));
        }
        String[] sorted = written.toArray(String[]::new);
        Arrays.sort(sorted);
        return "(" + String.join(", ", sorted) + ")";
    }
}
