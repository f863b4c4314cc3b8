package org.schemawright.discover;

import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Tables of which the rows speak of but one row, such as the language of films that are all in English: no dependency
 * tells their columns from others that never differ, but what they are called after does.
 */
final class SingleRows {
    private static final int LEAST_COLUMNS = 2;

    private final EncodedTable table;
    private final Missing missing;
    private final Determination data;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Entity> entities;
    private final List<Attributes> headings;

    /** @param headings the columns of each entity, the rows first */
    SingleRows(
            Determination data,
            EntitySearch search,
            Kinship kinship,
            List<Entity> entities,
            List<Attributes> headings) {
        this.table = data.table();
        this.missing = new Missing(table);
        this.data = data;
        this.search = search;
        this.kinship = kinship;
        this.entities = entities;
        this.headings = headings;
    }

    /** Adds an entity for each stretch of columns that begins like what the same row always names, behind all others. */
    void part() {
        int place = 1;
        while (place < table.width()) {
            OptionalInt key = named(place);
            int end = place + 1;
            while (key.isPresent() && end < table.width() && goesOn(end, key.getAsInt())) {
                end++;
            }
            if (key.isPresent() && end - place >= LEAST_COLUMNS) {
                part(key.getAsInt(), Attributes.of(IntStream.range(place, end).toArray()));
            }
            place = end;
        }
    }

    private void part(int key, Attributes own) {
        headings.replaceAll(heading -> heading.minus(own));
        Attributes all = own.union(Attributes.of(key));
        for (int index = 1; index < entities.size(); index++) {
            if (entities.get(index).key().equals(Attributes.of(key))) {
                headings.set(index, headings.get(index).union(all));
                return;
            }
        }
        entities.add(Entity.named(data, key, Attributes.NONE, all));
        headings.add(all);
    }

    /** The last column before that always names the same, and that a column is called after. */
    private OptionalInt named(int place) {
        return isSingle(place) && !names(place)
                ? IntStream.iterate(place - 1, key -> key >= 0, key -> key - 1)
                        .filter(key -> isSingle(key)
                                && search.profile(key).hint().key()
                                && kinship.beginsWith(place, key)
                                && together(place, key))
                        .findFirst()
                : OptionalInt.empty();
    }

    private boolean goesOn(int place, int key) {
        return isEmpty(place)
                || isSingle(place)
                        && !names(place)
                        && together(place, key)
                        && (kinship.beginsWith(place, key)
                                || named(place).isEmpty()
                                        && entities.stream()
                                                .flatMapToInt(
                                                        entity -> entity.key().places())
                                                .noneMatch(other -> kinship.beginsWith(place, other)
                                                        && !kinship.beginsWith(key, other)));
    }

    private boolean names(int place) {
        return entities.stream().anyMatch(entity -> entity.key().contains(place));
    }

    /** Whether a column has one value, where it has any. */
    private boolean isSingle(int place) {
        return isAlways(place) || missing.isOneOrNone(place);
    }

    private boolean isEmpty(int place) {
        return table.distinct(place) == 1 && search.profile(place).hasNull();
    }

    private boolean isAlways(int place) {
        return table.distinct(place) == 1 && !search.profile(place).hasNull();
    }

    /** Whether two such columns have their value in the same rows. */
    private boolean together(int place, int other) {
        return isAlways(place) && isAlways(other) || missing.together(place, other);
    }
}
