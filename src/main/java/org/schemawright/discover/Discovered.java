package org.schemawright.discover;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;

/**
 * The smallest determinants of each column of a table, and its smallest unique sets of columns. All of them hold in all
 * rows; that there are no others is known for sets of up to {@link #completeTo()} columns.
 */
public final class Discovered {
    private final List<String> names;
    private final int rows;
    private final int completeTo;
    private final Optional<String> interruption;
    private final int stride;
    private final long[][] determinants;
    private final long[] keys;

    /**
     * @param determinants by column, then a bit a column for each determinant, {@code stride} words one after the other
     * @param interruption why it is not complete to what was asked, where it is not
     */
    Discovered(
            List<String> names,
            int rows,
            int completeTo,
            Optional<String> interruption,
            long[][] determinants,
            long[] keys) {
        this.names = List.copyOf(names);
        this.rows = rows;
        this.completeTo = completeTo;
        this.interruption = interruption;
        this.stride = Math.max(1, (names.size() + Long.SIZE - 1) / Long.SIZE);
        this.determinants = determinants;
        this.keys = keys;
    }

    /** The same, and why it is no more. */
    Discovered interrupted(Optional<String> why) {
        return new Discovered(names, rows, completeTo, why, determinants, keys);
    }

    public List<String> names() {
        return names;
    }

    public int rows() {
        return rows;
    }

    /** No determinant and no key of so many columns or fewer is missing. */
    public int completeTo() {
        return completeTo;
    }

    /** Why it is not complete to what was asked, where it is not. */
    public Optional<String> interruption() {
        return interruption;
    }

    /** How many dependencies there are, with one dependent column each. */
    public long count() {
        return Arrays.stream(determinants)
                .mapToLong(words -> words.length / stride)
                .sum();
    }

    /** By dependent column, the smaller determinants first. */
    public Stream<Dependency> dependencies() {
        return IntStream.range(0, determinants.length).boxed().flatMap(place -> {
            Attributes dependent = Attributes.of(place);
            return sets(determinants[place]).map(determinant -> new Dependency(determinant, dependent));
        });
    }

    /** The smallest determinants of a column. */
    public List<Attributes> determinants(int place) {
        return sets(determinants[place]).toList();
    }

    public List<Attributes> keys() {
        return sets(keys).toList();
    }

    private Stream<Attributes> sets(long[] words) {
        return IntStream.range(0, words.length / stride)
                .mapToObj(index -> Attributes.ofWords(Arrays.copyOfRange(words, index * stride, (index + 1) * stride)))
                .sorted();
    }
}
