package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.advise.normalize.TakenApart.Readers;
import org.schemawright.change.PartUnderName;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.Unique;
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
    private final ColumnUse use;
    private final SortedMap<ObjectRef, SchemaObject> objects;
    private final SortedMap<ObjectRef, SortedSet<ObjectRef>> needs;
    private final List<ObjectRef> inTheWay = new ArrayList<>();

    /**
     * @param objects what there will be; changed here
     * @param needs   what that needs; changed here
     */
    Belongings(
            Database before,
            Table whole,
            List<Part> parts,
            SortedMap<ObjectRef, SchemaObject> objects,
            SortedMap<ObjectRef, SortedSet<ObjectRef>> needs) {
        this.before = before;
        this.whole = whole;
        this.parts = parts;
        this.use = new ColumnUse(before, whole);
        this.objects = objects;
        this.needs = needs;
    }

    void move() throws CannotTakeApart {
        move(Readers.IN_THE_WAY);
    }

    void move(Readers readers) throws CannotTakeApart {
        Set<String> stay = Set.copyOf(parts.getFirst().columns());
        for (SchemaObject object : before.objects().values()) {
            boolean leftAlone = readers == Readers.LEFT_ALONE && object.ref().kind() == Kind.VIEW;
            if (object.ref().equals(whole.ref()) || leftAlone) {
                continue;
            }
            if (!stay.containsAll(use.of(object))) {
                move(object);
            }
            if (object instanceof ForeignKey key && !stay.containsAll(use.targets(key))) {
                lead(key);
            }
        }
        if (!inTheWay.isEmpty()) {
            throw new CannotTakeApart(refusal());
        }
    }

    /** Names each with the columns that it would miss, and what can be done about things of its kind. */
    private String refusal() {
        Set<String> stay = Set.copyOf(parts.getFirst().columns());
        String all = inTheWay.stream()
                .distinct()
                .map(ref -> {
                    var missed = new TreeSet<>(before.find(ref).map(use::of).orElse(Set.of()));
                    missed.removeAll(stay);
                    return missed.isEmpty() ? ref.toString() : ref + " (" + String.join(", ", missed) + ")";
                })
                .collect(Collectors.joining(", "));
        String ways = inTheWay.stream()
                .map(ref -> way(ref.kind()))
                .distinct()
                .map(way -> way + "; ")
                .collect(Collectors.joining());
        return "these use columns that would stand in another table: " + all + "; " + ways
                + "or keep the columns together";
    }

    private static String way(Kind kind) {
        return switch (kind) {
            case TRIGGER, CONSTRAINT_TRIGGER, PARTITION_TRIGGER ->
                "take a trigger away first, and make it anew on the table that gets its columns";
            case POLICY ->
                "write a policy first without them, or take it away and make it anew so that it asks the"
                        + " table that gets them";
            case VIEW -> "leave a view of everything under the old name for views (--behind-view)";
            default -> "take them away first";
        };
    }

    private void move(SchemaObject object) {
        Optional<Part> home = MOVES.contains(object.ref().kind()) && use.isOwn(object.ref())
                ? home(use.of(object))
                : Optional.empty();
        Optional<SchemaObject> moved = home.flatMap(part -> PartUnderName.of(
                object, table(part).part(object.ref().kind(), object.ref().last())));
        if (moved.isEmpty()) {
            inTheWay.add(object.ref());
            return;
        }
        SortedSet<ObjectRef> needed = needs.remove(object.ref());
        objects.remove(object.ref());
        ObjectRef now = moved.get().ref();
        objects.put(now, moved.get());
        if (needed != null) {
            needs.put(now, renamed(needed, table(home.orElseThrow())));
        }
    }

    /** A reference to what moves leads to where it is then, if it is a key there. */
    private void lead(ForeignKey key) {
        Optional<Part> home = home(use.targets(key))
                .filter(part -> keyIn(part, key.targetColumns()).isPresent());
        boolean untouched = objects.get(key.ref()) == key;
        if (home.isEmpty() || !untouched) {
            inTheWay.add(key.ref());
            return;
        }
        ObjectRef target = table(home.get());
        objects.put(
                key.ref(),
                new ForeignKey(
                        key.ref(),
                        key.columns(),
                        target,
                        key.targetColumns(),
                        key.match(),
                        key.onUpdate(),
                        key.onDelete(),
                        key.setColumns(),
                        key.period(),
                        key.settings(),
                        key.traits()));
        var needed = new TreeSet<ObjectRef>();
        key.columns().forEach(column -> needed.add(key.ref().whole(Kind.TABLE).part(Kind.COLUMN, column)));
        key.targetColumns().forEach(column -> needed.add(target.part(Kind.COLUMN, column)));
        needed.add(target);
        keyIn(home.get(), key.targetColumns()).ifPresent(needed::add);
        needs.put(key.ref(), needed);
    }

    /** The key of a part, as it will be called, that has these columns. */
    private Optional<ObjectRef> keyIn(Part part, List<String> columns) {
        var wanted = new HashSet<>(columns);
        return new HashSet<>(part.key()).equals(wanted)
                ? Optional.of(table(part).part(Kind.PRIMARY_KEY, KeyNames.primaryKey(part.name())))
                : before.all(Unique.class)
                        .filter(unique -> use.isOwn(unique.ref())
                                && part.columns().containsAll(unique.columns())
                                && new HashSet<>(unique.columns()).equals(wanted))
                        .map(unique -> table(part)
                                .part(unique.ref().kind(), unique.ref().last()))
                        .findFirst();
    }

    /** The part that holds all of the columns; one that does not know them as its key first. */
    private Optional<Part> home(Set<String> used) {
        return parts.stream()
                .skip(1)
                .filter(part -> part.columns().containsAll(used))
                .findFirst();
    }

    private ObjectRef table(Part part) {
        return ObjectRef.of(Kind.TABLE, whole.ref().schema(), part.name());
    }

    private SortedSet<ObjectRef> renamed(Set<ObjectRef> needed, ObjectRef table) {
        var refs = new TreeSet<ObjectRef>();
        for (ObjectRef ref : needed) {
            boolean own = ref.kind() == Kind.COLUMN && ref.whole(Kind.TABLE).equals(whole.ref());
            refs.add(own ? table.part(Kind.COLUMN, ref.last()) : ref.equals(whole.ref()) ? table : ref);
        }
        return refs;
    }
}
