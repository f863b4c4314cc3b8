package org.schemawright.change;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.schemawright.model.Constraint;
import org.schemawright.model.Database;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOwnership;
import org.schemawright.model.Traits;

/**
 * What differs in its name alone and holds nothing that a person would have to be asked about: a constraint or index of
 * the same table with the same definition, a sequence that serves the same column. It is renamed, not made anew.
 */
public final class Twins {
    private static final String PARENT = "parent";

    private Twins() {}

    /** From the name before to the name after. */
    public static SortedMap<ObjectRef, ObjectRef> of(List<Change> changes) {
        var pairs = new TreeMap<ObjectRef, ObjectRef>();
        Set<ObjectRef> taken = new HashSet<>();
        for (Change change : changes) {
            gone(change)
                    .ifPresent(gone -> twin(gone, changes, taken).ifPresent(twin -> {
                        taken.add(twin);
                        pairs.put(before(gone), after(gone, twin));
                    }));
        }
        return pairs;
    }

    /** Those whose new name nothing bears, or only what is renamed too; of the others the old one goes, as it would. */
    public static SortedMap<ObjectRef, ObjectRef> unhindered(
            SortedMap<ObjectRef, ObjectRef> twins, Database before, Database after) {
        if (twins.isEmpty()) {
            return twins;
        }
        var owners = new HashMap<String, List<ObjectRef>>();
        Parts.of(before)
                .forEach((ref, part) -> NameSlots.of(part)
                        .forEach(slot -> owners.computeIfAbsent(slot, _ -> new ArrayList<>())
                                .add(ref)));
        SortedMap<ObjectRef, SchemaObject> target = Parts.of(after);
        var left = new TreeMap<>(twins);
        boolean fewer;
        do {
            fewer = left.values()
                    .removeIf(come -> Optional.ofNullable(target.get(come)).stream()
                            .flatMap(part -> NameSlots.of(part).stream())
                            .flatMap(slot -> owners.getOrDefault(slot, List.of()).stream())
                            .anyMatch(owner -> !left.containsKey(owner)));
        } while (fewer);
        return left;
    }

    /** What goes, or gives its name away: an index that is part of another can neither be altered nor go alone. */
    private static Optional<SchemaObject> gone(Change change) {
        return switch (change) {
            case Change.Drop(var dropped) -> Optional.of(dropped);
            case Change.Alter(Index before, Index after)
            when before.properties().containsKey(PARENT)
                    && !before.properties()
                            .get(PARENT)
                            .equals(after.properties().get(PARENT)) -> Optional.of(before);
            case Change.Alter _, Change.Create _, Change.Rename _, Change.ReorderColumns _ -> Optional.empty();
        };
    }

    private static ObjectRef before(SchemaObject dropped) {
        return dropped instanceof SequenceOwnership ? sequence(dropped.ref()) : dropped.ref();
    }

    private static ObjectRef after(SchemaObject dropped, ObjectRef twin) {
        return dropped instanceof SequenceOwnership ? sequence(twin) : twin;
    }

    private static ObjectRef sequence(ObjectRef ownership) {
        return ownership.withKind(Kind.SEQUENCE);
    }

    private static Optional<ObjectRef> twin(SchemaObject dropped, List<Change> changes, Set<ObjectRef> taken) {
        return changes.stream()
                .flatMap(change -> change instanceof Change.Create(var created) ? Stream.of(created) : Stream.empty())
                .filter(created -> !taken.contains(created.ref())
                        && created.ref().kind() == dropped.ref().kind())
                .filter(created -> alike(dropped, created, changes))
                .map(SchemaObject::ref)
                .findFirst();
    }

    private static boolean alike(SchemaObject dropped, SchemaObject created, List<Change> changes) {
        if (dropped instanceof SequenceOwnership was && created instanceof SequenceOwnership is) {
            return was.column().equals(is.column())
                    && was.ref().schema().equals(is.ref().schema())
                    && changes(sequence(was.ref()), sequence(is.ref()), changes);
        }
        if (dropped instanceof Constraint constraint && !constraint.settings().local()) {
            return false;
        }
        return sameTable(dropped.ref(), created.ref())
                && PartUnderName.of(dropped, created.ref())
                        .map(renamed -> renamed.withTraits(Traits.NONE))
                        .equals(Optional.of(created.withTraits(Traits.NONE)));
    }

    private static boolean changes(ObjectRef gone, ObjectRef come, List<Change> changes) {
        return changes.stream()
                        .anyMatch(change -> change instanceof Change.Drop
                                && change.subject().equals(gone))
                && changes.stream()
                        .anyMatch(change -> change instanceof Change.Create
                                && change.subject().equals(come));
    }

    private static boolean sameTable(ObjectRef a, ObjectRef b) {
        return a.path().size() > 2
                && a.path().size() == b.path().size()
                && a.path().subList(0, 2).equals(b.path().subList(0, 2));
    }
}
