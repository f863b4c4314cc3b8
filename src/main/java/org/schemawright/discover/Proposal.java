package org.schemawright.discover;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.stream.IntStream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.discover.ProposedRelation.Reference;

/** The relations of which a table looks like the join, without anybody being asked. The first holds its rows. */
public final class Proposal {
    /** How much it says, where the order of the columns says something, that a column is the first that names a thing. */
    private static final int FOR_FIRST = 8;

    private final EncodedTable table;
    private final Determination data;
    private final EntitySearch search;
    private final Kinship kinship;
    private final List<Entity> entities = new ArrayList<>();
    private final List<Attributes> headings = new ArrayList<>();

    private final Together together;
    private boolean ordered;

    private Proposal(EncodedTable table, Watch watch) {
        this.table = table;
        this.data = new Determination(table);
        this.kinship = new Kinship(table.names());
        this.search = new EntitySearch(data, kinship, watch);
        this.together = new Together(data, search, kinship, entities);
        find(FOR_FIRST, watch);
        if (!new Homes(search, kinship, entities).ordered()) {
            find(0, watch);
        }
    }

    private void find(int forFirst, Watch watch) {
        entities.clear();
        together.clear();
        entities.add(search.rows());
        new CompositeSearch(data, search, search.entities(forFirst), watch)
                .entities().stream()
                        .sorted(Comparator.comparingInt(Entity::distinct)
                                .reversed()
                                .thenComparing(Entity::key))
                        .forEach(entities::add);
        List<Entity> all = List.copyOf(entities);
        var homes = new Homes(search, kinship, all);
        entities.removeAll(new Accidents(search, kinship, all, homes).all());
        if (homes.ordered()) {
            List<Entity> announced = new Announced(data, search, kinship, all, homes).named();
            entities.addAll(new Stragglers(data, search, entities).named());
            announced.stream()
                    .filter(one ->
                            entities.stream().noneMatch(other -> other.key().equals(one.key())))
                    .forEach(entities::add);
            entities.subList(1, entities.size())
                    .sort(Comparator.comparingInt(Entity::distinct).reversed().thenComparing(Entity::key));
        }
        together.find();
    }

    /** @param name of the table, which the first relation gets */
    public static List<ProposedRelation> of(EncodedTable table, String name, Watch watch) {
        return new Proposal(table, watch).relations(name);
    }

    /** What would depend on the keys of these relations, or on what is called a key, but for a few rows. */
    public static List<Approximation> nearly(
            EncodedTable table, List<ProposedRelation> relations, double most, Watch watch) {
        var keys = new ArrayList<>(
                relations.stream().skip(1).map(ProposedRelation::key).toList());
        for (int place = 0; place < table.width(); place++) {
            Attributes column = Attributes.of(place);
            boolean repeats = table.distinct(place) > 1 && table.distinct(place) < table.rows();
            if (repeats
                    && !keys.contains(column)
                    && ColumnProfile.of(table, place).hint().key()) {
                keys.add(column);
            }
        }
        return Approximations.of(table, keys, most, watch);
    }

