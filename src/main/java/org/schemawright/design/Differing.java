package org.schemawright.design;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;

/**
 * What differs between two states of one thing, found by looking whether their parts are the same objects. Nothing is
 * compared by what it is, so that thousands of parts cost next to nothing; parts that are equal and yet not the same
 * count as different.
 */
public final class Differing {
    private Differing() {}

    /** The keys whose values differ; empty where the keys are others. */
    public static <K, V> Optional<List<K>> keys(SortedMap<K, V> one, SortedMap<K, V> other) {
        if (one.size() != other.size()) {
            return Optional.empty();
        }
        var differing = new ArrayList<K>();
        Iterator<Map.Entry<K, V>> others = other.entrySet().iterator();
        for (Map.Entry<K, V> entry : one.entrySet()) {
            Map.Entry<K, V> beside = others.next();
            if (entry.getKey() != beside.getKey() && !entry.getKey().equals(beside.getKey())) {
                return Optional.empty();
            }
            if (entry.getValue() != beside.getValue()) {
                differing.add(entry.getKey());
            }
        }
        return Optional.of(differing);
    }

    /** The places at which lists differ; empty where they are not of one length. */
    public static Optional<List<Integer>> places(List<?> one, List<?> other) {
        if (one.size() != other.size()) {
            return Optional.empty();
        }
        var differing = new ArrayList<Integer>();
        for (int i = 0; i < one.size(); i++) {
            if (one.get(i) != other.get(i)) {
                differing.add(i);
            }
        }
        return Optional.of(differing);
    }

    /** Whether two maps hold the same objects. */
    public static <K, V> boolean none(SortedMap<K, V> one, SortedMap<K, V> other) {
        return one == other || keys(one, other).filter(List::isEmpty).isPresent();
    }
}
