package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.discover.ProposedRelation;

/** Proposed relations of which none is told apart by more columns than were asked for. */
final class BoundedKeys {
    private BoundedKeys() {}

    /** What has a longer key stays with the relation that refers to it, which is as it was before it was told apart. */
    static List<ProposedRelation> of(List<ProposedRelation> relations, int most) {
        var left = new ArrayList<>(relations);
        Optional<ProposedRelation> next = longer(left, most);
        while (next.isPresent()) {
            ProposedRelation gone = next.get();
            left.remove(gone);
            boolean taken = false;
            for (int i = 0; i < left.size(); i++) {
                if (refers(left.get(i), gone)) {
                    left.set(i, taken ? without(left.get(i), gone) : with(left.get(i), gone));
                    taken = true;
                }
            }
            next = longer(left, most);
        }
        return left;
    }

    private static Optional<ProposedRelation> longer(List<ProposedRelation> relations, int most) {
        return relations.stream()
                .skip(1)
                .filter(one -> one.key().size() > most
                        && relations.stream().anyMatch(other -> other != one && refers(other, one)))
                .findFirst();
    }

    private static boolean refers(ProposedRelation one, ProposedRelation other) {
        return one.foreignKeys().stream().anyMatch(key -> key.target().equals(other.name()));
    }

    private static ProposedRelation without(ProposedRelation one, ProposedRelation gone) {
        return new ProposedRelation(
                one.name(),
                one.attributes(),
                one.key(),
                one.alternates(),
                one.foreignKeys().stream()
                        .filter(key -> !key.target().equals(gone.name()))
                        .toList(),
                one.rows());
    }

    private static ProposedRelation with(ProposedRelation one, ProposedRelation gone) {
        ProposedRelation rest = without(one, gone);
        var keys = new ArrayList<>(rest.foreignKeys());
        gone.foreignKeys().stream()
                .filter(key -> !key.target().equals(one.name()) && !keys.contains(key))
                .forEach(keys::add);
        return new ProposedRelation(
                rest.name(),
                rest.attributes().union(gone.attributes()),
                rest.key(),
                rest.alternates(),
                keys,
                rest.rows());
    }
}
