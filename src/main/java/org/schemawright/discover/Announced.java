package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Things that names and order tell where rows cannot, since there is hardly more than one of them, or hardly fewer than
 * of what refers to them: a column that is called an id, and behind the columns among which it stands some that are called
 * after it, as {@code language_id} among those of films and {@code language} behind them.
 */
final class Announced {
    private static final int LEAST_CALLED = 3;

    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Entity> entities;
    private final Homes homes;
    private final Missing missing;

    /** @param entities all of them, those to which the homes belong */
    Announced(Determination data, EntitySearch search, Kinship kinship, List<Entity> entities, Homes homes) {
        this.data = data;
        this.table = data.table();
        this.search = search;
        this.kinship = kinship;
        this.entities = List.copyOf(entities);
        this.homes = homes;
        this.missing = new Missing(table);
    }

    /**
     * Columns behind those of a thing that are another's, of which there is exactly one for each: the address of a customer,
     * behind all that a customer has.
     *
     * @param key   which stands among the columns of the thing
     * @param first column that is called after the key
     * @param end   behind the last that could be of the other thing
     */
    record Tail(Attributes key, Attributes base, int first, int end) {}

    /** The other things that come with others always, as far as names and order tell them apart, the first ones first. */
    List<Tail> tails() {
        var tails = new ArrayList<Tail>();
        for (Entity base : entities.subList(1, entities.size())) {
            base.aliases()
                    .places()
                    .filter(place -> search.profile(place).hint().key())
                    .filter(place -> !search.isLook(place, ColumnProfile.Look.LONG_TEXT))
                    .forEach(place -> tail(place, base).ifPresent(tails::add));
        }
        tails.sort(Comparator.comparingInt(Tail::first));
        return tails;
    }

    private Optional<Tail> tail(int key, Entity base) {
        OptionalInt first = IntStream.range(key + 1, table.width())
                .filter(place -> isCalledByAll(place, key))
                .findFirst();
        if (first.isEmpty()
                || first.getAsInt() == key + 1 && !begins(key, LEAST_CALLED)
                || base.key()
                        .places()
                        .anyMatch(own -> kinship.beginsWith(own, key) || kinship.isMarkedAlike(key, own))) {
            return Optional.empty();
        }
        int end = first.getAsInt();
        while (end < table.width() && search.determined(key).contains(end)) {
            end++;
        }
        return Optional.of(new Tail(Attributes.of(key), base.key(), first.getAsInt(), end));
    }

    /** Whether the name of a column that is no key begins with all words of this one's. */
    private boolean isCalledByAll(int place, int key) {
        return kinship.beginsWith(place, key)
                && !homes.isKey(place)
                && search.profile(place).hint() != ColumnProfile.NameHint.ID
                && search.determined(key).contains(place);
    }

    /** Things that are named by one of the columns, as names, order and what is missing together tell. */
    List<Entity> named() {
        var named = new ArrayList<Entity>();
        for (int key = 0; key < table.width(); key++) {
            boolean id = search.profile(key).hint() == ColumnProfile.NameHint.ID;
            if (table.distinct(key) < table.rows()
                    && !isKnown(key)
                    && (id && (isFollowed(key) || isThereAtTimes(key) || begins(key, 1)) || isMissedLater(key))) {
                named.add(entity(key));
            }
        }
        return named;
    }

    /** Whether columns called after an id stand right behind it, as those of a manager behind that of the manager. */
    private boolean begins(int key, int least) {
        return key + least < table.width()
                && IntStream.rangeClosed(key + 1, key + least).allMatch(place -> isCalledByAll(place, key));
    }

    /** Whether columns behind others are empty just where this one is, and those between are not: nothing was joined there. */
    private boolean isMissedLater(int key) {
        boolean named = search.keyPart(key) || search.isLook(key, ColumnProfile.Look.NAME);
        if (!named || IntStream.range(0, key).anyMatch(place -> areMissedTogether(place, key))) {
            return false;
        }
        int first = key + 1;
        while (first < table.width() && !areMissedTogether(key, first)) {
            first++;
        }
        int end = first;
        while (end < table.width()
                && missing.within(key, end)
                && search.determined(key).contains(end)) {
            end++;
        }
        return end - first >= LEAST_CALLED
                && IntStream.range(key + 1, first)
                        .anyMatch(place -> table.distinct(place) > 1 && !missing.within(key, place));
    }

    private boolean areMissedTogether(int place, int other) {
        return search.profile(place).hasNull() && search.profile(other).hasNull() && missing.together(place, other);
    }

    /** Whether what stands right behind an id is there just where that is: what only some have was joined with its own id. */
    private boolean isThereAtTimes(int key) {
        return key + 1 < table.width()
                && areMissedTogether(key, key + 1)
                && search.determined(key).contains(key + 1)
                && !homes.isKey(key + 1);
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
        while (end < table.width() && (isCalled(end, key) || follows(end, key) || isReference(end, key))) {
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

    /** Whether a column names another thing, to which this one refers. */
    private boolean isReference(int place, int key) {
        return homes.isKey(place) && place != key && search.determined(key).contains(place);
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
        return Entity.named(data, key, others, search.determined(key));
    }
}
