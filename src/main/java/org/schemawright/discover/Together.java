package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;

/** Things of which there is exactly one for each of another: rows do not tell them apart, names and order may. */
final class Together {
    private final Determination data;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Entity> entities;

    /** Of what always comes with another: its number, and that of the other. */
    private final Map<Integer, Integer> twins = new TreeMap<>();

    private final List<Announced.Tail> tails = new ArrayList<>();

    /** @param entities all of them, to which those are added that come together with one of them */
    Together(Determination data, EntitySearch search, Kinship kinship, List<Entity> entities) {
        this.data = data;
        this.search = search;
        this.kinship = kinship;
        this.entities = entities;
    }

    void clear() {
        twins.clear();
        tails.clear();
    }

    void find() {
        addTwins();
        addTails();
    }

    /** With which an entity always comes, if it is one of those. */
    OptionalInt first(int index) {
        return twins.containsKey(index) ? OptionalInt.of(twins.getOrDefault(index, 0)) : OptionalInt.empty();
    }

    /** Forgets an entity that goes away, and what is told of it; the numbers behind it become smaller. */
    void leaveOut(int index) {
        Attributes key = entities.get(index).key();
        tails.removeIf(tail -> tail.key().equals(key) || tail.base().equals(key));
        Map<Integer, Integer> before = Map.copyOf(twins);
        twins.clear();
        before.forEach((twin, first) -> {
            if (twin != index && first != index) {
                twins.put(twin > index ? twin - 1 : twin, first > index ? first - 1 : first);
            }
        });
    }

    /** Puts the columns of what comes together where names and order say. */
    void arrange(Homes homes) {
        if (homes.ordered()) {
            swapTwins(homes);
        }
        giveTails(homes);
    }

    /** What stands first belongs to the thing after which the others are called twins. */
    private void swapTwins(Homes homes) {
        List<Integer> firstOnes = twins.keySet().stream()
                .sorted(Comparator.comparingInt(homes::firstOwn))
                .toList();
        for (int twin : firstOnes) {
            int first = twins.getOrDefault(twin, 0);
            if (homes.firstOwn(twin) < homes.firstOwn(first)
                    && !(isCalledAfterOneOnly(homes.firstOwn(twin), twin, first)
                            && isCalledAfterOneOnly(homes.firstOwn(first), first, twin))) {
                homes.swap(twin, first);
            }
        }
    }

    /** What stands behind is of the last thing that begins before it. */
    private void giveTails(Homes homes) {
        Map<Integer, Set<Integer>> together = new HashMap<>();
        for (Announced.Tail tail : tails) {
            int base = index(tail.base());
            int key = index(tail.key());
            Set<Integer> from = together.computeIfAbsent(base, one -> new HashSet<>(Set.of(one)));
            homes.give(tail.first(), tail.end(), from, key);
            from.add(key);
        }
    }

    /** Whether the names say that a column is told of one thing rather than of another one. */
    private boolean isCalledAfterOneOnly(int place, int one, int other) {
        return place < search.table().width()
                && kinship.isCalledAfter(place, entities.get(one).key())
                && !kinship.isCalledAfter(place, entities.get(other).key());
    }

    /** Where names and order tell what always comes with a thing and has columns of its own. */
    private void addTails() {
        var homes = new Homes(search, kinship, entities);
        if (!homes.ordered()) {
            return;
        }
        for (Announced.Tail tail : new Announced(data, search, kinship, entities, homes).tails()) {
            int base = index(tail.base());
            int known = index(tail.key());
            if (known == 0) {
                twins.put(entities.size(), base);
                entities.add(entities.get(base).withKey(tail.key()));
            }
            if (known == 0 || twins.getOrDefault(known, 0) == base) {
                tails.add(tail);
            }
        }
    }

    private int index(Attributes key) {
        return IntStream.range(0, entities.size())
                .filter(index -> entities.get(index).key().equals(key))
                .findFirst()
                .orElse(0);
    }

    /**
     * Two things that always come together cannot be told apart by what determines what, only by where the columns
     * stand and what they are called. A twin that gets no columns is none.
     */
    private void addTwins() {
        var bases = new ArrayList<Integer>();
        entities.subList(1, entities.size()).replaceAll(this::peopleFirst);
        var all = new ArrayList<>(entities);
        for (Entity entity : entities.subList(1, entities.size())) {
            for (int place : new Twins(search, kinship).of(entity)) {
                all.add(entity.withKey(Attributes.of(place)));
                bases.add(entities.indexOf(entity));
            }
        }
        var homes = new Homes(search, kinship, all);
        int singles = entities.size();
        for (int index = singles; index < all.size(); index++) {
            int twin = index;
            Attributes key = all.get(twin).key();
            int[] own = IntStream.range(0, search.table().width())
                    .filter(place -> homes.home(place) == twin && search.table().distinct(place) > 1)
                    .filter(place -> !key.contains(place))
                    .toArray();
            if (own.length > 1 || IntStream.of(own).anyMatch(place -> kinship.isCalledAfter(place, key))) {
                twins.put(entities.size(), bases.get(index - singles));
                entities.add(all.get(index));
            }
        }
    }

    /** Others have places, places have nobody: what comes with a place is what refers to it, unless it stands behind. */
    private Entity peopleFirst(Entity entity) {
        if (!kinship.namesPlaces(entity.key())) {
            return entity;
        }
        return new Twins(search, kinship)
                .of(entity).stream()
                        .filter(place ->
                                !search.ordered() || place < entity.key().toArray()[0])
                        .map(Attributes::of)
                        .filter(key -> !kinship.namesPlaces(key))
                        .findFirst()
                        .map(entity::withKey)
                        .orElse(entity);
    }
}
