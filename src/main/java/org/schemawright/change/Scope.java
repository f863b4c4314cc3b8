package org.schemawright.change;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/**
 * The part of a database that is looked at. What is chosen comes with all that it needs; what is excluded goes with all
 * that needs it, so that what remains can stand by itself. Names have one step or, with the schema, two.
 */
public record Scope(
        SortedSet<String> schemas,
        SortedSet<String> excludedSchemas,
        List<List<String>> tables,
        List<List<String>> excludedTables) {
    public static final Scope EVERYTHING = new Scope(new TreeSet<>(), new TreeSet<>(), List.of(), List.of());

    private static final Set<Kind> WITHOUT_SCHEMA = EnumSet.of(
            Kind.LANGUAGE,
            Kind.EXTENSION,
            Kind.ACCESS_METHOD,
            Kind.CAST,
            Kind.TRANSFORM,
            Kind.FOREIGN_DATA_WRAPPER,
            Kind.SERVER,
            Kind.USER_MAPPING,
            Kind.PUBLICATION,
            Kind.PUBLICATION_MEMBER,
            Kind.SUBSCRIPTION,
            Kind.EVENT_TRIGGER,
            Kind.DEFAULT_PRIVILEGES,
            Kind.OPAQUE);

    public Scope {
        schemas = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(schemas));
        excludedSchemas = java.util.Collections.unmodifiableSortedSet(new TreeSet<>(excludedSchemas));
        tables = List.copyOf(tables);
        excludedTables = List.copyOf(excludedTables);
    }

    /**
     * What remains.
     *
     * @param leftOut a sentence for each thing that went since it needs something excluded
     * @param along   tables and views of schemas that were not chosen, which came since something chosen needs them
     */
    public record Narrowed(Database database, List<String> leftOut, List<ObjectRef> along) {
        public Narrowed {
            leftOut = List.copyOf(leftOut);
            along = List.copyOf(along);
        }
    }

    public boolean isEverything() {
        return equals(EVERYTHING);
    }

    public Narrowed of(Database database) {
        var needs = new WholeNeeds(database);
        Set<ObjectRef> wanted = new TreeSet<>(database.objects().keySet());
        if (!schemas.isEmpty() || !tables.isEmpty()) {
            wanted.removeIf(ref -> !chosen(ref));
            wanted.addAll(needs.under(wanted));
        }
        Set<ObjectRef> excluded = new TreeSet<>(database.objects().keySet());
        excluded.removeIf(ref -> !excluded(ref));
        Set<ObjectRef> standing = needs.on(excluded);
        var leftOut = new ArrayList<String>();
        standing.stream()
                .filter(ref -> wanted.contains(ref) && !excluded.contains(ref))
                .forEach(ref -> leftOut.add(ref + " was left out, since it needs something that was excluded"));
        wanted.removeAll(excluded);
        wanted.removeAll(standing);
        List<ObjectRef> along = wanted.stream()
                .filter(ref ->
                        Kinds.RELATIONS.contains(ref.kind()) && !schemas.isEmpty() && !schemas.contains(ref.schema()))
                .toList();
        return new Narrowed(Concerned.part(database, wanted), leftOut, along);
    }

    private boolean chosen(ObjectRef ref) {
        boolean here = schemas.isEmpty() || livesInSchema(ref) && schemas.contains(ref.schema());
        return here && (tables.isEmpty() || isNamed(ref, tables));
    }

    private boolean excluded(ObjectRef ref) {
        return livesInSchema(ref) && excludedSchemas.contains(ref.schema()) || isNamed(ref, excludedTables);
    }

    private static boolean livesInSchema(ObjectRef ref) {
        return !WITHOUT_SCHEMA.contains(ref.kind());
    }

    /** A table or view with one of the names, or a part of one. */
    private static boolean isNamed(ObjectRef ref, Collection<List<String>> names) {
        if (!Kinds.RELATIONS.contains(ref.kind()) && !Kinds.PARTS_OF_RELATIONS.contains(ref.kind())) {
            return false;
        }
        List<String> relation = ref.path().subList(0, 2);
        return names.stream()
                .anyMatch(
                        name -> name.size() == 1 ? relation.getLast().equals(name.getFirst()) : relation.equals(name));
    }
}
