package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.List;

/** Keys, normal forms and projections straight from their definitions, over all subsets: slow, and hard to get wrong. */
final class ByDefinition {
    private final int attributes;
    private final List<int[]> dependencies = new ArrayList<>();

    ByDefinition(int attributes, Dependencies dependencies) {
        this.attributes = attributes;
        dependencies
                .list()
                .forEach(one -> this.dependencies.add(new int[] {bits(one.determinant()), bits(one.dependent())}));
    }

    static int bits(Attributes set) {
        return set.places().map(place -> 1 << place).reduce(0, (a, b) -> a | b);
    }

    int closure(int start) {
        int known = start;
        for (int round = 0; round <= dependencies.size(); round++) {
            for (int[] one : dependencies) {
                if ((one[0] & ~known) == 0) {
                    known |= one[1];
                }
            }
        }
        return known;
    }

    List<Integer> keys(int relation) {
        var keys = new ArrayList<Integer>();
        for (int set = 0; set < 1 << attributes; set++) {
            if ((set & ~relation) == 0 && determinesAll(set, relation)) {
                boolean minimal = true;
                for (int place = 0; place < attributes; place++) {
                    int less = set & ~(1 << place);
                    minimal &= less == set || !determinesAll(less, relation);
                }
                if (minimal) {
                    keys.add(set);
                }
            }
        }
        return keys;
    }

    private boolean determinesAll(int set, int relation) {
        return (closure(set) & relation) == relation;
    }

    /** The highest form of a part of the relation, with the dependencies that hold in the part. */
    NormalForm form(int relation) {
        List<Integer> keys = keys(relation);
        int prime = keys.stream().reduce(0, (a, b) -> a | b);
        boolean second = true;
        boolean third = true;
        boolean boyceCodd = true;
        for (int set = 0; set < 1 << attributes; set++) {
            if ((set & ~relation) == 0 && !determinesAll(set, relation)) {
                int dependent = closure(set) & relation & ~set;
                int within = set;
                boolean partial = keys.stream().anyMatch(key -> (within & ~key) == 0);
                boyceCodd &= dependent == 0;
                third &= (dependent & ~prime) == 0;
                second &= !partial || (dependent & ~prime) == 0;
            }
        }
        return boyceCodd
                ? NormalForm.BOYCE_CODD
                : third ? NormalForm.THIRD : second ? NormalForm.SECOND : NormalForm.FIRST;
    }

    /** What a part can check by itself: for each of its subsets, all that depends on it. */
    Dependencies projected(int part) {
        var found = new ArrayList<Dependency>();
        for (int set = 0; set < 1 << attributes; set++) {
            if ((set & ~part) == 0) {
                found.add(new Dependency(Attributes.ofBits(set), Attributes.ofBits(closure(set) & part)));
            }
        }
        return new Dependencies(found);
    }
}
