package org.schemawright.app.connect;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Scope;
import org.schemawright.design.Design;
import org.schemawright.engine.Capability;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.ImportSource;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.Wanted;
import org.schemawright.workspace.Workbench;

/**
 * A database that was read, from which a design can be made of some of its schemas.
 *
 * @param name  fit to be shown: without passwords
 * @param notes what was not seen or not understood
 */
public record ReadDatabase(String name, Design whole, List<String> notes, boolean hasSchemas) {
    /** Reads what an address names, as the command line does. Slow: for a background thread. */
    public static ReadDatabase read(Workbench bench, String address) throws Exception {
        try (Loaded loaded = bench.load(address.strip(), Wanted.ANY, Narrowing.NONE)) {
            return new ReadDatabase(
                    loaded.name(),
                    ImportSource.design(loaded),
                    loaded.notes(),
                    loaded.engine().capabilities().contains(Capability.SCHEMAS));
        }
    }

    /** Its schemas, each with the number of its tables and views; empty where there is nothing to choose. */
    public SortedMap<String, Integer> schemas() {
        var schemas = new TreeMap<String, Integer>();
        for (ObjectRef ref : whole.database().objects().keySet()) {
            if (ref.kind() == Kind.SCHEMA) {
                schemas.putIfAbsent(ref.last(), 0);
            } else if (isRelation(ref.kind())) {
                schemas.merge(ref.schema(), 1, Integer::sum);
            }
        }
        return hasSchemas && schemas.size() > 1 ? schemas : new TreeMap<>();
    }

    private static boolean isRelation(Kind kind) {
        return kind == Kind.TABLE || kind == Kind.FOREIGN_TABLE || kind == Kind.VIEW || kind == Kind.MATERIALIZED_VIEW;
    }

    /** A part of it: some schemas with all that they need of the others. */
    public ReadDatabase only(SortedSet<String> schemas) {
        if (schemas.containsAll(schemas().keySet())) {
            return this;
        }
        Scope.Narrowed part = new Scope(schemas, new TreeSet<>(), List.of(), List.of()).of(whole.database());
        var all = new ArrayList<>(notes);
        all.addAll(part.leftOut());
        return new ReadDatabase(name, whole.withDatabase(part.database()), all, hasSchemas);
    }

    Database database() {
        return whole.database();
    }
}
