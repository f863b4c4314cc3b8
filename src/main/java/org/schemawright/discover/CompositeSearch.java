package org.schemawright.discover;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/**
 * Finds entities that two columns name together. The columns have to look like keys, neither may determine the other,
 * and what they determine must belong to something finer so far.
 */
final class CompositeSearch {
    private static final int MOST_MEMBERS = 24;
    private static final int MOST_ENTITIES = 12;

    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;
    private final List<Entity> entities;
    private final Watch watch;

    CompositeSearch(Determination data, EntitySearch search, List<Entity> single, Watch watch) {
        this.data = data;
        this.table = data.table();
        this.search = search;
        this.entities = new ArrayList<>(single);
        this.watch = watch;
    }

    /** A pair, and the columns that it is to name. */
    private record Found(Entity entity, double weight) {}

    /** The single ones and the composite ones. */
    List<Entity> entities() {
        entities.replaceAll(this::withTrueKey);
        Optional<Found> best = best();
        for (int i = 0; i < MOST_ENTITIES && best.isPresent(); i++) {
            entities.add(best.get().entity());
            best = best();
        }
        return entities;
    }

    /** What looks like a description may be as unique as two columns that look like a key; then those are the key. */
    private Entity withTrueKey(Entity entity) {
        int key = entity.key().toArray()[0];
        if (search.profile(key).identifies()) {
            return entity;
        }
        int[] parts = entity.determined()
                .places()
                .filter(search::keyPart)
                .filter(place -> !entity.aliases().contains(place) && place != key)
                .toArray();
        Entity best = entity;
        int rank = Integer.MAX_VALUE;
        for (int i = 0; i < parts.length; i++) {
            for (int j = i + 1; j < parts.length; j++) {
                boolean identifies = search.profile(parts[i]).identifies()
                        || search.profile(parts[j]).identifies();
                int both = search.profile(parts[i]).rank()
                        + search.profile(parts[j]).rank();
                if (identifies
                        && both < rank
                        && data.distinct(data.partition(parts[i], parts[j])) == entity.distinct()) {
                    best = entity.withKey(Attributes.of(parts[i], parts[j]));
                    rank = both;
                }
            }
        }
        return best;
    }

    private Optional<Found> best() {
        List<Integer> members = members();
        Optional<Found> best = Optional.empty();
        for (int i = 0; i < members.size(); i++) {
            for (int j = i + 1; j < members.size(); j++) {
                watch.check();
                Optional<Found> found = pair(members.get(i), members.get(j));
                if (found.isPresent()
                        && (best.isEmpty() || found.get().weight() > best.get().weight())) {
                    best = found;
                }
            }
        }
        return best;
    }

    /** Keys of entities, and what else looks like a key and is not an alias. */
    private List<Integer> members() {
        Attributes aliases = entities.stream().map(Entity::aliases).reduce(Attributes.NONE, Attributes::union);
        return IntStream.range(0, table.width())
                .filter(place -> isEntityKey(place) || search.keyPart(place) && !aliases.contains(place))
                .filter(place -> table.distinct(place) < table.rows())
                .boxed()
                .limit(MOST_MEMBERS)
                .toList();
    }

    private boolean isEntityKey(int place) {
        return entities.stream().anyMatch(one -> one.key().equals(Attributes.of(place)));
    }

    private Optional<Found> pair(int first, int second) {
        Attributes key = Attributes.of(first, second);
        if (search.determined(first).contains(second)
                || search.determined(second).contains(first)
                || entities.stream().anyMatch(one -> one.key().equals(key))) {
            return Optional.empty();
        }
        Partition groups = data.partition(first, second);
        int distinct = data.distinct(groups);
        if (distinct >= table.rows()) {
            return Optional.empty();
        }
        Entity finer = search.finer(key);
        int[] dependents = IntStream.range(0, table.width())
                .filter(place -> !key.contains(place) && table.distinct(place) > 1)
                .filter(place -> home(place).distinct() > distinct)
                .filter(place -> data.determines(groups, place))
                .filter(place -> search.sure(finer.distinct() - distinct, finer, place))
                .toArray();
        int keys = (isEntityKey(first) ? 1 : 0) + (isEntityKey(second) ? 1 : 0);
        int needed = finer.key().isEmpty() ? 3 - keys : 4 - keys;
        if (dependents.length < needed) {
            return Optional.empty();
        }
        Attributes determined = Attributes.of(IntStream.range(0, table.width())
                .filter(place -> key.contains(place) || data.determines(groups, place))
                .toArray());
        var entity = new Entity(key, Attributes.NONE, determined, distinct, data.representatives(groups));
        return Optional.of(new Found(entity, dependents.length * (double) (table.rows() - distinct) / table.rows()));
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
