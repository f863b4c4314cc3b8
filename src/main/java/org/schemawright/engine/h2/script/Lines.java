package org.schemawright.engine.h2.script;

import java.util.Arrays;
import java.util.stream.IntStream;

/** Which line, counted from 1, a place in a text is in. */
final class Lines {
    private final int[] ends;

    Lines(String text) {
        ends = IntStream.range(0, text.length())
                .filter(i -> text.charAt(i) == '\n')
                .toArray();
    }

    int of(int at) {
        int found = Arrays.binarySearch(ends, at);
        return (found < 0 ? -found - 1 : found) + 1;
    }
}