    private List<ProposedRelation> relations(String name) {
        fillHeadings();
        for (int empty = empty(); empty > 0; empty = empty()) {
            leaveOut(empty);
            fillHeadings();
        }
        var relations = new ArrayList<ProposedRelation>();
        Attributes rootKey = new RowKey(data, search, entities, headings.getFirst()).choose();
        if (ordered) {
            new Chapters(data, search, kinship, entities, headings).part();
            new SingleRows(data, search, kinship, entities, headings).part();
        }
        List<String> names = names(name);
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

    private int empty() {
        return new HollowEntities(search, entities, headings, ordered).first();
    }

    private void leaveOut(int index) {
        together.leaveOut(index);
        entities.remove(index);
    }

    private static List<Attributes> alternates(Entity entity, Attributes heading) {
        return entity.aliases()
                .intersection(heading)
                .places()
                .mapToObj(Attributes::of)
                .toList();
    }

    private void fillHeadings() {
        var homes = new Homes(search, kinship, entities);
        ordered = homes.ordered();
        together.arrange(homes);
        headings.clear();
        for (Entity entity : entities) {
            headings.add(entity.key());
        }
        for (int place = 0; place < table.width(); place++) {
            if (!leadsFirst(place, homes)) {
                add(homes.home(place), Attributes.of(place));
            }
        }
        for (int index = 1; index < entities.size(); index++) {
            add(owner(index, homes), entities.get(index).key());
            if (standsBesideOwner(index, homes)) {
                add(homes.order().owner(index), entities.get(index).key());
            }
        }
    }

    /** Whether a column names what always comes with another thing, of which it is the first column. */
    private boolean leadsFirst(int place, Homes homes) {
        int behind = place + 1;
        while (behind < table.width() && (homes.isKey(behind) || homes.constant(behind))) {
            behind++;
        }
        int beside = behind < table.width() ? homes.home(behind) : 0;
        return ordered
                && beside > 0
                && homes.home(place) == 0
                && IntStream.range(1, entities.size())
                        .filter(index -> entities.get(index).key().equals(Attributes.of(place)))
                        .mapToObj(together::first)
                        .anyMatch(first -> first.equals(OptionalInt.of(beside)));
    }

    /**
     * Whether the rows refer to a thing right beside another one that refers to it too: stays and patients, where both stand
     * with each measurement.
     */
    private boolean standsBesideOwner(int index, Homes homes) {
        Attributes key = entities.get(index).key();
        int owner = homes.order().owner(index);
        Attributes beside = entities.get(owner).key();
        return owner(index, homes) == 0
                && together.first(index).isEmpty()
                && key.size() == 1
                && beside.size() == 1
                && Math.abs(key.toArray()[0] - beside.toArray()[0]) == 1;
    }

    private void add(int index, Attributes more) {
        headings.set(index, headings.get(index).union(more));
    }

    /** The coarsest of the entities that determine this one: there stands its key. */
    private int owner(int index, Homes homes) {
        Entity entity = entities.get(index);
        int place = entity.key().toArray()[0];
        OptionalInt first = together.first(index);
        if (first.isPresent()) {
            int home = homes.home(place);
            boolean withFirst = together.first(home).orElse(home) == first.getAsInt();
            return homes.ordered() && home != index && withFirst ? home : first.getAsInt();
        }
        List<Integer> finer = homes.order().referrers(index);
        if (homes.ordered() && entity.key().size() == 1 && finer.contains(homes.home(place))) {
            return homes.home(place);
        }
        int home = homes.order().owner(index);
        return finer.stream()
                .filter(other ->
                        entities.get(other).distinct() == entities.get(home).distinct())
                .min(Comparator.comparingInt((Integer other) -> homes.ordered() ? homes.distance(other, place) : 0)
                        .thenComparing(other -> kinship.namesPlaces(entity.key())
                                && !kinship.namesPlaces(entities.get(other).key()))
                        .thenComparing(Comparator.naturalOrder()))
                .orElse(home);
    }

    /** Keys of others within the heading; a reference that another one implies is left out. */
    private List<Reference> references(int index, List<String> names) {
        Attributes heading = headings.get(index);
        var targets = new ArrayList<Integer>();
        for (int other = 1; other < entities.size(); other++) {
            Attributes key = entities.get(other).key();
            if (other != index && other == withKey(key) && heading.containsAll(key)) {
                targets.add(other);
            }
        }
        return targets.stream()
                .filter(target -> targets.stream().noneMatch(other -> implies(other, target)))
                .map(target -> new Reference(entities.get(target).key(), names.get(target)))
                .toList();
    }

    /** The first entity that some columns name. */
    private int withKey(Attributes key) {
        return IntStream.range(0, entities.size())
                .filter(index -> entities.get(index).key().equals(key))
                .findFirst()
                .orElse(0);
    }

    private boolean implies(int other, int target) {
        return other != target
                && entities.get(other).key().containsAll(entities.get(target).key());
    }

    private List<String> names(String root) {
        var names = new ArrayList<String>();
        Map<String, Integer> used = new HashMap<>();
        var books = new Bookkeeping(table.names());
        for (int index = 0; index < entities.size(); index++) {
            Attributes key = entities.get(index).key();
            Attributes heading = headings.get(index);
            String name = index == 0 ? root : EntityName.of(table.names(), key, heading);
            if (used.containsKey(name)) {
                name = EntityName.second(table.names(), heading.minus(key), books)
                        .orElse(name);
            }
            int times = used.merge(name, 1, Integer::sum);
            names.add(times == 1 ? name : name + times);
        }
        return names;
    }
}
