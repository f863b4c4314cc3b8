package org.schemawright.discover;

import java.util.stream.IntStream;

/** Which values of measures say that there is nothing to measure, so that agreeing on them tells nothing. */
final class Noughts {
    /** Of a column that has no such value. */
    static final int NONE = -1;

    private static final String NOUGHT = "0";

    private final int[] ids;

    Noughts(EncodedTable table, EntitySearch search) {
        ids = IntStream.range(0, table.width())
                .map(place -> search.profile(place).hint().key() ? NONE : id(table.column(place)))
                .toArray();
    }

    private static int id(EncodedTable.Column column) {
        return IntStream.range(0, column.distinct)
                .filter(id -> column.values.length(id) == NOUGHT.length()
                        && column.values.text(id).equals(NOUGHT))
                .findFirst()
                .orElse(NONE);
    }

    /** The number of that value, where a column is not called a key. */
    int of(int place) {
        return ids[place];
    }
}
