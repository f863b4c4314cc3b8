package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** Tables and views with what stands on them, taken out of one database and put into another. */
public final class Transplant {
    private Transplant() {}

    /**
     * What came in.
     *
     * @param objects in an order in which each can be added
     * @param wholes  the tables and views, from their old names to their new ones
     */
    public record Moved(List<SchemaObject> objects, SortedMap<ObjectRef, ObjectRef> wholes) {
        public Moved {
            objects = List.copyOf(objects);
        }
    }

    /** The wholes alone with their parts; references only among them. */
    public static Database part(Database database, SchemaFacts facts, Set<ObjectRef> wholes) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        for (ObjectRef whole : wholes) {
            database.find(whole).ifPresent(object -> objects.put(whole, object));
            facts.of(whole)
                    .own()
                    .forEach(ref -> database.find(ref)
                            .filter(object -> !(object instanceof ForeignKey key) || wholes.contains(key.target()))
                            .ifPresent(object -> objects.put(ref, object)));
        }
        return new Database(database.version(), objects, new TreeMap<>(), database.stated());
    }

    /** With names that are free where they go to. */
    public static Moved into(Database target, Database part) {
        Database present = part;
        var wholes = new TreeMap<ObjectRef, ObjectRef>();
        for (ObjectRef ref : List.copyOf(part.objects().keySet())) {
            if (isWhole(ref)) {
                Database now = present;
                String free = Names.free(
                        ref.last(),
                        name -> Names.isTaken(target, Names.with(ref, name))
                                || !name.equals(ref.last()) && Names.isTaken(now, Names.with(ref, name)));
                wholes.put(ref, Names.with(ref, free));
                if (!free.equals(ref.last())) {
                    present = renamed(present, ref, Names.with(ref, free));
                }
            }
        }
        for (ObjectRef index : new TreeSet<>(present.objects().keySet())) {
            if (index.kind() == Kind.INDEX && isNameTaken(target, index)) {
                Database now = present;
                String free = Names.free(
                        index.last(),
                        name -> isNameTaken(target, Names.with(index, name))
                                || isNameTaken(now, Names.with(index, name)));
                present = renamed(present, index, Names.with(index, free));
            }
        }
        return new Moved(new ArrayList<>(present.objects().values()), wholes);
    }

    /** Indexes have their names in their schema, though they stand on a table. */
    private static boolean isNameTaken(Database database, ObjectRef index) {
        return database.objects().keySet().stream()
                .anyMatch(ref -> ref.kind() == Kind.INDEX
                        && ref.schema().equals(index.schema())
                        && ref.last().equals(index.last()));
    }

    private static boolean isWhole(ObjectRef ref) {
        return switch (ref.kind()) {
            case TABLE, FOREIGN_TABLE, VIEW, MATERIALIZED_VIEW -> true;
            default -> false;
        };
    }

    private static Database renamed(Database database, ObjectRef before, ObjectRef after) {
        return new Renaming(before, after).database(database);
    }
}
