package org.schemawright.advise.normalize;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.schemawright.engine.NameLimit;

/** Names for the keys and references of new tables, no longer than any engine takes them. */
final class KeyNames {
    private KeyNames() {}

    static String primaryKey(String table) {
        return cut(table, "_pkey".length()) + "_pkey";
    }

    static String reference(String table, List<String> columns) {
        return cut(table + "_" + String.join("_", columns), "_fkey".length()) + "_fkey";
    }

    /** The beginning of a name that leaves room for so many bytes behind it. */
    static String cut(String name, int room) {
        int end = name.length();
        while (name.substring(0, end).getBytes(StandardCharsets.UTF_8).length > NameLimit.MOST_BYTES - room) {
            end = name.offsetByCodePoints(end, -1);
        }
        return name.substring(0, end);
    }
}
