package org.schemawright.planner;

import java.util.Collections;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/** The needs of a database read backwards: who cannot be without a given object. */
final class Dependents {
    private final Map<ObjectRef, Set<ObjectRef>> byNeed = new HashMap<>();
    private final Map<ObjectRef, Set<ObjectRef>> columnsOf = new HashMap<>();

    Dependents(Database database) {
        database.needs()
                .forEach((ref, needs) -> needs.forEach(need -> {
                    byNeed.computeIfAbsent(need, _ -> new TreeSet<>()).add(ref);
                    if (need.kind() == Kind.COLUMN) {
                        columnsOf
                                .computeIfAbsent(need.whole(Kind.TABLE), _ -> new TreeSet<>())
                                .add(need);
                    }
                }));
    }

    /** The objects that need this one or, where it is a table, one of its columns. */
    Set<ObjectRef> of(ObjectRef ref) {
        var columns = columnsOf.getOrDefault(ref.withKind(Kind.TABLE), Set.of());
        if (columns.isEmpty() || !Kinds.RELATIONS.contains(ref.kind())) {
            return byNeed.getOrDefault(ref, Set.of());
        }
        var all = new TreeSet<>(byNeed.getOrDefault(ref, Set.of()));
        columns.forEach(column -> all.addAll(byNeed.getOrDefault(column, Set.of())));
        return Collections.unmodifiableSet(all);
    }
}
