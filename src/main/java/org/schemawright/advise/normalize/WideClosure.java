package org.schemawright.advise.normalize;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Closures over many attributes in time linear in the dependencies: each waits for as many attributes as its
 * determinant has, and each attribute is told once to those that wait for it (Beeri and Bernstein, 1979).
 */
final class WideClosure {
    private final int[][] determinants;
    private final int[][] dependents;
    private final Map<Integer, int[]> waiting = new HashMap<>();
    private final int highest;

    WideClosure(List<Dependency> list) {
        this.determinants =
                list.stream().map(one -> one.determinant().toArray()).toArray(int[][]::new);
        this.dependents = list.stream().map(one -> one.dependent().toArray()).toArray(int[][]::new);
        var counts = new HashMap<Integer, Integer>();
        int most = -1;
        for (int[] determinant : determinants) {
            for (int place : determinant) {
                counts.merge(place, 1, Integer::sum);
            }
        }
        for (int[][] sides : new int[][][] {determinants, dependents}) {
            for (int[] side : sides) {
                for (int place : side) {
                    most = Math.max(most, place);
                }
            }
        }
        this.highest = most;
        counts.forEach((place, count) -> waiting.put(place, new int[count]));
        for (int i = 0; i < determinants.length; i++) {
            for (int place : determinants[i]) {
                int left = counts.merge(place, -1, Integer::sum);
                at(place)[left] = i;
            }
        }
    }

    private int[] at(int place) {
        return waiting.getOrDefault(place, new int[0]);
    }

    /** @param without the numbers of dependencies that do not count */
    Attributes closure(Attributes start, BitSet without) {
        var known = new BitSet(highest + 1);
        start.places().forEach(known::set);
        int[] open = new int[Math.max(highest + 1, 0) + known.length() + 1];
        int end = 0;
        for (int place = known.nextSetBit(0); place >= 0; place = known.nextSetBit(place + 1)) {
            open[end++] = place;
        }
        int[] missing = new int[determinants.length];
        for (int i = 0; i < missing.length; i++) {
            missing[i] = determinants[i].length;
            if (missing[i] == 0 && !without.get(i)) {
                end = tell(dependents[i], known, open, end);
            }
        }
        for (int next = 0; next < end; next++) {
            for (int waits : at(open[next])) {
                if (--missing[waits] == 0 && !without.get(waits)) {
                    end = tell(dependents[waits], known, open, end);
                }
            }
        }
        return Attributes.ofWords(known.toLongArray());
    }

    private static int tell(int[] places, BitSet known, int[] open, int end) {
        int last = end;
        for (int place : places) {
            if (!known.get(place)) {
                known.set(place);
                open[last++] = place;
            }
        }
        return last;
    }
}
