package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Things that names and order tell where rows cannot, since there is hardly more than one of them, or hardly fewer than
 * of what refers to them: a column that is called an id, and behind the columns among which it stands some that are called
 * after it, as {@code language_id} among those of films and {@code language} behind them.
 */
final class Announced {
    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Entity> entities;
    private final Homes homes;

    /** @param entities all of them, those to which the homes belong */
    Announced(Determination data, EntitySearch search, Kinship kinship, List<Entity> entities, Homes homes) {
        this.data = data;
        this.table = data.table();
        this.search = search;
        this.kinship = kinship;
        this.entities = List.copyOf(entities);
        this.homes = homes;
    }

    List<Entity> named() {
        var named = new ArrayList<Entity>();
        for (int key = 0; key < table.width(); key++) {
            if (search.profile(key).hint() == ColumnProfile.NameHint.ID
                    && table.distinct(key) < table.rows()
                    && !isKnown(key)
                    && isFollowed(key)) {
                named.add(entity(key));
            }
        }
        return named;
    }

    private boolean isKnown(int key) {
        return entities.stream()
                .anyMatch(one -> one.key().contains(key) || one.aliases().contains(key));
    }

    /** Whether columns called after a key stand behind others, and where one table ends and another begins. */
    private boolean isFollowed(int key) {
        OptionalInt first = IntStream.range(key + 1, table.width())
                .dropWhile(place -> isCalled(place, key))
                .filter(place -> isCalled(place, key))
                .findFirst();
        if (first.isEmpty()) {
            return false;
        }
        int end = first.getAsInt();
        while (end < table.width() && (isCalled(end, key) || follows(end, key))) {
            end++;
        }
        return homeBefore(first.getAsInt()) != homeFrom(end);
    }

    private boolean isCalled(int place, int key) {
        return kinship.beginsLike(place, key)
                && !isKnown(place)
                && search.profile(place).hint() != ColumnProfile.NameHint.ID
                && search.determined(key).contains(place);
    }

    /** Whether a column could be told of the same thing, though by another name. */
    private boolean follows(int place, int key) {
        return table.distinct(place) > 1
                && !homes.isKey(place)
                && search.determined(key).contains(place);
    }

    private int homeBefore(int place) {
        return IntStream.iterate(place - 1, before -> before >= 0, before -> before - 1)
                .filter(before -> !homes.constant(before) && !homes.isKey(before))
                .map(homes::home)
                .findFirst()
                .orElse(-1);
    }

    private int homeFrom(int place) {
        return IntStream.range(place, table.width())
                .filter(next -> !homes.constant(next) && !homes.isKey(next))
                .map(homes::home)
                .findFirst()
                .orElse(-2);
    }

    private Entity entity(int key) {
        Attributes others = Attributes.of(search.determined(key)
                .without(key)
                .places()
                .filter(place -> search.determined(place).contains(key))
                .toArray());
        return new Entity(
                Attributes.of(key),
                others,
                search.determined(key),
                table.distinct(key),
                data.representatives(data.partition(key)));
    }
}
