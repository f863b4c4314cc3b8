package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * A decomposition into third normal form that loses neither rows nor dependencies: a relation for each group of
 * determinants that determine each other (Bernstein, 1976), and one that holds a key if none does.
 */
public final class Synthesis {
    private final Attributes relation;
    private final Dependencies cover;

    private Synthesis(Attributes relation, Dependencies cover) {
        this.relation = relation;
        this.cover = cover;
    }

    /** Ordered; no relation lies within another. */
    public static List<Attributes> of(Attributes relation, Dependencies dependencies) {
        return new Synthesis(relation, dependencies.minimalCover()).relations();
    }

    /** Determinants that determine each other, and what they determine. */
    private record Group(Set<Attributes> determinants, List<Dependency> members) {
        /** That its determinants determine each other. */
        List<Dependency> bonds() {
            var bonds = new ArrayList<Dependency>();
            for (Attributes one : determinants) {
                for (Attributes other : determinants) {
                    if (!one.containsAll(other)) {
                        bonds.add(new Dependency(one, other.minus(one)));
                    }
                }
            }
            return bonds;
        }
    }

    private List<Attributes> relations() {
        Collection<Group> groups = groups();
        List<Dependency> bonds =
                groups.stream().flatMap(group -> group.bonds().stream()).toList();
        Set<Dependency> needed = needed(groups, bonds);
        var relations = new ArrayList<Attributes>();
        for (Group group : groups) {
            Attributes heading = group.determinants().stream().reduce(Attributes.NONE, Attributes::union);
            for (Dependency member : group.members()) {
                if (needed.contains(member)) {
                    heading = heading.union(member.dependent());
                }
            }
            relations.add(heading);
        }
        if (relations.stream().noneMatch(one -> cover.determines(one, relation))) {
            relations.add(cover.reduced(relation, relation));
        }
        return Containment.removed(relations);
    }

    /** What determines the same determines each other. */
    private Collection<Group> groups() {
        var groups = new LinkedHashMap<Attributes, Group>();
        for (Dependency one : cover.list()) {
            Group group = groups.computeIfAbsent(
                    cover.closure(one.determinant()), _ -> new Group(new LinkedHashSet<>(), new ArrayList<>()));
            group.determinants().add(one.determinant());
            group.members().add(one);
        }
        return groups.values();
    }

    /** What the bonds do not say already, and of that nothing that follows from the rest. */
    private static Set<Dependency> needed(Collection<Group> groups, List<Dependency> bonds) {
        var rest = new ArrayList<Dependency>();
        for (Group group : groups) {
            Attributes determinants = group.determinants().stream().reduce(Attributes.NONE, Attributes::union);
            group.members().stream()
                    .filter(member -> !determinants.containsAll(member.dependent()))
                    .forEach(rest::add);
        }
        return new HashSet<>(new Dependencies(bonds).with(rest).neededFrom(bonds.size()));
    }
}
