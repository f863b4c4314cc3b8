package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/**
 * The key of the rows as the order of the columns tells it: tables begin with their keys, and joins with the table that
 * refers to all the others. What is known by a part of that key (the vehicle, of an accident's vehicles and casualties)
 * has it in its own key.
 */
final class LeadingKey {
    private static final int MOST_COLUMNS = 5;

    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;

    LeadingKey(Determination data, EntitySearch search) {
        this.data = data;
        this.table = data.table();
        this.search = search;
    }

    /** The first columns as far as they name the rows; none where there are no such columns. */
    Attributes columns() {
        Attributes first = Attributes.NONE;
        for (int place = 0; place < table.width(); place++) {
            if (table.distinct(place) > 1) {
                if (first.size() == MOST_COLUMNS
                        || search.isLook(place, Look.DECIMAL)
                        || search.isLook(place, Look.LONG_TEXT)) {
                    return Attributes.NONE;
                }
                first = first.union(Attributes.of(place));
                if (isUnique(first)) {
                    return needed(first);
                }
            }
        }
        return Attributes.NONE;
    }

    private boolean isUnique(Attributes columns) {
        return data.distinct(data.partition(columns.toArray())) == table.rows();
    }

    /** Without what follows from one of the others. */
    private Attributes needed(Attributes first) {
        return Attributes.of(first.places()
                .filter(place -> first.places()
                        .noneMatch(other -> other != place
                                && search.determined(other).contains(place)
                                && (other < place || !search.determined(place).contains(other))))
                .toArray());
    }

    /** Parts of several columns of a key, the smaller ones first. */
    static List<Attributes> parts(Attributes key) {
        int[] places = key.toArray();
        var parts = new ArrayList<Attributes>();
        for (int size = 2; size < places.length; size++) {
            int wanted = size;
            IntStream.range(1, 1 << places.length)
                    .filter(bits -> Integer.bitCount(bits) == wanted)
                    .mapToObj(bits -> Attributes.of(IntStream.range(0, places.length)
                            .filter(i -> (bits >> i & 1) == 1)
                            .map(i -> places[i])
                            .toArray()))
                    .forEach(parts::add);
        }
        return parts;
    }
}
