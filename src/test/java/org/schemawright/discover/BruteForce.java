package org.schemawright.discover;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Dependencies and keys by trying every set of columns on rows of texts: slow, and hard to get wrong. */
final class BruteForce {
    private final List<List<String>> rows;
    private final int width;
    private final int limit;

    BruteForce(List<List<String>> rows, int width, int limit) {
        this.rows = rows;
        this.width = width;
        this.limit = limit;
    }

    private List<String> part(List<String> row, int set) {
        var part = new ArrayList<String>();
        for (int place = 0; place < width; place++) {
            if ((set >>> place & 1) != 0) {
                part.add(row.get(place));
            }
        }
        return part;
    }

    private boolean determines(int set, int target) {
        Map<List<String>, String> seen = new HashMap<>();
        for (List<String> row : rows) {
            String known = seen.putIfAbsent(part(row, set), row.get(target));
            if (known != null && !Objects.equals(known, row.get(target))) {
                return false;
            }
        }
        return true;
    }

    private boolean unique(int set) {
        Set<List<String>> seen = new HashSet<>();
        return rows.stream().allMatch(row -> seen.add(part(row, set)));
    }

    /** As {@code bits>target}. */
    Set<String> dependencies() {
        var found = new TreeSet<String>();
        for (int target = 0; target < width; target++) {
            var holding = new ArrayList<Integer>();
            for (int set : bySize()) {
                int candidate = set;
                if ((set >>> target & 1) == 0
                        && holding.stream().noneMatch(smaller -> (smaller & ~candidate) == 0)
                        && determines(set, target)) {
                    holding.add(set);
                    found.add(set + ">" + target);
                }
            }
        }
        return found;
    }

    Set<Integer> keys() {
        var found = new TreeSet<Integer>();
        for (int set : bySize()) {
            int candidate = set;
            if (found.stream().noneMatch(smaller -> (smaller & ~candidate) == 0) && unique(set)) {
                found.add(set);
            }
        }
        return found;
    }

    private List<Integer> bySize() {
        var sets = new ArrayList<Integer>();
        for (int size = 0; size <= Math.min(limit, width); size++) {
            for (int set = 0; set < 1 << width; set++) {
                if (Integer.bitCount(set) == size) {
                    sets.add(set);
                }
            }
        }
        return sets;
    }
}
