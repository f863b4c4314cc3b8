package org.schemawright.discover;

import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.Attributes;

/** Asks a table for rows by which something does not hold, and takes them into the sample. */
record Witnesses(LiveTable table, RowEncoder sample, Watch watch) {
    private static final int MOST = 100;
    private static final int MOST_GROUPS = 20;

    /** Rows that agree on what is no key. */
    void ofKey(Attributes key) throws SQLException {
        join(table.duplicates(key, MOST));
    }

    /** Rows that show that a determinant does not determine the others; those that show one often show more. */
    void of(Attributes determinant, Attributes wrong) throws SQLException {
        Attributes left = determinant.isEmpty() ? Attributes.NONE : wrong;
        for (int dependent : wrong.minus(left).toArray()) {
            watch.check();
            join(table.rarest(dependent, MOST));
        }
        if (left.size() > 1) {
            left = joined(determinant, left, table.witnesses(determinant, wrong, MOST_GROUPS, MOST));
        }
        while (!left.isEmpty()) {
            watch.check();
            int dependent = left.toArray()[0];
            left = joined(determinant, left.without(dependent), table.witnesses(determinant, dependent, MOST));
        }
    }

    /** Takes rows into the sample; those of the dependents are left of which they show nothing. */
    private Attributes joined(Attributes determinant, Attributes dependents, List<List<@Nullable String>> shown) {
        join(shown);
        return Attributes.of(dependents
                .places()
                .filter(place -> values(shown, determinant) == values(shown, determinant.with(place)))
                .toArray());
    }

    private static long values(List<List<@Nullable String>> rows, Attributes columns) {
        return rows.stream()
                .map(row -> columns.places()
                        .mapToObj(place -> Optional.ofNullable(row.get(place)))
                        .toList())
                .distinct()
                .count();
    }

    /** A row that is there already would look like a second one, unless there are two. */
    private void join(List<List<@Nullable String>> shown) {
        for (List<@Nullable String> row : shown) {
            if (sample.times(row) < Collections.frequency(shown, row)) {
                sample.add(row);
            }
        }
    }
}
