package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ProposedRelation.Reference;

/** The relations of which a table looks like the join, without anybody being asked. The first holds its rows. */
public final class Proposal {
    private final EncodedTable table;
    private final Determination data;
    private final EntitySearch search;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Attributes> headings = new ArrayList<>();

    /** Of what always comes with another: its number, and that of the other. */
    private final Map<Integer, Integer> twins = new TreeMap<>();

    private Proposal(EncodedTable table, Watch watch) {
        this.table = table;
        this.data = new Determination(table);
        this.search = new EntitySearch(data, watch);
        entities.add(search.rows());
        List<Entity> found = new CompositeSearch(data, search, search.entities(), watch).entities();
        found.stream()
                .sorted(Comparator.comparingInt(Entity::distinct).reversed().thenComparing(Entity::key))
                .forEach(entities::add);
        addTwins(found);
    }

    /**
     * Two things that always come together cannot be told apart by what determines what, only by where the columns
     * stand. A twin that gets no columns is none.
     */
    private void addTwins(List<Entity> found) {
        var all = new ArrayList<>(entities);
        var bases = new ArrayList<Integer>();
        for (Entity entity : found) {
            for (int place : search.twins(entity)) {
                all.add(entity.withKey(Attributes.of(place)));
                bases.add(entities.indexOf(entity));
            }
        }
        var homes = new Homes(table, all);
        int singles = entities.size();
        for (int index = singles; index < all.size(); index++) {
            int twin = index;
            long own = IntStream.range(0, table.width())
                    .filter(place -> homes.home(place) == twin && table.distinct(place) > 1)
                    .filter(place -> !all.get(twin).key().contains(place))
                    .count();
            if (own > 1) {
                twins.put(entities.size(), bases.get(index - singles));
                entities.add(all.get(index));
            }
        }
    }

    /** @param name of the table, which the first relation gets */
    public static List<ProposedRelation> of(EncodedTable table, String name, Watch watch) {
        return new Proposal(table, watch).relations(name);
    }

    /** What would depend on the keys of these relations but for a few rows. */
    public static List<Approximation> nearly(
            EncodedTable table, List<ProposedRelation> relations, double most, Watch watch) {
        List<Attributes> keys =
                relations.stream().skip(1).map(ProposedRelation::key).toList();
        return Approximations.of(table, keys, most, watch);
    }

    private List<ProposedRelation> relations(String name) {
        fillHeadings();
        var relations = new ArrayList<ProposedRelation>();
        List<String> names = names(name);
        Attributes rootKey = new RowKey(data, search, headings.getFirst()).choose();
        for (int index = 0; index < entities.size(); index++) {
            Entity entity = entities.get(index);
            relations.add(new ProposedRelation(
                    names.get(index),
                    headings.get(index),
                    index == 0 ? rootKey : entity.key(),
                    alternates(entity, headings.get(index)),
                    references(index, names),
                    entity.distinct()));
        }
        return relations;
    }

    private static List<Attributes> alternates(Entity entity, Attributes heading) {
        return entity.aliases()
                .intersection(heading)
                .places()
                .mapToObj(Attributes::of)
                .toList();
    }

    private void fillHeadings() {
        var homes = new Homes(table, entities);
        twins.forEach((twin, first) -> {
            if (homes.firstOwn(twin) < homes.firstOwn(first)) {
                homes.swap(twin, first);
            }
        });
        for (Entity entity : entities) {
            headings.add(entity.key());
        }
        for (int place = 0; place < table.width(); place++) {
            add(homes.home(place), Attributes.of(place));
        }
        for (int index = 1; index < entities.size(); index++) {
            add(owner(index, homes), entities.get(index).key());
        }
    }

    private void add(int index, Attributes more) {
        headings.set(index, headings.get(index).union(more));
    }

    /** The coarsest of the entities that determine this one: there stands its key. */
    private int owner(int index, Homes homes) {
        if (twins.containsKey(index)) {
            return twins.getOrDefault(index, 0);
        }
        Entity entity = entities.get(index);
        int place = entity.key().toArray()[0];
        return IntStream.range(0, entities.size())
                .filter(other -> other != index && entities.get(other).determines(entity.key()))
                .filter(other -> !entity.determines(entities.get(other).key())
                        || entities.get(other).key().isEmpty())
                .boxed()
                .min(Comparator.comparingInt(
                                (Integer other) -> entities.get(other).distinct())
                        .thenComparingInt(other -> homes.distance(other, place))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(0);
    }

    /** Keys of others within the heading; a reference that another one implies is left out. */
    private List<Reference> references(int index, List<String> names) {
        Attributes heading = headings.get(index);
        var targets = new ArrayList<Integer>();
        for (int other = 1; other < entities.size(); other++) {
            if (other != index && heading.containsAll(entities.get(other).key())) {
                targets.add(other);
            }
        }
        return targets.stream()
                .filter(target -> targets.stream().noneMatch(other -> implies(other, target)))
                .map(target -> new Reference(entities.get(target).key(), names.get(target)))
                .toList();
    }

    private boolean implies(int other, int target) {
        return other != target
                && entities.get(other).key().containsAll(entities.get(target).key());
    }

    private List<String> names(String root) {
        var names = new ArrayList<String>();
        Map<String, Integer> used = new HashMap<>();
        for (int index = 0; index < entities.size(); index++) {
            String name = index == 0
                    ? root
                    : EntityName.of(table.names(), entities.get(index).key(), headings.get(index));
            int times = used.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + times);
        }
        return names;
    }
}
