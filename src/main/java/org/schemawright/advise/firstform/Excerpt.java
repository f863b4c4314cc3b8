package org.schemawright.advise.firstform;

import java.util.List;
import java.util.stream.Collectors;

/** The beginning of a value, to be shown. */
final class Excerpt {
    private static final int LONGEST = 60;
    private static final int MOST = 3;

    private Excerpt() {}

    static String of(String value) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = Character.isHighSurrogate(value.charAt(LONGEST - 1)) ? LONGEST - 1 : LONGEST;
        return value.substring(0, end) + "…";
    }

    /** Some different ones. */
    static String of(List<String> values) {
        return values.stream().distinct().limit(MOST).map(Excerpt::of).collect(Collectors.joining(" · "));
    }
}
