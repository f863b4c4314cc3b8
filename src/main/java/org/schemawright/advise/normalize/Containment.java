package org.schemawright.advise.normalize;

import java.util.Collection;
import java.util.List;

/** Relations of which none lies within another. */
final class Containment {
    private Containment() {}

    static List<Attributes> removed(Collection<Attributes> relations) {
        List<Attributes> distinct = relations.stream().distinct().sorted().toList();
        return distinct.stream()
                .filter(one -> distinct.stream().noneMatch(other -> !other.equals(one) && other.containsAll(one)))
                .toList();
    }
}
