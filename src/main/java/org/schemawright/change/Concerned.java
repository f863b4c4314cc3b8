package org.schemawright.change;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.SequenceOwnership;

/**
 * The objects that some changes concern: those that change, those that lean on them, and all that these need. What lies
 * outside looks the same to the engine before and afterwards.
 */
public final class Concerned {
    private Concerned() {}

    /** By everything that differs between two databases. */
    public static Set<ObjectRef> by(Database before, Database after) {
        return by(before, after, differing(before, after));
    }

    /** The whole objects that are not the same in both. */
    public static Set<ObjectRef> differing(Database before, Database after) {
        var differing = new TreeSet<ObjectRef>();
        before.objects().forEach((ref, object) -> {
            if (!object.equals(after.objects().get(ref))) {
                differing.add(ref);
            }
        });
        after.objects().keySet().stream()
                .filter(ref -> !before.objects().containsKey(ref))
                .forEach(differing::add);
        return differing;
    }

    /** @param changed whole objects of either */
    public static Set<ObjectRef> by(Database before, Database after, Collection<ObjectRef> changed) {
        Set<ObjectRef> concerned = leaning(before, after, changed);
        for (Database side : List.of(before, after, before)) {
            concerned.addAll(new WholeNeeds(side).under(List.copyOf(concerned)));
        }
        return concerned;
    }

    /** Those that change and those that lean on them, on either side. */
    public static Set<ObjectRef> leaning(Database before, Database after, Collection<ObjectRef> changed) {
        var leaning = new TreeSet<>(changed);
        leaning.addAll(new WholeNeeds(before).on(changed));
        leaning.addAll(new WholeNeeds(after).on(changed));
        return leaning;
    }

    /** Whether a name is that of one of the objects, or of a part of one. */
    public static boolean isIn(ObjectRef ref, Set<ObjectRef> objects) {
        return objects.contains(ref)
                || ref.path().size() > 2 && Kinds.relations(ref).stream().anyMatch(objects::contains);
    }

    /** A database without some of its whole objects, and without their needs. */
    public static Database without(Database whole, Set<ObjectRef> unwanted) {
        if (unwanted.isEmpty()) {
            return whole;
        }
        var wanted = new TreeSet<>(whole.objects().keySet());
        wanted.removeAll(unwanted);
        return part(whole, wanted);
    }

    /** What is wanted of a database, with the needs among it. */
    public static Database part(Database whole, Set<ObjectRef> wanted) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        whole.objects().forEach((ref, object) -> {
            if (wanted.contains(ref) || object instanceof SequenceOwnership owned && bothWanted(owned, wanted)) {
                objects.put(ref, object);
            }
        });
        SortedMap<ObjectRef, SortedSet<ObjectRef>> needs = new TreeMap<>();
        whole.needs().forEach((ref, needed) -> {
            var kept = new TreeSet<ObjectRef>();
            needed.stream()
                    .filter(need -> objects.containsKey(WholeNeeds.whole(need, whole)))
                    .forEach(kept::add);
            if (!kept.isEmpty() && objects.containsKey(WholeNeeds.whole(ref, whole))) {
                needs.put(ref, kept);
            }
        });
        return new Database(whole.version(), objects, needs, whole.stated());
    }

    private static boolean bothWanted(SequenceOwnership owned, Set<ObjectRef> wanted) {
        return wanted.contains(owned.ref().withKind(Kind.SEQUENCE))
                && Kinds.RELATIONS.stream()
                        .anyMatch(kind -> wanted.contains(owned.column().whole(kind)));
    }
}
