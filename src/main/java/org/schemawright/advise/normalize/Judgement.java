package org.schemawright.advise.normalize;

import java.util.List;
import java.util.Optional;
import org.schemawright.advise.normalize.CandidateKeys.TooManyKeys;

/**
 * The highest normal form that a relation is in, its values taken as atomic, and what keeps it from the next.
 *
 * @param keys      all candidate keys
 * @param violation a dependency that the next form forbids; empty in Boyce-Codd form
 */
public record Judgement(NormalForm form, List<Attributes> keys, Optional<Dependency> violation) {
    public Judgement {
        keys = List.copyOf(keys);
    }

    public static Judgement of(Attributes relation, Dependencies dependencies) throws TooManyKeys {
        List<Attributes> keys = CandidateKeys.of(relation, dependencies);
        Dependencies cover = dependencies.minimalCover();
        Attributes prime = keys.stream().reduce(Attributes.NONE, Attributes::union);
        Optional<Dependency> partial = partial(keys, relation.minus(prime), cover);
        if (partial.isPresent()) {
            return new Judgement(NormalForm.FIRST, keys, partial);
        }
        Optional<Dependency> transitive = cover.list().stream()
                .filter(one -> !prime.containsAll(one.dependent()) && !isSuperkey(one.determinant(), relation, cover))
                .findFirst();
        if (transitive.isPresent()) {
            return new Judgement(NormalForm.SECOND, keys, transitive);
        }
        Optional<Dependency> overlapping = cover.list().stream()
                .filter(one -> !isSuperkey(one.determinant(), relation, cover))
                .findFirst();
        return new Judgement(overlapping.isPresent() ? NormalForm.THIRD : NormalForm.BOYCE_CODD, keys, overlapping);
    }

    private static boolean isSuperkey(Attributes attributes, Attributes relation, Dependencies cover) {
        return cover.determines(attributes, relation);
    }

    /** An attribute outside all keys that depends on less than a whole key, be it on nothing at all. */
    static Optional<Dependency> partial(List<Attributes> keys, Attributes outside, Dependencies cover) {
        if (outside.isEmpty()) {
            return Optional.empty();
        }
        for (Attributes key : keys) {
            for (int place : key.toArray()) {
                Attributes part = key.without(place);
                Attributes dependent = cover.closure(part).intersection(outside);
                if (!dependent.isEmpty()) {
                    Attributes one = Attributes.of(dependent.toArray()[0]);
                    return Optional.of(new Dependency(cover.reduced(part, one), one));
                }
            }
        }
        return Optional.empty();
    }
}
