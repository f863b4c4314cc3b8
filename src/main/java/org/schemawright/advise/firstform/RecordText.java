package org.schemawright.advise.firstform;

import java.util.List;
import java.util.regex.Pattern;

/** Lines of a file in one value: as many parts in each, four at least, between marks that text hardly has. */
final class RecordText {
    private static final int LEAST = 4;
    private static final int LONGEST = 400;
    private static final double ALL = 0.99;
    private static final List<String> MARKS = List.of(";", "|", "\t");

    private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}(?:\\.\\d{1,18})?");
    private static final Pattern WORD = Pattern.compile("^\\p{L}*?[g-zG-Z]");
    private static final Pattern BLANK_BEHIND = Pattern.compile("[,:] ");

    private RecordText() {}

    static boolean are(List<String> values) {
        return MARKS.stream().anyMatch(mark -> are(values, mark)) || areLines(values, ",") || areLines(values, ":");
    }

    /** Between marks that text has too: each place has numbers alone or none, some the one and some the other. */
    private static boolean areLines(List<String> values, String mark) {
        if (!are(values, mark)) {
            return false;
        }
        List<String[]> lines = values.stream()
                .filter(value -> value.length() <= LONGEST
                        && !BLANK_BEHIND.matcher(value).find())
                .map(value -> value.split(mark, -1))
                .toList();
        int parts = parts(values.getFirst(), mark);
        List<String[]> whole =
                lines.stream().filter(line -> line.length == parts).toList();
        if (whole.size() < ALL * values.size()) {
            return false;
        }
        if (whole.stream().map(line -> line[0]).distinct().count() * 5 < whole.size()) {
            return false;
        }
        int numbers = 0;
        int words = 0;
        for (int place = 0; place < parts; place++) {
            int at = place;
            long figures = whole.stream()
                    .filter(line -> NUMBER.matcher(line[at]).matches())
                    .count();
            long different = whole.stream().map(line -> line[at]).distinct().count();
            numbers += figures == whole.size() && different > 1 ? 1 : 0;
            words += figures == 0
                            && different >= 3
                            && whole.stream()
                                    .anyMatch(line -> WORD.matcher(line[at]).find())
                    ? 1
                    : 0;
        }
        return numbers >= 1 && words >= 1;
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
