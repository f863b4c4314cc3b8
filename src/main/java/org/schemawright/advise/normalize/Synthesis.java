package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.List;

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
    private record Group(List<Attributes> determinants, List<Dependency> members) {
        boolean matches(Attributes determinant, Dependencies cover) {
            return cover.determines(determinants.getFirst(), determinant)
                    && cover.determines(determinant, determinants.getFirst());
        }

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
        List<Group> groups = groups();
        List<Dependency> bonds =
                groups.stream().flatMap(group -> group.bonds().stream()).toList();
        List<Dependency> needed = needed(groups, bonds);
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

    private List<Group> groups() {
        var groups = new ArrayList<Group>();
        for (Dependency one : cover.list()) {
            Group group = groups.stream()
                    .filter(known -> known.matches(one.determinant(), cover))
                    .findFirst()
                    .orElseGet(() -> {
                        var made = new Group(new ArrayList<>(), new ArrayList<>());
                        made.determinants().add(one.determinant());
                        groups.add(made);
                        return made;
                    });
            if (!group.determinants().contains(one.determinant())) {
                group.determinants().add(one.determinant());
            }
            group.members().add(one);
        }
        return groups;
    }

    /** What the bonds do not say already, and of that nothing that follows from the rest. */
    private static List<Dependency> needed(List<Group> groups, List<Dependency> bonds) {
        List<Dependency> rest = new ArrayList<>();
        for (Group group : groups) {
            Attributes determinants = group.determinants().stream().reduce(Attributes.NONE, Attributes::union);
            group.members().stream()
                    .filter(member -> !determinants.containsAll(member.dependent()))
                    .forEach(rest::add);
        }
        for (int i = rest.size() - 1; i >= 0; i--) {
            Dependency one = rest.get(i);
            var others = new ArrayList<>(rest);
            others.remove(i);
            if (new Dependencies(bonds).with(others).implies(one)) {
                rest = others;
            }
        }
        return rest;
    }
}
