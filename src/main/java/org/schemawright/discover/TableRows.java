package org.schemawright.discover;

import java.util.List;

/**
 * A table with its rows, or as many of them as were read.
 *
 * @param path  the steps of its name
 * @param keys  its declared keys, by the names of their columns
 * @param whole whether all rows were read
 */
public record TableRows(List<String> path, EncodedTable rows, List<List<String>> keys, boolean whole) {
    public TableRows {
        path = List.copyOf(path);
        keys = List.copyOf(keys);
    }

    public String name() {
        return path.getLast();
    }
}
