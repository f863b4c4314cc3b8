package org.schemawright.discover;

import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Entities that have nothing beside their key, or nothing that is worth a table of its own. */
final class HollowEntities {
    /** In how many rows a thing stands in the mean, where it repeats. */
    private static final int OFTEN = 3;

    private final EncodedTable table;
    private final EntitySearch search;
    private final List<Entity> entities;
    private final List<Attributes> headings;
    private final boolean ordered;

    /**
     * @param headings the columns of each entity, the rows first
     * @param ordered  whether the order of the columns tells what stands together
     */
    HollowEntities(EntitySearch search, List<Entity> entities, List<Attributes> headings, boolean ordered) {
        this.table = search.table();
        this.search = search;
        this.entities = entities;
        this.headings = headings;
        this.ordered = ordered;
    }

    /** The first of them; 0 where all have something. */
    int first() {
        return IntStream.range(1, entities.size())
                .filter(index -> headings.get(index).equals(entities.get(index).key())
                        || refersOnly(index)
                        || isLevel(index)
                        || isAmongRows(index)
                        || isNearlyRows(index))
                .findFirst()
                .orElse(0);
    }

    /**
     * Whether a thing has nothing but references to others, where the order tells what stands together; a place nothing but
     * the larger places in which it lies, as a city its state.
     */
    private boolean refersOnly(int index) {
        Attributes key = entities.get(index).key();
        return key.size() == 1
                && (ordered || search.profile(key.toArray()[0]).hint() == ColumnProfile.NameHint.PLACE)
                && headings.get(index)
                        .minus(key)
                        .places()
                        .allMatch(place ->
                                entities.stream().anyMatch(other -> other.key().equals(Attributes.of(place))));
    }

    /** Whether a thing has nothing but the number of another one right beside its own, which tells of a level above. */
    private boolean isLevel(int index) {
        Attributes key = entities.get(index).key();
        int[] own = headings.get(index).minus(key).toArray();
        return ordered
                && key.size() == 1
                && own.length == 1
                && Math.abs(own[0] - key.toArray()[0]) == 1
                && search.profile(own[0]).hint() == ColumnProfile.NameHint.ID
                && IntStream.range(1, entities.size())
                        .anyMatch(other -> other != index && headings.get(other).containsAll(key));
    }

    /**
     * Whether all that several columns name is one column that stands right before what the rows themselves have, or right
     * behind it where they hardly repeat.
     */
    private boolean isAmongRows(int index) {
        Attributes key = entities.get(index).key();
        int[] own = headings.get(index).minus(key).toArray();
        return ordered
                && key.size() > 1
                && own.length == 1
                && headings.getFirst().containsAll(key)
                && (isOfRows(IntStream.range(own[0] + 1, table.width()))
                        || entities.get(index).distinct() * OFTEN > table.rows()
                                && isOfRows(IntStream.iterate(own[0] - 1, place -> place >= 0, place -> place - 1)));
    }

    /**
     * Whether several columns that hardly repeat name all that the rows have but one column, which numbers the rows as the
     * lines of an order are numbered.
     */
    private boolean isNearlyRows(int index) {
        Entity entity = entities.get(index);
        return ordered
                && entity.key().size() > 1
                && entity.distinct() * OFTEN > table.rows() * 2
                && headings.getFirst().containsAll(entity.key())
                && headings.getFirst().places().filter(this::isTold).count() == 1;
    }

    /** Whether the first of some columns that differs and names nothing is of the rows. */
    private boolean isOfRows(IntStream places) {
        return places.filter(this::isTold).limit(1).anyMatch(headings.getFirst()::contains);
    }

    private boolean isTold(int place) {
        return table.distinct(place) > 1
                && entities.stream().noneMatch(other -> other.key().contains(place));
    }
}
