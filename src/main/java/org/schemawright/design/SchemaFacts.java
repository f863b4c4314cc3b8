package org.schemawright.design;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** What stands on each table, found in one pass over a database. */
public final class SchemaFacts {
    private static final int MANY = 100;

    private final Database database;
    private final Map<ObjectRef, TableFacts> tables;
    private final Optional<Change> change;

    /** From which state these facts were made, and the tables of which something is not as it was then. */
    private record Change(Database before, Set<ObjectRef> tables) {}

    private SchemaFacts(Database database, Map<ObjectRef, TableFacts> tables, Optional<Change> change) {
        this.database = database;
        this.tables = tables;
        this.change = change;
    }

    public static SchemaFacts of(Database database) {
        var found = new HashMap<ObjectRef, Building>();
        for (SchemaObject object : database.objects().values()) {
            if (object instanceof ForeignKey key) {
                at(found, key.target()).referrers.add(key);
                at(found, tableOf(database, key.ref())).references.add(key);
            } else if (object.ref().path().size() >= 3 && isPart(object.ref().kind())) {
                at(found, tableOf(database, object.ref())).add(object);
            }
        }
        var tables = new HashMap<ObjectRef, TableFacts>();
        found.forEach((ref, building) -> tables.put(ref, building.facts()));
        return new SchemaFacts(database, tables, Optional.empty());
    }

    /** The same for another state of the database. What stands on a table that nothing happened to stays the same object. */
    public SchemaFacts next(Database now) {
        if (now == database) {
            return this;
        }
        List<SchemaObject> gone = missing(database, now);
        List<SchemaObject> fresh = missing(now, database);
        boolean wholes = gone.stream().anyMatch(object -> isWhole(object, now))
                || fresh.stream().anyMatch(object -> isWhole(object, database));
        if (wholes || gone.size() + fresh.size() > MANY) {
            return of(now);
        }
        var touched = new HashMap<ObjectRef, Building>();
        gone.forEach(object -> homes(object).forEach(home -> touched.computeIfAbsent(home, this::rebuilding)));
        fresh.forEach(object -> homes(object).forEach(home -> touched.computeIfAbsent(home, this::rebuilding)));
        var changed = new HashSet<>(touched.keySet());
        fresh.forEach(object -> changed.add(object.ref()));
        var since = Optional.of(new Change(database, Set.copyOf(changed)));
        if (touched.isEmpty()) {
            return new SchemaFacts(now, tables, since);
        }
        gone.forEach(object -> put(object, touched, false));
        fresh.forEach(object -> put(object, touched, true));
        var renewed = new HashMap<>(tables);
        touched.forEach((ref, building) -> renewed.put(ref, building.facts()));
        return new SchemaFacts(now, renewed, since);
    }

    /**
     * The tables and views of which something is not as it was in an earlier state, other things that changed among
     * them; empty where that is not known or tables came or went.
     */
    public Optional<Set<ObjectRef>> changedSince(SchemaFacts earlier) {
        if (earlier == this) {
            return Optional.of(Set.of());
        }
        return change.filter(made -> made.before() == earlier.database).map(Change::tables);
    }

    /** What is in the one and not, or not as the same object, in the other. */
    private static List<SchemaObject> missing(Database one, Database other) {
        var missing = new ArrayList<SchemaObject>();
        var others = other.objects().values().iterator();
        SchemaObject next = others.hasNext() ? others.next() : null;
        for (SchemaObject object : one.objects().values()) {
            while (next != null && next != object && next.ref().compareTo(object.ref()) < 0) {
                next = others.hasNext() ? others.next() : null;
            }
            if (next == object) {
                next = others.hasNext() ? others.next() : null;
            } else {
                missing.add(object);
            }
        }
        return missing;
    }

    /** Whether a table or the like came or went, so that parts may belong elsewhere. */
    private static boolean isWhole(SchemaObject object, Database other) {
        return !isPart(object.ref().kind()) && !other.objects().containsKey(object.ref());
    }

    private List<ObjectRef> homes(SchemaObject object) {
        if (object instanceof ForeignKey key) {
            return List.of(tableOf(database, key.ref()), key.target());
        }
        boolean part = object.ref().path().size() >= 3 && isPart(object.ref().kind());
        return part ? List.of(tableOf(database, object.ref())) : List.of();
    }

    private void put(SchemaObject object, Map<ObjectRef, Building> touched, boolean more) {
        if (object instanceof ForeignKey key) {
            change(at(touched, key.target()).referrers, key, more);
            change(at(touched, tableOf(database, key.ref())).references, key, more);
        } else {
            homes(object).forEach(home -> {
                Building building = at(touched, home);
                switch (object) {
                    case Constraint constraint -> change(building.constraints, constraint, more);
                    case Index index -> change(building.indexes, index, more);
                    default -> change(building.others, object, more);
                }
            });
        }
    }

    private static <T extends SchemaObject> void change(List<T> list, T object, boolean more) {
        if (more) {
            list.add(object);
            list.sort(Comparator.comparing(SchemaObject::ref));
        } else {
            list.removeIf(other -> other == object);
        }
    }

    private Building rebuilding(ObjectRef table) {
        TableFacts before = of(table);
        var building = new Building();
        building.constraints.addAll(before.constraints());
        building.indexes.addAll(before.indexes());
        building.references.addAll(before.references());
        building.referrers.addAll(before.referrers());
        building.others.addAll(before.others());
        return building;
    }

    public TableFacts of(ObjectRef table) {
        return tables.getOrDefault(table, TableFacts.NONE);
    }

    /** Whether things of this kind have the name of a table or view before their own. */
    public static boolean isPart(Kind kind) {
        return switch (kind) {
            case PRIMARY_KEY,
                    UNIQUE_CONSTRAINT,
                    CHECK_CONSTRAINT,
                    EXCLUSION_CONSTRAINT,
                    FOREIGN_KEY,
                    INDEX,
                    TRIGGER,
                    CONSTRAINT_TRIGGER,
                    PARTITION_TRIGGER,
                    RULE,
                    POLICY -> true;
            default -> false;
        };
    }

    /** The table, foreign table or view that has the part's first two names. */
    public static ObjectRef tableOf(Database database, ObjectRef part) {
        return Kinds.relations(part).stream()
                .filter(database.objects()::containsKey)
                .findFirst()
                .orElseGet(() -> new ObjectRef(Kind.TABLE, part.path().subList(0, 2)));
    }

    private static Building at(Map<ObjectRef, Building> found, ObjectRef table) {
        return found.computeIfAbsent(table, _ -> new Building());
    }

    private static final class Building {
        private final List<Constraint> constraints = new ArrayList<>();
        private final List<Index> indexes = new ArrayList<>();
        private final List<ForeignKey> references = new ArrayList<>();
        private final List<ForeignKey> referrers = new ArrayList<>();
        private final List<SchemaObject> others = new ArrayList<>();

        void add(SchemaObject object) {
            if (object instanceof Constraint constraint) {
                constraints.add(constraint);
            } else if (object instanceof Index index) {
                indexes.add(index);
            } else {
                others.add(object);
            }
        }

        TableFacts facts() {
            return new TableFacts(constraints, indexes, references, referrers, others);
        }
    }
}
