package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.schemawright.advise.normalize.Attributes;

/** Keys of several columns of things that were found by a description that is as unique. */
final class TrueKeys {
    /** How many pairs of things would have to agree by chance where all columns are called keys. */
    private static final double ENOUGH_OF_KEYS = 2;

    private final Determination data;
    private final EncodedTable table;
    private final EntitySearch search;
    private final List<Entity> entities;

    /** @param entities all of them, the finest first; their keys are replaced */
    TrueKeys(Determination data, EntitySearch search, List<Entity> entities) {
        this.data = data;
        this.table = data.table();
        this.search = search;
        this.entities = entities;
    }

    /** What else names one of these. */
    static Attributes aliases(List<Entity> entities) {
        return entities.stream().map(Entity::aliases).reduce(Attributes.NONE, Attributes::union);
    }

    /** The coarsest first, since a key of three columns stands on one of two. */
    void find() {
        for (int index = entities.size() - 1; index >= 0; index--) {
            entities.set(index, withTrueKey(entities.get(index)));
        }
    }

    /** What looks like a description may be as unique as several columns that look like a key; then those are the key. */
    private Entity withTrueKey(Entity entity) {
        if (entity.key().size() > 1
                || looksLikeKey(entity.key().toArray()[0])
                || search.refers(entity.key().toArray()[0])) {
            return entity;
        }
        Attributes aliases = aliases(entities);
        List<Attributes> parts = entity.determined()
                .places()
                .filter(place -> search.keyPart(place) || search.isLook(place, ColumnProfile.Look.NAME))
                .filter(place ->
                        table.distinct(place) > 1 && !search.profile(place).hasNull())
                .filter(place -> !aliases.contains(place) && !entity.key().contains(place))
                .mapToObj(Attributes::of)
                .toList();
        List<Attributes> several = new ArrayList<>(parts);
        entities.stream()
                .filter(one -> one.key().size() > 1 && entity.determines(one.key()))
                .forEach(one -> several.add(one.key()));
        return several.stream()
                .flatMap(one ->
                        parts.stream().filter(part -> !one.containsAll(part)).map(one::union))
                .filter(key -> key.size() <= CompositeSearch.MOST_COLUMNS)
                .distinct()
                .filter(key -> search.isCalledAfter(entity, key) || !isWords(entity.key()) || !isWords(key))
                .filter(key -> search.isCalledAfter(entity, key)
                        || data.missed(entity.representatives(), key.toArray())
                                >= (areCalledKeys(key) ? ENOUGH_OF_KEYS : CompositeSearch.TOO_MANY_TO_MISS))
                .sorted(Comparator.comparingInt(Attributes::size)
                        .thenComparingInt(this::rank)
                        .thenComparing(Comparator.naturalOrder()))
                .filter(key -> data.distinct(data.partition(key.toArray())) == entity.distinct())
                .findFirst()
                .map(entity::withKey)
                .orElse(entity);
    }

    private boolean areCalledKeys(Attributes columns) {
        return columns.places().allMatch(place -> search.profile(place).hint().key());
    }

    private boolean isWords(Attributes columns) {
        return columns.places().anyMatch(place -> search.isLook(place, ColumnProfile.Look.NAME));
    }

    private boolean looksLikeKey(int place) {
        return search.profile(place).identifies() || search.profile(place).counts();
    }

    private int rank(Attributes key) {
        return key.places().map(place -> search.profile(place).rank()).sum();
    }
}
