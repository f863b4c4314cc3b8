package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;

/**
 * Finds what the rows of a joined table speak of. A column names an entity where it repeats, determines others, and
 * does so more often than chance would: each time that it repeats within something finer known already, what it
 * determines could have differed.
 */
final class EntitySearch {
    private static final double NEARLY_ROWS = 0.9;
    private static final double NEARLY = 0.8;

    private final Determination data;
    private final EncodedTable table;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;
    private final List<Entity> entities = new ArrayList<>();
    private final Entity rows;
    private final Kinship kinship;
    private final Roles roles;
    private final Naming naming;
    private final Belonging belonging;
    private final Chance chance;
    private final Copies copies;
    private final Restated restated;
    private final OnlyPlaces onlyPlaces;
    private int forFirst;
    private Attributes leading = Attributes.NONE;

    EntitySearch(Determination data, Kinship kinship, Watch watch) {
        this.data = data;
        this.copies = new Copies(data, this, kinship);
        this.kinship = kinship;
        this.table = data.table();
        this.profiles = new ColumnProfile[table.width()];
        this.determined = new Attributes[table.width()];
        Parallel.run(table.width(), place -> {
            watch.check();
            profiles[place] = ColumnProfile.of(table, place);
            Partition groups = data.partition(place);
            determined[place] = Attributes.of(IntStream.range(0, table.width())
                    .filter(other -> other == place || data.determines(groups, other))
                    .toArray());
        });
        this.belonging = new Belonging(data, kinship, profiles);
        this.naming = new Naming(table, profiles, determined, kinship);
        for (int place = 0; place < table.width(); place++) {
            profiles[place] = profiles[place].named(naming.isNamesake(place));
        }
        this.roles = new Roles(data, determined);
        this.restated = new Restated(data, profiles, determined);
        this.onlyPlaces = new OnlyPlaces(table, kinship, profiles, determined);
        this.chance = new Chance(data, kinship, profiles, determined, roles);
        this.rows = new Entity(
                Attributes.NONE,
                Attributes.NONE,
                Attributes.first(table.width()),
                table.rows(),
                IntStream.range(0, table.rows()).toArray());
    }

    EncodedTable table() {
        return table;
    }

    ColumnProfile profile(int place) {
        return profiles[place];
    }

    Belonging belonging() {
        return belonging;
    }

    Attributes determined(int place) {
        return determined[place];
    }

    /** The rows as things of their own: what everything belongs to that belongs to nothing else. */
    Entity rows() {
        return rows;
    }

