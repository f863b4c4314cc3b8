package org.schemawright.engine.h2.read;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.model.Aspect;
import org.schemawright.model.Column;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** What has been read so far. */
final class Reading {
    static final EngineVersion VERSION = new EngineVersion("h2", 2);
    static final String DEFAULT_SCHEMA = "PUBLIC";

    private final SortedMap<ObjectRef, SchemaObject> objects = new TreeMap<>();
    private final SortedMap<ObjectRef, SortedSet<ObjectRef>> needs = new TreeMap<>();
    private final Map<List<String>, List<Column>> columns = new HashMap<>();
    private final List<String> unseen = new ArrayList<>();

    void add(SchemaObject object) {
        objects.put(object.ref(), object);
        String schema = object.ref().schema();
        if (object.ref().path().size() > 1 && !schema.equals(DEFAULT_SCHEMA)) {
            need(object.ref(), ObjectRef.of(Kind.SCHEMA, schema));
        }
    }

    void remove(ObjectRef ref) {
        objects.remove(ref);
        needs.remove(ref);
    }

    void need(ObjectRef ref, ObjectRef needed) {
        if (!ref.equals(needed)) {
            needs.computeIfAbsent(ref, _ -> new TreeSet<>()).add(needed);
        }
    }

    void unseen(String what) {
        unseen.add(what);
    }

    List<String> unseen() {
        return unseen;
    }

    /** The columns of tables and views, as they come before the tables themselves. */
    void column(Column column) {
        columns.computeIfAbsent(column.ref().path().subList(0, 2), _ -> new ArrayList<>())
                .add(column);
    }

    List<Column> columnsOf(ObjectRef relation) {
        return columns.getOrDefault(relation.path(), List.of());
    }

    Optional<SchemaObject> find(ObjectRef ref) {
        return Optional.ofNullable(objects.get(ref));
    }

    Optional<Table> table(ObjectRef ref) {
        return find(ref).filter(Table.class::isInstance).map(Table.class::cast);
    }

    List<SchemaObject> all() {
        return List.copyOf(objects.values());
    }

    Database database() {
        return new Database(VERSION, objects, needs, EnumSet.of(Aspect.PRIVILEGES, Aspect.COMMENTS));
    }
}
