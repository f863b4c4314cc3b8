package org.schemawright.discover;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Short beginnings of names by which tables mark their columns, as {@code l_}, {@code o_} and {@code c_} do: where all
 * columns have one, and those with the same stand together, what they mark is one table.
 */
final class TableMarks {
    private static final int LONGEST = 3;
    private static final int LEAST = 3;

    private final Kinship kinship;
    private final boolean tell;

    /** @param names of all columns, in their order */
    TableMarks(Kinship kinship, List<String> names) {
        this.kinship = kinship;
        List<String> stretches = stretches(names.size());
        Set<String> marks = new HashSet<>(stretches);
        this.tell = marks.size() >= LEAST
                && marks.size() == stretches.size()
                && marks.stream().allMatch(mark -> mark.length() <= LONGEST)
                && marks.stream().noneMatch(names::contains);
    }

    /** Whether columns have the same mark; not where any column has none. */
    boolean same(int place, int other) {
        return tell && kinship.stem(place).equals(kinship.stem(other));
    }

    private List<String> stretches(int width) {
        return IntStream.range(0, width)
                .filter(place -> place == 0 || !kinship.stem(place).equals(kinship.stem(place - 1)))
                .mapToObj(kinship::stem)
                .toList();
    }
}