    /**
     * The finest first.
     *
     * @param forFirst how much it counts that a column is the first of those that name a thing
     */
    List<Entity> entities(int forFirst) {
        this.forFirst = forFirst;
        this.leading = ordered() ? new LeadingKey(data, this).columns() : Attributes.NONE;
        entities.clear();
        List<Attributes> classes = IntStream.range(0, table.width())
                .filter(place -> table.distinct(place) > 1 && table.distinct(place) < table.rows())
                .mapToObj(this::equals)
                .distinct()
                .sorted(Comparator.comparingInt((Attributes one) -> -table.distinct(one.toArray()[0]))
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        for (Attributes one : classes) {
            entity(one).ifPresent(entities::add);
        }
        new Doubts(this, kinship, profiles, determined).remove(entities);
        return entities;
    }

    /** Whether the order of the columns is taken to say something. */
    boolean ordered() {
        return forFirst > 0;
    }

    /** The key of the rows as the order of the columns tells it; nothing where it does not. */
    Attributes leading() {
        return leading;
    }

    /** Whether all that follows from a column stands behind others that do not, as behind a reference in another table. */
    boolean refers(int key) {
        int first = determined[key]
                .without(key)
                .places()
                .filter(place -> table.distinct(place) > 1)
                .findFirst()
                .orElse(key);
        return ordered()
                && IntStream.range(key + 1, first)
                        .anyMatch(place -> table.distinct(place) > 1 && !determined[key].contains(place));
    }

    /** The columns that determine each other with this one. */
    private Attributes equals(int place) {
        return Attributes.of(determined[place]
                .places()
                .filter(other -> determined[other].contains(place))
                .toArray());
    }

    /** What some columns name that follow from each other: by the best of them, or by a key after which others are called. */
    private Optional<Entity> entity(Attributes members) {
        int best = new KeyChoice(profiles, determined, kinship, roles, chance).of(members, forFirst);
        return entity(best, members)
                .or(() -> members.without(best)
                        .places()
                        .filter(key -> isCalledAfter(members.without(key), key))
                        .mapToObj(key -> entity(key, members))
                        .flatMap(Optional::stream)
                        .findFirst());
    }

    /** Whether one of these columns is called after a key, and neither is a day, which can be written in two ways. */
    private boolean isCalledAfter(Attributes others, int key) {
        return profiles[key].hint().key()
                && !isLook(key, Look.TIME)
                && others.places().anyMatch(place -> kinship.beginsWith(place, key) && !isLook(place, Look.TIME));
    }

    private Optional<Entity> entity(int key, Attributes members) {
        if (refersInstead(key, finer(Attributes.of(key)))) {
            entities.remove(finer(Attributes.of(key)));
        }
        Entity finer = finer(Attributes.of(key));
        IntPredicate telling = telling(key, finer);
        if (isNearly(key, finer) || naming.isOfACalendar(key) || namesNothing(key, telling)) {
            return Optional.empty();
        }
        long aliases = members.places()
                .filter(place -> place != key && telling.test(place))
                .filter(place -> !copies.are(key, place))
                .count();
        long dependents = determined[key]
                .minus(members)
                .places()
                .filter(place -> table.distinct(place) > 1 && telling.test(place))
                .filter(place -> IntStream.range(0, place).noneMatch(other -> copies.are(other, place)))
                .count();
        boolean explained = aliases > 0 && members.places().anyMatch(place -> isLook(place, Look.LONG_TEXT));
        if (!naming.names(key, aliases, dependents, refers(key)) && !(explained && isLook(key, Look.NAME))) {
            return Optional.empty();
        }
        return Optional.of(Entity.named(data, key, members.without(key), determined[key]));
    }

    /** Whether what follows from a column is only the same said once more, or where it lies. */
    boolean namesNothing(int key) {
        return namesNothing(key, telling(key, finer(Attributes.of(key))));
    }

    private boolean namesNothing(int key, IntPredicate telling) {
        return onlyPlaces.is(key) || restated.is(key, telling);
    }

    /** Says of a column that follows from a key whether that is no accident. */
    private IntPredicate telling(int key, Entity finer) {
        int[] named = named(key, finer);
        int repeats = repeats(key, finer, named);
        boolean counted = repeats > 0 && profiles[key].counted(finer.distinct());
        return place -> counted || chance.isExcluded(key, repeats, named, place);
    }

    /** Rows of a finer thing each in which a column has a value: no value is the name of nothing. */
    private int[] named(int key, Entity finer) {
        EncodedTable.Column column = table.column(key);
        return IntStream.of(finer.representatives())
                .filter(row -> !column.isNull(column.ids[row]))
                .toArray();
    }

    /** How often a thing could have had something else to it than it had before. */
    private int repeats(int key, Entity finer, int[] named) {
        return named.length - table.distinct(key) + (named.length < finer.distinct() ? 1 : 0);
    }

    /**
     * Whether there are hardly fewer of what a column names than of the rows, although it is not called what names things;
     * or than of a thing after which it is called, as {@code country_letters} after {@code country}.
     */
    private boolean isNearly(int key, Entity finer) {
        if (finer.key().isEmpty()) {
            return !profiles[key].hint().key() && table.distinct(key) > NEARLY_ROWS * finer.distinct();
        }
        return table.distinct(key) > NEARLY * finer.distinct() && naming.tellsOf(key, finer, ordered());
    }

    /**
     * Whether a thing is referred to by this column rather than by the one that it is called after: {@code airport_id} and
     * not {@code airport}, if all that follows is missing where the former is, and the latter never is.
     */
    private boolean refersInstead(int key, Entity finer) {
        if (profiles[key].hint() != ColumnProfile.NameHint.ID || !profiles[key].hasNull() || !isNearly(key, finer)) {
            return false;
        }
        int[] following = finer.determined()
                .minus(finer.key())
                .without(key)
                .places()
                .filter(place -> table.distinct(place) > 1)
                .toArray();
        var missing = new Missing(table);
        return following.length > 0
                && IntStream.of(following)
                        .allMatch(place -> determined[key].contains(place) && missing.within(key, place));
    }

    /** The coarsest of what determines these columns. */
    Entity finer(Attributes columns) {
        Entity finest = rows();
        for (Entity one : entities) {
            if (one.determines(columns) && one.distinct() < finest.distinct()) {
                finest = one;
            }
        }
        return finest;
    }

    /** Whether it is no accident that a column agreed each time that two of these rows could have differed. */
    boolean sure(int repeats, int[] rows, int place) {
        return chance.isExcluded(repeats, rows, place);
    }

    /** Columns that hold the same in each row. */
    Copies copies() {
        return copies;
    }

    /** Whether a thing's key is called after a part of another key. */
    boolean isCalledAfter(Entity entity, Attributes key) {
        return key.places().anyMatch(part -> entity.key().places().anyMatch(own -> kinship.isNamesake(part, own)));
    }

    /** Whether columns stand side by side and their names begin alike, as {@code icd_code} and {@code icd_version} do. */
    boolean areCalledAlike(Attributes key) {
        int[] places = key.toArray();
        return ordered() && places[places.length - 1] - places[0] == places.length - 1 && kinship.beginAlike(key);
    }

    /** Whether a column may be a part of a key of several. */
    boolean keyPart(int place) {
        return profiles[place].keyPart() && table.distinct(place) > 1;
    }

    boolean isLook(int place, Look look) {
        return profiles[place].look() == look;
    }
}
