package org.schemawright.design;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** What stands on each table, found in one pass over a database. */
public final class SchemaFacts {
    private final Map<ObjectRef, TableFacts> tables;

    private SchemaFacts(Map<ObjectRef, TableFacts> tables) {
        this.tables = tables;
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
        return new SchemaFacts(tables);
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
        List<String> path = part.path().subList(0, 2);
        for (Kind kind : List.of(Kind.TABLE, Kind.FOREIGN_TABLE, Kind.VIEW, Kind.MATERIALIZED_VIEW)) {
            var whole = new ObjectRef(kind, path);
            if (database.objects().containsKey(whole)) {
                return whole;
            }
        }
        return new ObjectRef(Kind.TABLE, path);
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
