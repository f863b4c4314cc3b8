package org.schemawright.discover;

import java.util.function.BiFunction;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Finds the coarsest columns by which something is known that was found by finer ones. */
final class Coarsening {
    private final Determination data;
    private final EntitySearch search;
    private final BiFunction<Attributes, Partition, Entity> named;

    /** @param named makes the entity that some columns name, of the rows that agree on them */
    Coarsening(Determination data, EntitySearch search, BiFunction<Attributes, Partition, Entity> named) {
        this.data = data;
        this.search = search;
        this.named = named;
    }

    /**
     * Something that follows from a part of a key may stand in its place: what was measured at a station is known by the
     * station and the day, and only therefore by the shop and the day.
     */
    Entity of(Entity entity, int[] dependents) {
        Entity coarsest = entity;
        for (int part : entity.key().toArray()) {
            Attributes others = entity.key().without(part);
            int[] instead = search.determined(part)
                    .places()
                    .filter(place -> search.keyPart(place)
                            && data.table().distinct(place) < data.table().distinct(part))
                    .filter(place -> !search.profile(place).hasNull())
                    .toArray();
            for (int place : instead) {
                Attributes key = others.union(Attributes.of(place));
                Partition groups = data.partition(key.toArray());
                int repeats = entity.distinct() - data.distinct(groups);
                if (key.size() == entity.key().size()
                        && data.distinct(groups) < coarsest.distinct()
                        && IntStream.of(dependents)
                                .allMatch(one -> data.determines(groups, one)
                                        && search.sure(repeats, entity.representatives(), one))) {
                    coarsest = named.apply(key, groups);
                }
            }
        }
        return coarsest;
    }
}
