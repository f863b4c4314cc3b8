package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Columns that hold the same in each row: one more name is not another name. */
final class Copies {
    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;

    Copies(Determination data, EntitySearch search) {
        this.data = data;
        this.table = data.table();
        this.search = search;
    }

    /** Columns that are copies and not by accident, the first one first. */
    List<Copy> all() {
        var found = new ArrayList<Copy>();
        for (int first = 0; first < table.width(); first++) {
            for (int second = first + 1; second < table.width(); second++) {
                if (table.distinct(first) == table.distinct(second)
                        && table.distinct(first) > 1
                        && are(first, second)
                        && noAccident(first)) {
                    found.add(new Copy(first, second));
                }
            }
        }
        return found;
    }

    private boolean noAccident(int place) {
        return search.sure(
                search.finer(Attributes.of(place)).distinct(), search.rows().representatives(), place);
    }

    /** Whether two columns hold the same in each row. */
    boolean are(int first, int second) {
        if (!search.determined(first).contains(second)
                || !search.determined(second).contains(first)) {
            return false;
        }
        return IntStream.of(data.representatives(data.partition(first)))
                .allMatch(row -> table.value(row, first).equals(table.value(row, second)));
    }
}
