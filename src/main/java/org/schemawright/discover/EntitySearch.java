package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ColumnProfile.Look;
import org.schemawright.discover.ColumnProfile.NameHint;

/**
 * Finds what the rows of a joined table speak of. A column names an entity where it repeats, determines others, and
 * does so more often than chance would: each time that it repeats within something finer known already, what it
 * determines could have differed.
 */
final class EntitySearch {
    /** Natural logarithm of how unlikely an accident has to be. */
    static final double SURE = 12;

    private final Determination data;
    private final EncodedTable table;
    private final ColumnProfile[] profiles;
    private final Attributes[] determined;
    private final List<Entity> entities = new ArrayList<>();
    private final int[] allRows;

    EntitySearch(Determination data, Watch watch) {
        this.data = data;
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
        this.allRows = IntStream.range(0, table.rows()).toArray();
    }

    ColumnProfile profile(int place) {
        return profiles[place];
    }

    Attributes determined(int place) {
        return determined[place];
    }

    /** The rows as things of their own: what everything belongs to that belongs to nothing else. */
    Entity rows() {
        return new Entity(Attributes.NONE, Attributes.NONE, Attributes.first(table.width()), table.rows(), allRows);
    }

    /** The finest first. */
    List<Entity> entities() {
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
        return entities;
    }

    /** The columns that determine each other with this one. */
    private Attributes equals(int place) {
        return Attributes.of(determined[place]
                .places()
                .filter(other -> determined[other].contains(place))
                .toArray());
    }

    private Optional<Entity> entity(Attributes members) {
        int key = key(members);
        Entity finer = finer(Attributes.of(key));
        int repeats = finer.distinct() - table.distinct(key);
        long aliases = members.places()
                .filter(place -> place != key && sure(repeats, finer, place))
                .filter(place -> !copies(key, place))
                .count();
        long dependents = determined[key]
                .minus(members)
                .places()
                .filter(place -> table.distinct(place) > 1 && sure(repeats, finer, place))
                .filter(place -> IntStream.range(0, place).noneMatch(other -> copies(other, place)))
                .count();
        if (!names(key, aliases, dependents)) {
            return Optional.empty();
        }
        return Optional.of(new Entity(
                Attributes.of(key),
                members.without(key),
                determined[key],
                table.distinct(key),
                data.representatives(data.partition(key))));
    }

    /** What refers to a thing mostly stands before what describes it. */
    private int key(Attributes members) {
        int first = members.toArray()[0];
        return members.places()
                .boxed()
                .min(Comparator.comparingInt((Integer place) -> profiles[place].rank() - (place == first ? 2 : 0))
                        .thenComparing(Comparator.naturalOrder()))
                .orElseThrow();
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

    /** Whether it is no accident that a column agreed each time that it could have differed. */
    boolean sure(int repeats, Entity finer, int place) {
        return repeats * -Math.log(data.agreement(finer.representatives(), place)) >= SURE;
    }

    private boolean names(int key, long aliases, long dependents) {
        ColumnProfile profile = profiles[key];
        if (profile.hint() == NameHint.VALUE && aliases + dependents < 4) {
            return false;
        }
        boolean hinted = profile.hint() == NameHint.KEY;
        boolean two = table.distinct(key) <= 2;
        return switch (profile.look()) {
            case WHOLE ->
                hinted
                        ? aliases + dependents >= 1
                        : two
                                ? aliases + dependents >= 3
                                : aliases >= 1 || dependents >= (profile.dense() > 0.1 ? 1 : 2);
            case CODE -> hinted && aliases + dependents >= 1 || !two && (aliases >= 1 || dependents >= 2);
            case NAME -> hinted && aliases >= 1 || !two && (aliases >= 1 && dependents >= 1 || dependents >= 3);
            case TIME, DECIMAL, LONG_TEXT -> false;
        };
    }

    /** Whether two columns hold the same in each row: one more name is not another name. */
    private boolean copies(int first, int second) {
        if (!determined[first].contains(second) || !determined[second].contains(first)) {
            return false;
        }
        for (int row : data.representatives(data.partition(first))) {
            if (!table.value(row, first).equals(table.value(row, second))) {
                return false;
            }
        }
        return true;
    }

    /** Whether a column may be a part of a key of several. */
    boolean keyPart(int place) {
        return profiles[place].keyPart() && table.distinct(place) > 1;
    }

    /** Columns among an entity's aliases that look as if something else were named by them, one for each of these. */
    List<Integer> twins(Entity entity) {
        return entity.aliases()
                .places()
                .filter(place -> profiles[place].hint() == NameHint.KEY
                        || profiles[place].counts() && profiles[place].dense() > 0.5 && table.distinct(place) > 20)
                .filter(place -> profiles[place].look() != Look.TIME)
                .filter(place -> entity.key().places().noneMatch(key -> copies(key, place)))
                .boxed()
                .toList();
    }

    boolean isLook(int place, Look look) {
        return profiles[place].look() == look;
    }
}
