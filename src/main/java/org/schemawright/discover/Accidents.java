package org.schemawright.discover;

import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Keys that hold in all rows and are none, as the order of the columns says. */
final class Accidents {
    private static final int A_QUARTER = 4;
    private final EntitySearch search;
    private final List<Entity> entities;
    private final Homes homes;
    private final TableMarks marks;

    /** @param entities those to which the homes belong */
    Accidents(EntitySearch search, Kinship kinship, List<Entity> entities, Homes homes) {
        this.marks = new TableMarks(kinship, search.table().names());
        this.search = search;
        this.entities = entities;
        this.homes = homes;
    }

    /** The entities of which the order of the columns says that they are none. */
    List<Entity> all() {
        return IntStream.range(1, entities.size())
                .filter(index -> isMarked(index) || homes.ordered() && isAccident(index))
                .mapToObj(entities::get)
                .filter(one -> !search.leading().containsAll(one.key()))
                .toList();
    }

    private boolean isAccident(int index) {
        return isTorn(index)
                || isLate(index)
                || homes.prices().enclosure().isPartOfAnother(index)
                || new Scattering(homes, entities).isScattered(index);
    }

    /**
     * Whether all that follows from a column has the mark of the table of which it is a column itself; of one that is called
     * a key, whether that stands within that table, since what was joined stands behind it.
     */
    private boolean isMarked(int index) {
        int[] key = entities.get(index).key().toArray();
        int[] own = own(index);
        if (key.length > 1 || own.length == 0 || !IntStream.of(own).allMatch(place -> marks.same(key[0], place))) {
            return false;
        }
        int behind = search.profile(key[0]).hint().key() ? own[own.length - 1] : -1;
        return IntStream.range(1, entities.size())
                .filter(other -> other != index
                        && entities.get(other).determines(entities.get(index).key()))
                .anyMatch(other ->
                        IntStream.of(own(other)).anyMatch(place -> place > behind && marks.same(key[0], place)));
    }

    /** What follows from nothing coarser than a thing. */
    private int[] own(int index) {
        return IntStream.range(0, homes.width())
                .filter(place -> homes.coarsest(place) == index && !homes.isKey(place) && !homes.constant(place))
                .toArray();
    }

    /** Whether a word stands behind more than a quarter of what follows from it, as no table stands before what refers to it. */
    private boolean isLate(int index) {
        int[] key = entities.get(index).key().toArray();
        if (key.length > 1 || search.profile(key[0]).hint().key()) {
            return false;
        }
        int[] own = own(index);
        return IntStream.of(own).filter(place -> place < key[0]).count() * A_QUARTER > own.length;
    }

    /** Whether the parts of a key stand with different things, so that nothing can refer to it. */
    private boolean isTorn(int index) {
        Attributes key = entities.get(index).key();
        return key.size() > 1
                && homes.order().referrers(index).stream()
                        .noneMatch(other -> key.places().allMatch(part -> standsWith(part, other, index)));
    }

    private boolean standsWith(int part, int other, int index) {
        int home = homes.home(part);
        return home == other
                || home == index
                || entities.get(other).key().contains(part)
                || entities.get(home).key().contains(part);
    }
}
