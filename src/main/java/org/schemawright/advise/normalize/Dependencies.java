package org.schemawright.advise.normalize;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Dependencies that hold together, and what follows from them. Immutable. */
public final class Dependencies {
    private final List<Dependency> list;
    private final int width;

    /** Determinants and dependents one after the other, where all attributes fit into one word. */
    private final long[] bits;

    /** What closures of more attributes are found with; made when it is first needed. */
    private @Nullable WideClosure wide;

    private boolean minimal;

    public Dependencies(Collection<Dependency> dependencies) {
        this.list = List.copyOf(dependencies);
        this.width = list.stream()
                .mapToInt(one ->
                        Math.max(one.determinant().width(), one.dependent().width()))
                .max()
                .orElse(0);
        this.bits = new long[width > 1 ? 0 : 2 * list.size()];
        for (int i = 0; i < bits.length; i += 2) {
            bits[i] = list.get(i / 2).determinant().word(0);
            bits[i + 1] = list.get(i / 2).dependent().word(0);
        }
    }

    public List<Dependency> list() {
        return list;
    }

    /** All that the start determines, itself included. */
    public Attributes closure(Attributes start) {
        if (width <= 1 && start.width() <= 1) {
            return Attributes.ofBits(closure(start.word(0)));
        }
        return wide().closure(start, new BitSet());
    }

    private WideClosure wide() {
        WideClosure known = wide;
        if (known == null) {
            known = new WideClosure(list);
            wide = known;
        }
        return known;
    }

    private long closure(long start) {
        long known = start;
        long before;
        do {
            before = known;
            for (int i = 0; i < bits.length; i += 2) {
                if ((bits[i] & ~known) == 0) {
                    known |= bits[i + 1];
                }
            }
        } while (known != before);
        return known;
    }

    public boolean determines(Attributes determinant, Attributes dependent) {
        return closure(determinant).containsAll(dependent);
    }

    public boolean implies(Dependency dependency) {
        return determines(dependency.determinant(), dependency.dependent());
    }

    public boolean impliesAll(Dependencies others) {
        return others.list.stream().allMatch(this::implies);
    }

    public boolean equivalent(Dependencies others) {
        return impliesAll(others) && others.impliesAll(this);
    }

    public Dependencies with(Collection<Dependency> more) {
        var all = new ArrayList<>(list);
        all.addAll(more);
        return new Dependencies(all);
    }

    Dependencies without(int index) {
        var rest = new ArrayList<>(list);
        rest.remove(index);
        return new Dependencies(rest);
    }

    /** A part of {@code attributes} that still determines all of {@code wanted}, and of which nothing can be left out. */
    Attributes reduced(Attributes attributes, Attributes wanted) {
        if (width <= 1 && attributes.width() <= 1) {
            return wanted.width() > 1 ? attributes : Attributes.ofBits(reduced(attributes.word(0), wanted.word(0)));
        }
        Attributes rest = attributes;
        for (int place : attributes.toArray()) {
            Attributes fewer = rest.without(place);
            if (determines(fewer, wanted)) {
                rest = fewer;
            }
        }
        return rest;
    }

    private long reduced(long attributes, long wanted) {
        long rest = attributes;
        for (long open = attributes; open != 0; open &= open - 1) {
            long fewer = rest & ~Long.lowestOneBit(open);
            if ((wanted & ~closure(fewer)) == 0) {
                rest = fewer;
            }
        }
        return rest;
    }

    /**
     * An equivalent set of dependencies with one dependent attribute each, no attribute too many in a determinant and
     * no dependency that follows from the others; ordered.
     */
    public Dependencies minimalCover() {
        if (minimal) {
            return this;
        }
        Dependencies cover = withoutWhatFollows(single());
        cover.minimal = true;
        return cover;
    }

    private List<Dependency> single() {
        return list.stream()
                .flatMap(one -> one.dependent()
                        .minus(one.determinant())
                        .places()
                        .mapToObj(place -> new Dependency(one.determinant(), Attributes.of(place))))
                .map(one -> new Dependency(reduced(one.determinant(), one.dependent()), one.dependent()))
                .distinct()
                .sorted()
                .toList();
    }

    private static Dependencies withoutWhatFollows(List<Dependency> single) {
        var all = new Dependencies(single);
        if (all.width > 1) {
            return all.withoutWhatFollows();
        }
        Dependencies needed = all;
        for (int i = single.size() - 1; i >= 0; i--) {
            Dependencies others = needed.without(i);
            if (others.implies(needed.list.get(i))) {
                needed = others;
            }
        }
        return needed;
    }

    private Dependencies withoutWhatFollows() {
        return new Dependencies(neededFrom(0));
    }

    /** Those from a place in the list on of which none follows from the others and from what stands before. */
    List<Dependency> neededFrom(int first) {
        var left = new BitSet();
        for (int i = list.size() - 1; i >= first; i--) {
            left.set(i);
            Dependency one = list.get(i);
            if (!wide().closure(one.determinant(), left).containsAll(one.dependent())) {
                left.clear(i);
            }
        }
        var needed = new ArrayList<Dependency>();
        for (int i = first; i < list.size(); i++) {
            if (!left.get(i)) {
                needed.add(list.get(i));
            }
        }
        return needed;
    }

    @Override
    public String toString() {
        return list.toString();
    }
}
