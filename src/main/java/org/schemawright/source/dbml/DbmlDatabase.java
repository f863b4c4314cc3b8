package org.schemawright.source.dbml;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.EngineVersion;
import org.schemawright.model.EnumType;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Schema;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Traits;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceProblem;
import org.schemawright.source.dbml.DbmlFile.EnumText;
import org.schemawright.source.dbml.DbmlFile.Path;
import org.schemawright.source.dbml.DbmlFile.TableText;

/** What a file in DBML says, as objects of an engine: as somebody might have drawn them, not in its normal form. */
public final class DbmlDatabase {
    private final String name;
    private final DbmlFile file;
    private final Engine engine;
    private final List<String> notes = new ArrayList<>();
    private final SortedMap<ObjectRef, SchemaObject> objects = new TreeMap<>();
    private final SortedMap<ObjectRef, SortedSet<ObjectRef>> needs = new TreeMap<>();
    private final Map<List<String>, TableText> byName = new HashMap<>();

    private DbmlDatabase(String name, DbmlFile file, Engine engine) {
        this.name = name;
        this.file = file;
        this.engine = engine;
    }

    /** @param notes what was not taken over, or not as it stands */
    public record Reading(Database database, List<String> notes) {
        public Reading {
            notes = List.copyOf(notes);
        }
    }

    /** @param name as messages call the file */
    public static Reading of(String name, DbmlFile file, Engine engine, int major) throws SourceProblem {
        var reading = new DbmlDatabase(name, file, engine);
        file.unused().forEach(reading::note);
        reading.read();
        Set<Aspect> stated = engine.capabilities().contains(Capability.COMMENTS) ? Set.of(Aspect.COMMENTS) : Set.of();
        var database = new Database(new EngineVersion(engine.id(), major), reading.objects, reading.needs, stated);
        return new Reading(database, reading.notes);
    }

    private void read() throws SourceProblem {
        if (engine.dialect().namesEnumerations()) {
            file.enums().forEach(this::enumeration);
        }
        for (TableText table : file.tables()) {
            ObjectRef ref = ref(Kind.TABLE, table.path());
            if (objects.containsKey(ref)) {
                throw problem(table.path(), "there are two tables " + Visible.text(ref.display()));
            }
            schema(ref);
            register(table, ref);
            new TableObjects(this, table, ref).add();
        }
        var references = new ReferenceObjects(this);
        for (DbmlFile.RefText reference : file.references()) {
            references.add(reference);
        }
    }

    private void register(TableText table, ObjectRef ref) {
        byName.put(ref.path(), table);
        table.alias().ifPresent(alias -> byName.putIfAbsent(List.of(ref.schema(), alias), table));
    }

    private void enumeration(EnumText text) {
        ObjectRef ref = ref(Kind.ENUM_TYPE, text.path());
        schema(ref);
        objects.put(ref, new EnumType(ref, text.values(), Traits.NONE));
    }

    private void schema(ObjectRef of) {
        if (engine.capabilities().contains(Capability.SCHEMAS)) {
            ObjectRef ref = ObjectRef.of(Kind.SCHEMA, of.schema());
            objects.putIfAbsent(ref, new Schema(ref, Traits.NONE));
        }
    }

    Engine engine() {
        return engine;
    }

    boolean isOfItsEngine() {
        return DbmlReader.engine(file, Set.of(engine.id())).isPresent();
    }

    void note(String sentence) {
        notes.add(name + ": " + sentence);
    }

    void put(SchemaObject object) {
        objects.put(object.ref(), object);
    }

    boolean has(ObjectRef ref) {
        return objects.containsKey(ref);
    }

    void need(ObjectRef ref, ObjectRef needed) {
        needs.computeIfAbsent(ref, _ -> new TreeSet<>()).add(needed);
    }

    SourceProblem problem(Path at, String message) {
        return new SourceProblem(
                name + ", line " + at.line() + ", column " + at.column() + ": " + message + "; nothing was changed");
    }

    /** DBML's own usual schema is the engine's. */
    ObjectRef ref(Kind kind, Path path) {
        String usual = engine.naming().defaultSchema();
        boolean schemas = engine.capabilities().contains(Capability.SCHEMAS);
        String schema = path.schema()
                .filter(stated -> schemas && !stated.equals("public"))
                .orElse(usual);
        return ObjectRef.of(kind, schema, path.name());
    }

    /** The table of that name or short name. */
    ObjectRef table(Path path) throws SourceProblem {
        TableText table = byName.get(ref(Kind.TABLE, path).path());
        if (table == null) {
            throw problem(path, "there is no table " + Visible.text(path.name()));
        }
        return ref(Kind.TABLE, table.path());
    }

    /** The enumeration that a type is, by its name. */
    Optional<EnumText> enumeration(DbmlFile.TypeText type) {
        ObjectRef wanted = ref(Kind.ENUM_TYPE, new Path(type.schema(), type.words(), 0, 0));
        return file.enums().stream()
                .filter(text -> ref(Kind.ENUM_TYPE, text.path()).equals(wanted))
                .findFirst();
    }
}
