package org.schemawright.engine.sqlite;

import java.util.Locale;
import org.schemawright.model.Column;
import org.schemawright.model.Table;

/** How SQLite likes to store the values of a column, by its type's name and the rules of the manual. */
public enum Affinity {
    INTEGER,
    TEXT,
    /** Everything stays as it is. */
    NONE,
    REAL,
    NUMERIC;

    public static Affinity of(Column column, Table table) {
        return of(column.type(), Terms.strict(table));
    }

    static Affinity of(String type, boolean strict) {
        String upper = type.toUpperCase(Locale.ROOT);
        if (strict && upper.equals("ANY")) {
            return NONE;
        }
        if (upper.contains("INT")) {
            return INTEGER;
        }
        if (upper.contains("CHAR") || upper.contains("CLOB") || upper.contains("TEXT")) {
            return TEXT;
        }
        if (upper.contains("BLOB") || upper.isEmpty()) {
            return NONE;
        }
        return upper.contains("REAL") || upper.contains("FLOA") || upper.contains("DOUB") ? REAL : NUMERIC;
    }
}
