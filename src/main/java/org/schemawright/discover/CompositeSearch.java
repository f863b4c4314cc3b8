package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Finds entities that several columns name together: two columns, or what several columns name already and one more. They
 * have to look like keys, or tell the moment at which something was so; none may determine the others, and what they
 * determine must belong to something finer so far.
 */
final class CompositeSearch {
    private static final int MOST_MEMBERS = 24;
    private static final int MOST_ENTITIES = 12;
    static final int MOST_COLUMNS = 3;
    private static final int MOST_WEAK = 12;

    /** A word together with a key that names so many of all things names them by accident. */
    private static final double NEARLY = 0.95;

    /** How many pairs of things would have to agree on a key by chance if it were none, and do not. */
    static final double TOO_MANY_TO_MISS = 5;

    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;
    private final List<Entity> entities;
    private final Missing missing;
    private final Watch watch;
    private final Noughts noughts;
    private final Coarsening coarsening;

    CompositeSearch(Determination data, EntitySearch search, List<Entity> single, Watch watch) {
        this.data = data;
        this.table = data.table();
        this.missing = new Missing(table);
        this.search = search;
        this.entities = new ArrayList<>(single);
        this.watch = watch;
        this.noughts = new Noughts(table, search);
        this.coarsening = new Coarsening(data, search, this::entity);
    }

    /** What may be a part of a key. */
    private record Member(Attributes columns, Attributes determined, Standing standing) {
        boolean is(Standing other) {
            return standing == other;
        }
    }

    /** What speaks for a part of a key: that it names something by itself, that it looks so, or little: a moment, a word. */
    private enum Standing {
        ENTITY,
        KEY_LIKE,
        WEAK
    }

    /** A composite entity, and what speaks for it. */
    private record Found(Entity entity, double weight, double missed) {}

    /** The single ones and the composite ones. */
    List<Entity> entities() {
        new TrueKeys(data, search, entities).find();
        for (Attributes part : LeadingKey.parts(search.leading())) {
            watch.check();
            partOfKey(part).or(() -> renamed(part)).ifPresent(entities::add);
        }
        addAll(TOO_MANY_TO_MISS);
        addAll(0);
        return entities;
    }

    /** What a part of the key of the rows names: what follows from it stands together, behind what the rows themselves have. */
    private Optional<Entity> partOfKey(Attributes part) {
        Partition groups = data.partition(part.toArray());
        int distinct = data.distinct(groups);
        Entity finer = search.finer(part);
        List<Attributes> less = part.places().mapToObj(part::without).toList();
        int[] dependents = IntStream.range(0, table.width())
                .filter(place -> !search.leading().contains(place) && table.distinct(place) > 1)
                .filter(place -> home(place).distinct() > distinct)
                .filter(place -> data.determines(groups, place))
                .filter(place -> isSure(part, groups, finer, place))
                .toArray();
        boolean needed = IntStream.of(dependents)
                .anyMatch(place ->
                        less.stream().noneMatch(one -> data.determines(data.partition(one.toArray()), place)));
        return distinct < table.rows() && needed && standBehind(Attributes.of(dependents), groups)
                ? Optional.of(coarsening.of(entity(part, groups), dependents))
                : Optional.empty();
    }

    /**
     * What a part of the key of the rows names as well as one of its own columns does: others refer to it by what stands
     * with them.
     */
    private Optional<Entity> renamed(Attributes part) {
        Partition groups = data.partition(part.toArray());
        int distinct = data.distinct(groups);
        Optional<Entity> same = entities.stream()
                .filter(one -> one.distinct() == distinct && one.key().size() == 1)
                .filter(one -> one.determines(part)
                        && data.determines(groups, one.key().toArray()[0]))
                .filter(one -> !search.refers(one.key().toArray()[0]))
                .findFirst();
        same.ifPresent(entities::remove);
        return same.map(one -> entity(part, groups));
    }

    /** Whether the rows have something of their own between their key and these columns, and nothing right behind them. */
    private boolean standBehind(Attributes dependents, Partition groups) {
        int last = search.leading().places().max().orElse(0);
        int first = dependents.toArray()[0];
        int next = first;
        while (next < table.width() && (table.distinct(next) <= 1 || dependents.contains(next))) {
            next++;
        }
        return IntStream.range(last + 1, first).anyMatch(place -> !data.determines(groups, place))
                && (next == table.width() || !home(next).key().isEmpty());
    }

    private Entity entity(Attributes key, Partition groups) {
        Attributes determined = Attributes.of(IntStream.range(0, table.width())
                .filter(place -> key.contains(place) || data.determines(groups, place))
                .toArray());
        return new Entity(key, Attributes.NONE, determined, data.distinct(groups), data.representatives(groups));
    }

    /** Those that hardly are so by accident come before those that may be: a part of a key that is too long. */
    private void addAll(double missed) {
        Optional<Found> best = best(missed);
        for (int i = 0; i < MOST_ENTITIES && best.isPresent(); i++) {
            entities.add(best.get().entity());
            new TrueKeys(data, search, entities).find();
            best = best(missed);
        }
    }

