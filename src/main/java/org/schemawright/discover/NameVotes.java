package org.schemawright.discover;

import java.util.Comparator;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;

/** What the columns whose names begin alike say about where they belong. */
final class NameVotes {
    private static final double AGREED = 0.8;
    private static final int CLEAR = 2;

    private final Kinship kinship;
    private final Map<String, Map<Integer, Integer>> votes = new HashMap<>();

    NameVotes(Kinship kinship) {
        this.kinship = kinship;
    }

    void add(int place, int home) {
        votes.computeIfAbsent(kinship.stem(place), _ -> new HashMap<>()).merge(home, 1, Integer::sum);
    }

    /** Whether so many columns at least are called alike, and most of those are in one place with theirs. */
    boolean agree(int least) {
        int voters = 0;
        int agreed = 0;
        for (Map<Integer, Integer> one : votes.values()) {
            int all = one.values().stream().mapToInt(Integer::intValue).sum();
            if (all > 1) {
                voters += all;
                agreed +=
                        one.values().stream().mapToInt(Integer::intValue).max().orElse(0);
            }
        }
        return votes.size() > 1 && voters >= least && agreed >= AGREED * voters;
    }

    /** Where most of those called like a column are; empty where that is one only. */
    OptionalInt favourite(int place) {
        return votes.getOrDefault(kinship.stem(place), Map.of()).entrySet().stream()
                .filter(one -> one.getValue() >= CLEAR)
                .max(Map.Entry.<Integer, Integer>comparingByValue()
                        .thenComparing(Map.Entry.comparingByKey(Comparator.reverseOrder())))
                .map(one -> OptionalInt.of(one.getKey()))
                .orElse(OptionalInt.empty());
    }
}
