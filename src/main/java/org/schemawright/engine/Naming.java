package org.schemawright.engine;

import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/**
 * How an engine understands names in SQL.
 *
 * @param defaultSchema where a name stands that states no schema
 */
public record Naming(String defaultSchema, Letters letters) {
    /** What becomes of the letters of a name without quotes. */
    public enum Letters {
        LOWER,
        UPPER,
        /** They stay, and upper and lower case name the same, quoted or not. */
        ALIKE
    }

    /** The name that a word without quotes stands for. */
    public String folded(String word) {
        return switch (letters) {
            case LOWER -> word.toLowerCase(Locale.ROOT);
            case UPPER -> word.toUpperCase(Locale.ROOT);
            case ALIKE -> word;
        };
    }

    /** Whether both name the same, as the catalog writes them. */
    public boolean same(String one, String other) {
        return letters == Letters.ALIKE ? one.equalsIgnoreCase(other) : one.equals(other);
    }

    /** The same for names of several steps. */
    public boolean same(List<String> one, List<String> other) {
        return one.size() == other.size()
                && IntStream.range(0, one.size()).allMatch(step -> same(one.get(step), other.get(step)));
    }
}
