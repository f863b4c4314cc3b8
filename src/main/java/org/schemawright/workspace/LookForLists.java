package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import org.schemawright.advise.firstform.FirstForm;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.TableFacts;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;
import org.schemawright.discover.EncodedTable;
import org.schemawright.discover.Watch;

/** Looks for values that are several values, in the first rows of a table. */
final class LookForLists {
    private static final int MOST_ROWS = 2000;

    private LookForLists() {}

    /**
     * @param types the declared types of the columns; none where none are declared
     * @param sink  takes what is found as it is found, so that it is there when the watch stops
     */
    static void in(EncodedTable table, List<String> types, Watch watch, Consumer<Found> sink) {
        int rows = Math.min(table.rows(), MOST_ROWS);
        int step = Math.max(1, table.rows() / MOST_ROWS);
        var seen = new ArrayList<List<Optional<String>>>();
        for (int i = 0; i < rows; i++) {
            var row = new ArrayList<Optional<String>>();
            for (int place = 0; place < table.width(); place++) {
                row.add(table.value(i * step, place));
            }
            seen.add(row);
        }
        var columns = new ArrayList<ColumnFacts>();
        for (int place = 0; place < table.width(); place++) {
            int at = place;
            columns.add(new ColumnFacts(
                    table.names().get(place),
                    types.isEmpty() ? "" : types.get(at).toLowerCase(Locale.ROOT),
                    seen.stream().flatMap(row -> row.get(at).stream()).toList()));
        }
        for (ColumnFacts column : columns) {
            watch.check();
            FirstForm.look(column).ifPresent(sink);
        }
        watch.check();
        FirstForm.lookAtSeveral(new TableFacts(columns, seen)).forEach(sink);
    }
}