    private Optional<Found> best(double missed) {
        List<Member> members = members();
        Optional<Found> best = Optional.empty();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                watch.check();
                Optional<Found> found = pair(members.get(i), members.get(j));
                if (found.isPresent()
                        && found.get().missed() >= missed
                        && (best.isEmpty() || found.get().weight() > best.get().weight())) {
                    best = found;
                }
            }
        }
        return best;
    }

    /** Keys of entities, what else looks like a key and is not an alias, moments and words. */
    private List<Member> members() {
        Attributes aliases = TrueKeys.aliases(entities);
        Stream<Member> single = IntStream.range(0, table.width())
                .filter(place -> isEntityKey(place) || search.keyPart(place) && !aliases.contains(place))
                .filter(place -> table.distinct(place) < table.rows())
                .limit(MOST_MEMBERS)
                .mapToObj(place -> member(place, isEntityKey(place) ? Standing.ENTITY : Standing.KEY_LIKE));
        Stream<Member> composite = entities.stream()
                .filter(one -> one.key().size() > 1 && one.key().size() < MOST_COLUMNS)
                .map(one -> new Member(one.key(), one.determined(), Standing.ENTITY));
        Stream<Member> weak = IntStream.range(0, table.width())
                .filter(place -> search.profile(place).moment() || search.isLook(place, ColumnProfile.Look.NAME))
                .filter(place -> !isEntityKey(place) && !aliases.contains(place))
                .filter(place -> table.distinct(place) > 2 && table.distinct(place) < table.rows())
                .limit(MOST_WEAK)
                .mapToObj(place -> member(place, Standing.WEAK));
        return Stream.of(single, composite, weak).flatMap(one -> one).toList();
    }

    private Member member(int place, Standing standing) {
        return new Member(Attributes.of(place), search.determined(place), standing);
    }

    private boolean isEntityKey(int place) {
        return entities.stream().anyMatch(one -> one.key().equals(Attributes.of(place)));
    }

    private Optional<Found> pair(Member first, Member second) {
        Attributes key = first.columns().union(second.columns());
        boolean aWeak = first.is(Standing.WEAK) || second.is(Standing.WEAK);
        int keys = (first.is(Standing.ENTITY) ? 1 : 0) + (second.is(Standing.ENTITY) ? 1 : 0);
        if (key.size() > MOST_COLUMNS
                || aWeak && keys == 0
                || first.determined().containsAll(second.columns())
                || second.determined().containsAll(first.columns())
                || entities.stream().anyMatch(one -> one.key().equals(key))) {
            return Optional.empty();
        }
        Partition groups = data.partition(key.toArray());
        int distinct = data.distinct(groups);
        if (distinct >= table.rows()) {
            return Optional.empty();
        }
        Entity finer = search.finer(key);
        if (aWeak && distinct > NEARLY * finer.distinct()) {
            return Optional.empty();
        }
        Attributes alone = first.determined().union(second.determined());
        int[] dependents = IntStream.range(0, table.width())
                .filter(place -> !alone.contains(place) && table.distinct(place) > 1)
                .filter(place -> home(place).distinct() > distinct)
                .filter(place -> data.determines(groups, place) && isMissingWith(key, place))
                .filter(place -> isSure(key, groups, finer, place))
                .toArray();
        int needed = (finer.key().isEmpty() ? 3 : 4) - keys + (aWeak ? 1 : 0);
        if (search.areCalledAlike(key)) {
            needed = Math.max(1, needed - 2);
        }
        if (dependents.length < needed || dependents.length == 1 && isAmongRows(dependents[0])) {
            return Optional.empty();
        }
        Entity entity = coarsening.of(entity(key, groups), dependents);
        return Optional.of(new Found(
                entity,
                dependents.length * (double) (table.rows() - distinct) / table.rows(),
                data.missed(entity.representatives(), entity.key().toArray())));
    }

    /**
     * Whether it is no accident that a column follows from a key: each time that the key comes with another of the things
     * to which the column belongs so far, it could have differed. What refers to nothing tells nothing.
     */
    private boolean isSure(Attributes key, Partition groups, Entity finer, int place) {
        Entity home = home(place);
        int[] rows = home.key().isEmpty()
                ? finer.representatives()
                : data.representatives(data.partition(key.union(home.key()).toArray()));
        int[] told = whole(rows, key);
        return search.sure(told.length - whole(data.representatives(groups), key).length, told, place);
    }

    /** Those of some rows that have all parts of a key; a nought in what is not called a key is none. */
    private int[] whole(int[] rows, Attributes key) {
        int[] told = rows;
        for (int part : key.toArray()) {
            EncodedTable.Column column = table.column(part);
            int nought = isEntityKey(part) ? Noughts.NONE : noughts.of(part);
            if (search.profile(part).hasNull() || nought != Noughts.NONE) {
                told = IntStream.of(told)
                        .filter(row -> !column.isNull(column.ids[row]) && column.ids[row] != nought)
                        .toArray();
            }
        }
        return told;
    }

    /** Whether what stands right before a column is what the rows themselves have, so that the order speaks for them. */
    private boolean isAmongRows(int place) {
        int before = place - 1;
        while (before >= 0 && table.distinct(before) <= 1) {
            before--;
        }
        return search.ordered()
                && before >= 0
                && home(before).key().isEmpty()
                && !search.leading().contains(before)
                && !isEntityKey(before);
    }

    /** Whether a column has no value where a part of a key has none: what refers to nothing has nothing to tell. */
    private boolean isMissingWith(Attributes key, int place) {
        return key.places()
                .filter(part -> search.profile(part).hasNull())
                .allMatch(part -> missing.within(part, place));
    }

    private Entity home(int place) {
        Entity home = search.rows();
        for (Entity one : entities) {
            if (one.determined().contains(place) && one.distinct() < home.distinct()) {
                home = one;
            }
        }
        return home;
    }
}
