package org.schemawright.advise.firstform;

import java.util.List;

/** Lines of a file in one value: as many parts in each, four at least, between marks that text hardly has. */
final class RecordText {
    private static final int LEAST = 4;
    private static final int LONGEST = 400;
    private static final double ALL = 0.99;
    private static final List<String> MARKS = List.of(";", "|", "\t");

    private RecordText() {}

    static boolean are(List<String> values) {
        return MARKS.stream().anyMatch(mark -> are(values, mark));
    }

    private static boolean are(List<String> values, String mark) {
        int parts = parts(values.getFirst(), mark);
        return parts >= LEAST
                && values.stream()
                                .filter(value -> value.length() <= LONGEST && parts(value, mark) == parts)
                                .count()
                        >= ALL * values.size();
    }

    private static int parts(String value, String mark) {
        return 1
                + (int) value.chars().filter(letter -> letter == mark.charAt(0)).count();
    }
}
