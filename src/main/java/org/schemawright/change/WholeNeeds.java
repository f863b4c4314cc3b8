package org.schemawright.change;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/** Needs between whole objects: what a column or default needs, its table needs. A part needs its table, all their schema. */
final class WholeNeeds {
    private final Map<ObjectRef, Set<ObjectRef>> needs = new HashMap<>();
    private final Map<ObjectRef, Set<ObjectRef>> needing = new HashMap<>();

    WholeNeeds(Database database) {
        database.needs()
                .forEach((ref, needed) -> needed.forEach(need -> add(whole(ref, database), whole(need, database))));
        for (ObjectRef ref : database.objects().keySet()) {
            if (ref.path().size() > 1) {
                Kinds.relations(ref).stream()
                        .filter(relation -> database.objects().containsKey(relation))
                        .forEach(relation -> add(ref, relation));
                add(ref, ObjectRef.of(Kind.SCHEMA, ref.schema()));
            }
        }
    }

    /** The object that a part without an entry of its own belongs to. */
    static ObjectRef whole(ObjectRef ref, Database database) {
        boolean part = ref.path().size() > 2 || ref.kind() == Kind.PARTITION_ATTACHMENT;
        if (database.objects().containsKey(ref) || !part) {
            return ref;
        }
        return Kinds.relations(ref).stream()
                .filter(relation -> database.objects().containsKey(relation))
                .findFirst()
                .orElse(ref);
    }

    private void add(ObjectRef ref, ObjectRef need) {
        if (!ref.equals(need)) {
            needs.computeIfAbsent(ref, _ -> new TreeSet<>()).add(need);
            needing.computeIfAbsent(need, _ -> new TreeSet<>()).add(ref);
        }
    }

    /** All that the given ones need, and what that needs in turn. */
    Set<ObjectRef> under(Collection<ObjectRef> start) {
        return reached(start, needs);
    }

    /** All that need one of the given ones, and what needs those in turn. */
    Set<ObjectRef> on(Collection<ObjectRef> start) {
        return reached(start, needing);
    }

    private static Set<ObjectRef> reached(Collection<ObjectRef> start, Map<ObjectRef, Set<ObjectRef>> edges) {
        var reached = new TreeSet<ObjectRef>();
        var open = new ArrayDeque<>(start);
        while (!open.isEmpty()) {
            for (ObjectRef next : edges.getOrDefault(open.pop(), Set.of())) {
                if (reached.add(next)) {
                    open.push(next);
                }
            }
        }
        return reached;
    }
}
