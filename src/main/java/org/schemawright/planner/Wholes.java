package org.schemawright.planner;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;

/** Which objects of one database are parts of which others: columns and keys of tables, checks of domains, and so on. */
final class Wholes {
    private final Map<ObjectRef, ObjectRef> wholes = new HashMap<>();
    private final Map<ObjectRef, Set<ObjectRef>> parts = new HashMap<>();

    Wholes(Set<ObjectRef> all) {
        for (ObjectRef ref : all) {
            candidates(ref).stream().filter(all::contains).findFirst().ifPresent(whole -> {
                wholes.put(ref, whole);
                parts.computeIfAbsent(whole, _ -> new TreeSet<>()).add(ref);
            });
        }
    }

    private static List<ObjectRef> candidates(ObjectRef ref) {
        if (Kinds.PARTS_OF_RELATIONS.contains(ref.kind())) {
            return Kinds.relations(ref);
        }
        return switch (ref.kind()) {
            case DOMAIN_CONSTRAINT ->
                List.of(new ObjectRef(Kind.DOMAIN, ref.path().subList(0, 2)));
            case PUBLICATION_MEMBER ->
                List.of(new ObjectRef(Kind.PUBLICATION, ref.path().subList(0, 1)));
            default -> List.of();
        };
    }

    Optional<ObjectRef> of(ObjectRef part) {
        return Optional.ofNullable(wholes.get(part));
    }

    Collection<ObjectRef> partsOf(ObjectRef whole) {
        return parts.getOrDefault(whole, Set.of());
    }
}
