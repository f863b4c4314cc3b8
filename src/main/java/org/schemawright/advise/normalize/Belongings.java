package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.change.PartUnderName;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;

/** What stands on the columns of a table that is taken apart: it stays, goes with its columns, or stands in the way. */
final class Belongings {
    /** A primary key says which rows there are, and does not move. */
    private static final Set<Kind> MOVES =
            EnumSet.of(Kind.UNIQUE_CONSTRAINT, Kind.CHECK_CONSTRAINT, Kind.FOREIGN_KEY, Kind.INDEX);

    private final Database before;
    private final Table whole;
    private final List<Part> parts;

    Belongings(Database before, Table whole, List<Part> parts) {
        this.before = before;
        this.whole = whole;
        this.parts = parts;
    }

    void moveTo(SortedMap<ObjectRef, SchemaObject> objects, SortedMap<ObjectRef, SortedSet<ObjectRef>> needs)
            throws CannotTakeApart {
        Set<String> stay = Set.copyOf(parts.getFirst().columns());
        var inTheWay = new ArrayList<ObjectRef>();
        for (var entry : before.needs().entrySet()) {
            ObjectRef ref = entry.getKey();
            Set<String> used = used(entry.getValue());
            if (used.isEmpty() || stay.containsAll(used) || ref.kind() == Kind.COLUMN) {
                continue;
            }
            Optional<SchemaObject> moved = before.find(ref)
                    .filter(_ -> ref.path().size() > 2
                            && ref.path().subList(0, 2).equals(whole.ref().path()))
                    .flatMap(object -> home(used).flatMap(part -> moved(object, part)));
            if (moved.isEmpty()) {
                inTheWay.add(ref);
                continue;
            }
            objects.remove(ref);
            needs.remove(ref);
            ObjectRef now = moved.get().ref();
            objects.put(now, moved.get());
            needs.put(now, renamed(entry.getValue(), now));
        }
        if (!inTheWay.isEmpty()) {
            throw new CannotTakeApart("these use columns that would stand in another table: "
                    + inTheWay.stream().map(ObjectRef::toString).collect(Collectors.joining(", "))
                    + "; take them away first, or keep the columns together");
        }
    }

    private Set<String> used(Set<ObjectRef> needed) {
        return needed.stream()
                .filter(ref ->
                        ref.kind() == Kind.COLUMN && ref.whole(Kind.TABLE).equals(whole.ref()))
                .map(ObjectRef::last)
                .collect(Collectors.toSet());
    }

    /** The part that holds all of the columns; one that does not know them as its key first. */
    private Optional<Part> home(Set<String> used) {
        return parts.stream()
                .skip(1)
                .filter(part -> part.columns().containsAll(used))
                .findFirst();
    }

    private Optional<SchemaObject> moved(SchemaObject object, Part part) {
        ObjectRef table = ObjectRef.of(Kind.TABLE, whole.ref().schema(), part.name());
        ObjectRef ref = table.part(object.ref().kind(), object.ref().last());
        return MOVES.contains(ref.kind()) ? PartUnderName.of(object, ref) : Optional.empty();
    }

    private SortedSet<ObjectRef> renamed(Set<ObjectRef> needed, ObjectRef now) {
        ObjectRef table = new ObjectRef(Kind.TABLE, now.path().subList(0, 2));
        var refs = new TreeSet<ObjectRef>();
        for (ObjectRef ref : needed) {
            boolean own = ref.kind() == Kind.COLUMN && ref.whole(Kind.TABLE).equals(whole.ref());
            refs.add(own ? table.part(Kind.COLUMN, ref.last()) : ref);
        }
        return refs;
    }
}
