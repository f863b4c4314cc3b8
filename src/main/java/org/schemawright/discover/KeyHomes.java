package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Where a key may stand: with its own columns, or with what refers to it. */
final class KeyHomes {
    private final Homes homes;
    private final EncodedTable table;
    private final List<Entity> entities;
    private final EntityOrder order;

    KeyHomes(Homes homes, EncodedTable table, List<Entity> entities, EntityOrder order) {
        this.homes = homes;
        this.table = table;
        this.entities = entities;
        this.order = order;
    }

    /** The numbers of the entities of whose key a column is a part, and of the coarsest that refer to these. */
    Attributes possible(int place) {
        var found = new ArrayList<Integer>();
        if (table.distinct(place) <= 1) {
            return Attributes.first(entities.size());
        }
        for (int index = 0; index < entities.size(); index++) {
            if (entities.get(index).key().contains(place)) {
                int coarsest = entities.get(order.owner(index)).distinct();
                order.referrers(index).stream()
                        .filter(other -> entities.get(other).distinct() == coarsest)
                        .forEach(found::add);
                if (standsBetween(place, index)) {
                    found.add(homes.home(place - 1));
                }
                found.add(index);
                found.addAll(order.together(index));
            }
        }
        return Attributes.of(found);
    }

    /** Whether a key stands right behind the columns of something that refers to it, and right before its own. */
    private boolean standsBetween(int place, int index) {
        return place > 0
                && place + 1 < table.width()
                && !homes.isKey(place - 1)
                && !homes.isKey(place + 1)
                && homes.home(place - 1) > 0
                && order.referrers(index).contains(homes.home(place - 1))
                && homes.home(place + 1) == index;
    }

    /** Of the homes that a key may have, the one of the column before it or of the next that is no key. */
    int beside(int place, Attributes possible) {
        if (place > 0 && possible.contains(homes.home(place - 1))) {
            return homes.home(place - 1);
        }
        return IntStream.range(place + 1, table.width())
                .filter(next -> !homes.isKey(next) && !homes.constant(next))
                .limit(1)
                .map(homes::home)
                .filter(possible::contains)
                .findFirst()
                .orElse(possible.toArray()[0]);
    }
}
