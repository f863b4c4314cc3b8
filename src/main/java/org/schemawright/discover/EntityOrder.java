package org.schemawright.discover;

import java.util.List;
import java.util.stream.IntStream;

/** Which entities determine which, by their numbers; the rows as things of their own are the first. */
final class EntityOrder {
    private final List<Entity> entities;
    private final Belonging belonging;

    EntityOrder(List<Entity> entities, Belonging belonging) {
        this.entities = entities;
        this.belonging = belonging;
    }

    /** What always comes with a thing, the rows left out. */
    List<Integer> together(int index) {
        Entity entity = entities.get(index);
        return IntStream.range(1, entities.size())
                .filter(other -> other != index && entities.get(other).distinct() == entity.distinct())
                .filter(other -> entities.get(other).determines(entity.key()))
                .boxed()
                .toList();
    }

    /** What determines a thing and is not determined by it. */
    List<Integer> referrers(int index) {
        Entity entity = entities.get(index);
        return IntStream.range(0, entities.size())
                .filter(other -> other != index && entities.get(other).determines(entity.key()))
                .filter(other -> !entity.determines(entities.get(other).key())
                        || entities.get(other).key().isEmpty())
                .boxed()
                .toList();
    }

    /** The coarsest of what refers to an entity. */
    int owner(int index) {
        return index == 0
                ? 0
                : belonging.home(entities, referrers(index), entities.get(index).key());
    }
}
