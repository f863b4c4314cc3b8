package org.schemawright.advise.normalize;

import java.util.Comparator;

/**
 * That rows which agree on the determinant agree on the dependent. An empty determinant says that the dependent is the
 * same in all rows.
 */
public record Dependency(Attributes determinant, Attributes dependent) implements Comparable<Dependency> {
    private static final Comparator<Dependency> ORDER =
            Comparator.comparing(Dependency::determinant).thenComparing(Dependency::dependent);

    /** Whether it holds in every relation whatever its rows. */
    public boolean trivial() {
        return determinant.containsAll(dependent);
    }

    public Attributes all() {
        return determinant.union(dependent);
    }

    @Override
    public int compareTo(Dependency other) {
        return ORDER.compare(this, other);
    }
}
