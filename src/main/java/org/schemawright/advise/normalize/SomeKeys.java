package org.schemawright.advise.normalize;

import java.util.List;
import java.util.Optional;
import org.schemawright.advise.normalize.CandidateKeys.TooManyKeys;

/**
 * What can be said of a relation of whose candidate keys some are known and not all. Whatever it says is so; where it
 * says nothing, the keys that are not known would decide.
 *
 * @param keys      some of the candidate keys
 * @param form      the highest normal form that holds, where that can be told
 * @param violation the dependency that keeps it from the next, where the form can be told and is not the highest
 */
public record SomeKeys(List<Attributes> keys, Optional<NormalForm> form, Optional<Dependency> violation) {
    public SomeKeys {
        keys = List.copyOf(keys);
    }

    public static SomeKeys of(Attributes relation, Dependencies dependencies, TooManyKeys known) {
        return of(relation, dependencies, known.found(), known.prime());
    }

    /**
     * @param keys  some of the candidate keys of the relation
     * @param prime attributes that are in some key
     */
    static SomeKeys of(Attributes relation, Dependencies dependencies, List<Attributes> keys, Attributes prime) {
        Dependencies cover = dependencies.minimalCover();
        List<Dependency> below = cover.list().stream()
                .filter(one -> !cover.determines(one.determinant(), relation))
                .toList();
        if (below.isEmpty()) {
            return new SomeKeys(keys, Optional.of(NormalForm.BOYCE_CODD), Optional.empty());
        }
        if (below.stream().allMatch(one -> prime.containsAll(one.dependent()))) {
            return new SomeKeys(keys, Optional.of(NormalForm.THIRD), Optional.of(below.getFirst()));
        }
        Attributes outside = inNoKey(relation, cover);
        return Judgement.partial(keys, outside, cover)
                .map(one -> new SomeKeys(keys, Optional.of(NormalForm.FIRST), Optional.of(one)))
                .orElseGet(() -> new SomeKeys(keys, Optional.empty(), Optional.empty()));
    }

    /** What something determines and what determines nothing is in no key; of other attributes only all keys tell. */
    private static Attributes inNoKey(Attributes relation, Dependencies cover) {
        Attributes determining =
                cover.list().stream().map(Dependency::determinant).reduce(Attributes.NONE, Attributes::union);
        Attributes determined =
                cover.list().stream().map(Dependency::dependent).reduce(Attributes.NONE, Attributes::union);
        return determined.minus(determining).intersection(relation);
    }
}
