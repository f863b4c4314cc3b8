package org.schemawright.model;

import java.util.Collections;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * A whole schema in one engine's normal form. Immutable.
 *
 * @param objects every object by its name; the parts of a table other than its columns are objects of their own
 * @param needs   what each object cannot be without, itself and the table it is a part of left out; parts that are no
 *                objects of their own (columns, column defaults) may stand on either side
 * @param stated  the aspects that the source speaks of
 */
public record Database(
        EngineVersion version,
        SortedMap<ObjectRef, SchemaObject> objects,
        SortedMap<ObjectRef, SortedSet<ObjectRef>> needs,
        Set<Aspect> stated) {
    public Database {
        objects = Ordered.copy(objects);
        var copy = new TreeMap<ObjectRef, SortedSet<ObjectRef>>();
        needs.forEach((ref, needed) -> copy.put(ref, Collections.unmodifiableSortedSet(new TreeSet<>(needed))));
        needs = Collections.unmodifiableSortedMap(copy);
        stated = Set.copyOf(stated);
    }

    public Optional<SchemaObject> find(ObjectRef ref) {
        return Optional.ofNullable(objects.get(ref));
    }

    /** Whether there is such an object, or such a column. */
    public boolean has(ObjectRef ref) {
        return ref.kind() == Kind.COLUMN
                ? table(ref.whole(Kind.TABLE))
                        .flatMap(table -> table.column(ref.last()))
                        .isPresent()
                : objects.containsKey(ref);
    }

    public Optional<Table> table(ObjectRef ref) {
        return objects.get(ref) instanceof Table table ? Optional.of(table) : Optional.empty();
    }

    /** All objects of one type, in the order of their names. */
    public <T extends SchemaObject> Stream<T> all(Class<T> type) {
        return objects.values().stream().filter(type::isInstance).map(type::cast);
    }

    /** The objects of one kind that are parts of a table, in the order of their names. */
    public Stream<SchemaObject> parts(ObjectRef whole, Kind kind) {
        int steps = whole.path().size();
        return objects.tailMap(whole.part(kind, "")).values().stream()
                .takeWhile(part -> part.ref().kind() == kind
                        && part.ref().path().size() > steps
                        && part.ref().path().subList(0, steps).equals(whole.path()));
    }
}
