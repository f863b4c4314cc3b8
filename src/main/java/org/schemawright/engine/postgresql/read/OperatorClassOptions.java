package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import org.schemawright.engine.postgresql.Quote;

/** The options behind the operator classes of one index, by the position of the key. */
record OperatorClassOptions(Map<Integer, String> byPosition) {
    private static final OperatorClassOptions NONE = new OperatorClassOptions(Map.of());

    /** From a column of texts such as {@code 2 siglen=32}, ordered; null for none. */
    static OperatorClassOptions read(ResultSet row, int column) throws SQLException {
        if (row.getString(column) == null) {
            return NONE;
        }
        var options = new HashMap<Integer, String>();
        for (String entry : (String[]) row.getArray(column).getArray()) {
            int blank = entry.indexOf(' ');
            int equals = entry.indexOf('=');
            String written =
                    Quote.name(entry.substring(blank + 1, equals)) + "=" + Quote.text(entry.substring(equals + 1));
            options.merge(Integer.valueOf(entry.substring(0, blank)), written, (before, next) -> before + ", " + next);
        }
        return new OperatorClassOptions(options);
    }
}
