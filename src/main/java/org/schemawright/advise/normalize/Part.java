package org.schemawright.advise.normalize;

import java.util.List;

/** One of the tables that a table becomes: its name, its columns and, among them, its key. */
public record Part(String name, List<String> columns, List<String> key) {
    public Part {
        columns = List.copyOf(columns);
        key = List.copyOf(key);
        if (!columns.containsAll(key) || key.isEmpty()) {
            throw new IllegalArgumentException("the key of " + name + " is not among its columns");
        }
    }
}
