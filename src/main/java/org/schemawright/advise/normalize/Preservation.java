package org.schemawright.advise.normalize;

import java.util.List;

/** Which dependencies can no longer be checked within one relation when a relation has become several. */
public final class Preservation {
    private Preservation() {}

    /** Those that do not follow from what the parts can check by themselves. */
    public static List<Dependency> lost(Dependencies dependencies, List<Attributes> parts) {
        return dependencies.list().stream()
                .filter(one -> parts.stream().noneMatch(part -> part.containsAll(one.all())))
                .filter(one -> !reached(one.determinant(), dependencies, parts).containsAll(one.dependent()))
                .toList();
    }

    /** The closure under the dependencies of the parts, without listing those. */
    private static Attributes reached(Attributes start, Dependencies dependencies, List<Attributes> parts) {
        Attributes known = start;
        boolean grew = true;
        while (grew) {
            Attributes before = known;
            for (Attributes part : parts) {
                known = known.union(
                        dependencies.closure(known.intersection(part)).intersection(part));
            }
            grew = !known.equals(before);
        }
        return known;
    }
}
