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
    private final Kinship kinship;

    Copies(Determination data, EntitySearch search, Kinship kinship) {
        this.data = data;
        this.table = data.table();
        this.search = search;
        this.kinship = kinship;
    }

    /** Columns that are copies and not by accident, the first one first. */
    List<Copy> all() {
        var found = new ArrayList<Copy>();
        for (int first = 0; first < table.width(); first++) {
            for (int second = first + 1; second < table.width(); second++) {
                if (table.distinct(first) == table.distinct(second)
                        && table.distinct(first) > 1
                        && are(first, second)
                        && (calledAlike(first, second) || noAccident(first))) {
                    found.add(new Copy(first, second));
                }
            }
        }
        return found;
    }

    /** Whether their names tell already that they are the same of two things, as a price and the price of a product. */
    private boolean calledAlike(int first, int second) {
        return kinship.extended(first, second) || kinship.extended(second, first);
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
