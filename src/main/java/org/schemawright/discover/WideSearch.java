package org.schemawright.discover;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.schemawright.advise.normalize.Attributes;

/**
 * Looks at the sets of columns of one size whose first column is given, and finds the targets that they determine and
 * no smaller set of them does. What smaller sets determine is known already.
 */
final class WideSearch {
    /** After so many sets it is asked whether to go on. */
    private static final int LOOKED_UP = (1 << 8) - 1;

    private final WideDiscovery.Ground ground;
    private final Refining refining;
    private final int size;
    private final Watch watch;
    private final Found sink;
    private final int key;

    /** By depth: what is chosen, the pairs and the groups of rows that agree on it, and what may still be chosen. */
    private final int[] chosen;

    private final long[][] pairs;
    private final @Nullable Partition[] groups;
    private final long[][] open;

    private final long[] targets;
    private int looked;
    private boolean larger;

    /** Takes what was found. */
    @FunctionalInterface
    interface Found {
        /** @param target a column of the table, or the number of its columns for a key */
        void keep(int target, Attributes determinant);
    }

    WideSearch(WideDiscovery.Ground ground, Refining refining, int size, Watch watch, Found sink) {
        this.ground = ground;
        this.refining = refining;
        this.size = size;
        this.watch = watch;
        this.sink = sink;
        this.key = ground.ids().length;
        int words = ground.words();
        this.chosen = new int[size];
        this.pairs = new long[size][ground.pairs().agreeing(0).length];
        this.groups = new Partition[size + 1];
        this.open = new long[size][words];
        this.targets = new long[words];
    }

    /** Whether a set was seen that is no key and of which none determines another, so that larger sets may be minimal. */
    boolean from(int first) {
        watch.check();
        chosen[0] = first;
        if (size == 1) {
            judge(ground.pairs().agreeing(first));
            return larger;
        }
        groups[1] = ground.single()[first];
        System.arraycopy(ground.pairs().agreeing(first), 0, pairs[1], 0, pairs[1].length);
        System.arraycopy(ground.compatible()[first], 0, open[1], 0, open[1].length);
        choose(1);
        return larger;
    }

    private Attributes determined(Attributes columns) {
        return ground.determined().getOrDefault(columns, Attributes.NONE);
    }

    private void choose(int depth) {
        for (int word = 0; word < open[depth].length; word++) {
            for (long rest = open[depth][word]; rest != 0; rest &= rest - 1) {
                int column = word * Long.SIZE + Long.numberOfTrailingZeros(rest);
                chosen[depth] = column;
                if (depth + 1 == size) {
                    judge(ground.pairs().agreeing(column));
                } else {
                    goOn(depth, column);
                }
            }
        }
    }

    private void goOn(int depth, int column) {
        if (depth > 1 && determined(set(depth + 1)).contains(key)) {
            return;
        }
        int next = depth + 1;
        groups[next] = null;
        long[] agreeing = ground.pairs().agreeing(column);
        for (int word = 0; word < agreeing.length; word++) {
            pairs[next][word] = pairs[depth][word] & agreeing[word];
        }
        long[] compatible = ground.compatible()[column];
        for (int word = 0; word < compatible.length; word++) {
            open[next][word] = open[depth][word] & compatible[word];
        }
        choose(next);
    }

    private Attributes set(int count) {
        return Attributes.of(Arrays.copyOf(chosen, count));
    }

    /** What the pairs do not refute and no smaller set determines, the data decide. */
    private void judge(long[] last) {
        if ((++looked & LOOKED_UP) == 0) {
            watch.check();
        }
        for (int target = 0; target <= key; target += Long.SIZE) {
            int left = key + 1 - target;
            targets[target / Long.SIZE] = left >= Long.SIZE ? -1L : (1L << left) - 1;
        }
        for (int column : chosen) {
            targets[column / Long.SIZE] &= ~(1L << column);
        }
        if (!ground.pairs().refute(size == 1 ? last : pairs[size - 1], last, targets)) {
            larger = true;
            return;
        }
        watch.check();
        Attributes set = set(size);
        Attributes known = bySmaller(set);
        Attributes asked = Attributes.ofWords(targets.clone()).minus(known);
        Attributes held = asked.isEmpty() ? asked : held(asked);
        larger |= !known.contains(key) && !held.contains(key) && !known.intersects(set);
        if (!held.isEmpty()) {
            ground.determined().put(set, held);
            Attributes places = Attributes.of(
                    set.places().map(rank -> ground.places()[rank]).toArray());
            held.places()
                    .forEach(target -> sink.keep(target == key ? ground.width() : ground.places()[target], places));
        }
    }

    /** What parts of the set determine. */
    private Attributes bySmaller(Attributes set) {
        Attributes all = Attributes.NONE;
        for (int bits = 1; bits < (1 << size) - 1; bits++) {
            int[] part = new int[Integer.bitCount(bits)];
            int next = 0;
            for (int i = 0; i < size; i++) {
                if ((bits >> i & 1) != 0) {
                    part[next++] = chosen[i];
                }
            }
            all = all.union(determined(Attributes.of(part)));
        }
        return all;
    }

    private Attributes held(Attributes asked) {
        Partition rows = groups(size);
        if (rows.isUnique()) {
            return asked;
        }
        Attributes held = asked.without(key);
        for (int target : held.toArray()) {
            if (held.contains(target)) {
                held = refutedBy(rows, target, held);
            }
        }
        return held;
    }

    /** Those that are left once the target was looked at; what refutes it may refute others too. */
    private Attributes refutedBy(Partition rows, int target, Attributes held) {
        int[] ids = ground.ids()[target];
        for (int group = 0; group < rows.groups(); group++) {
            int first = rows.rows[rows.starts[group]];
            for (int i = rows.starts[group] + 1; i < rows.starts[group + 1]; i++) {
                int second = rows.rows[i];
                if (ids[first] != ids[second]) {
                    ground.pairs().note(first, second);
                    return Attributes.of(held.places()
                            .filter(place -> ground.ids()[place][first] == ground.ids()[place][second])
                            .toArray());
                }
            }
        }
        return held;
    }

    private Partition groups(int depth) {
        if (depth == 1) {
            return ground.single()[chosen[0]];
        }
        Partition made = depth < size ? groups[depth] : null;
        if (made == null) {
            made = refining.refine(groups(depth - 1), ground.ids()[chosen[depth - 1]]);
            groups[depth] = made;
        }
        return made;
    }
}
