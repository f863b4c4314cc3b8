package org.schemawright.discover;

import java.util.stream.IntStream;

/**
 * What is missing together: where a row refers to nothing, an outer join leaves all columns of what it would refer to
 * empty, and those of nothing else.
 */
final class Missing {
    private final EncodedTable table;

    Missing(EncodedTable table) {
        this.table = table;
    }

    /** Whether a column has no value in exactly the rows in which another has none, and there are such rows. */
    boolean together(int place, int other) {
        return within(place, other) && within(other, place);
    }

    /** Whether a column has no value in some rows, and another has none in any of these. */
    boolean within(int place, int other) {
        EncodedTable.Column column = table.column(place);
        EncodedTable.Column wider = table.column(other);
        boolean missing = false;
        for (int row = 0; row < table.rows(); row++) {
            if (column.isNull(column.ids[row])) {
                missing = true;
                if (!wider.isNull(wider.ids[row])) {
                    return false;
                }
            }
        }
        return missing;
    }

    /** Whether a column has one value only and none in some rows. */
    boolean isOneOrNone(int place) {
        EncodedTable.Column column = table.column(place);
        return table.distinct(place) == 2 && IntStream.range(0, 2).anyMatch(column::isNull);
    }
}
