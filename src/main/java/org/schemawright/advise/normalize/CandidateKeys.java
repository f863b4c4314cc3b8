package org.schemawright.advise.normalize;

import java.util.ArrayDeque;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;

/**
 * All the smallest sets of attributes that determine a whole relation. From one key the next ones are found by putting
 * a determinant in place of what it determines (Lucchesi and Osborn, 1978), so the work grows with the number of keys
 * and not with the number of sets.
 */
public final class CandidateKeys {
    /** More keys than anybody can use. */
    public static final int LIMIT = 100_000;

    /** So many are told where not all are. */
    public static final int MOST_TOLD = 1000;

    /** What finding them may cost, in dependencies looked at. */
    private static final long MOST_STEPS = 600_000_000;

    /** How much dearer a closure over many attributes is. */
    private static final int WIDE = 4;

    private CandidateKeys() {}

    /** There are more than {@link #LIMIT}, or finding them all takes too long. */
    public static final class TooManyKeys extends Exception {
        private static final long serialVersionUID = 1L;

        private final transient List<Attributes> found;
        private final transient Attributes prime;

        TooManyKeys(Set<Attributes> found) {
            super("the relation has more candidate keys than can be listed; judge a part of it");
            this.found = found.stream().sorted().limit(MOST_TOLD).toList();
            this.prime = found.stream().reduce(Attributes.NONE, Attributes::union);
        }

        /** Some of them, ordered. */
        public List<Attributes> found() {
            return found;
        }

        /** Attributes that are in some key. */
        Attributes prime() {
            return prime;
        }
    }

    /** Ordered, and never empty: a relation on which nothing depends is its own key. */
    public static List<Attributes> of(Attributes relation, Dependencies dependencies) throws TooManyKeys {
        Dependencies cover = dependencies.minimalCover();
        Set<Attributes> keys = new HashSet<>();
        Queue<Attributes> open = new ArrayDeque<>();
        Attributes first = cover.reduced(relation, relation);
        keys.add(first);
        open.add(first);
        long steps = 0;
        for (Attributes key = open.poll(); key != null; key = open.poll()) {
            for (Dependency one : cover.list()) {
                if (one.dependent().intersects(key)) {
                    Attributes start = one.determinant().union(key.minus(one.dependent()));
                    steps += (long) start.size() * cover.list().size() * (relation.width() > 1 ? WIDE : 1);
                    Attributes found = cover.reduced(start, relation);
                    if (keys.add(found)) {
                        open.add(found);
                    }
                }
                if (keys.size() > LIMIT || steps > MOST_STEPS) {
                    throw new TooManyKeys(keys);
                }
            }
        }
        return keys.stream().sorted().toList();
    }
}
