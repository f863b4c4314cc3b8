package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/**
 * Lists in text: one delimiter, lists of different lengths, short elements that come again, and values that are no
 * choice among few. Prose, numbers with separators, addresses, paths and patterns are not lists.
 */
final class ListInText implements FirstForm.ColumnRule {
    private static final List<String> DELIMITERS = List.of(";", "|", ",", "/", "\n", "\t", "#");
    private static final int LEAST = 10;
    private static final double WITH_DELIMITER = 0.4;
    private static final int LONGEST_ELEMENT = 40;
    private static final double MOST_WORDS = 2.2;
    private static final double LEAST_REUSE = 2;
    private static final double LEAST_VARIETY = 0.1;
    private static final Pattern WHOLE = Pattern.compile("\\d{1,18}");
    private static final Pattern SEPARATED_NUMBER =
            Pattern.compile("-?[$€£]?\\d{1,3}(?:[,.'\\u00a0 ]\\d{3})+(?:[.,]\\d+)?|-?\\d+,\\d+");
    private static final Pattern OTHER = Pattern.compile(
            "(?i)(?:https?://|www\\.|mailto:|/|[a-z]:\\\\).*|.*[?&]\\w+=.*|.*[\\^$*+(){}\\\\\\[\\]<>].*|\\d{1,4}/\\d{1,2}(?:/\\d{1,4})?.*"
                + "|[\\w.+-]+/[\\w.+-]+");
    private static final Pattern SENTENCE = Pattern.compile(
            ".*[.!?](?:\\s.*|$)|.*\\b(?:and|the|of|with|for|und|inc|ltd|llc|jr|sr|co|dr|st)\\b\\.?.*",
            Pattern.CASE_INSENSITIVE | Pattern.DOTALL);

    @Override
    public Optional<Finding> judge(ColumnFacts column) {
        List<String> values = column.values();
        if (values.size() < LEAST) {
            return Optional.empty();
        }
        return DELIMITERS.stream()
                .filter(delimiter -> new Split(values, delimiter).isList())
                .findFirst()
                .map(delimiter -> found(column, delimiter));
    }

    /** The values taken apart at one delimiter. */
    private static final class Split {
        private final List<String> values;
        private final String delimiter;
        private final Map<String, Integer> uses = new HashMap<>();
        private final Set<Integer> lengths = new HashSet<>();
        private final List<String> split = new ArrayList<>();
        private int elements;
        private int characters;
        private int words;
        private int longest;
        private int sentences;

        Split(List<String> values, String delimiter) {
            this.values = values;
            this.delimiter = delimiter;
        }

        boolean isList() {
            for (String value : values) {
                if (value.contains(delimiter)) {
                    split.add(value);
                }
            }
            if (split.size() < WITH_DELIMITER * values.size() || shaped()) {
                return false;
            }
            values.forEach(this::take);
            boolean whole =
                    uses.keySet().stream().allMatch(one -> WHOLE.matcher(one).matches());
            double reuse = elements / (double) Math.max(1, uses.size());
            long distinct = values.stream().distinct().count();
            return lengths.size() >= 3
                    && longest <= LONGEST_ELEMENT
                    && characters <= LONGEST_ELEMENT * (double) elements / 2
                    && words <= MOST_WORDS * elements
                    && sentences <= values.size() / 20
                    && (reuse >= LEAST_REUSE || whole && lengths.size() >= 4)
                    && distinct >= LEAST_VARIETY * values.size();
        }

        private boolean shaped() {
            long numbers = split.stream()
                    .filter(value -> SEPARATED_NUMBER.matcher(value.strip()).matches())
                    .count();
            long others = split.stream()
                    .filter(value -> OTHER.matcher(value.strip()).matches())
                    .count();
            return numbers > 0.9 * split.size() || others > split.size() / 10;
        }

        private void take(String value) {
            String[] parts = value.split(Pattern.quote(delimiter), -1);
            lengths.add(parts.length);
            sentences += SENTENCE.matcher(value).matches() ? 1 : 0;
            for (String part : parts) {
                String element = part.strip();
                if (!element.isEmpty()) {
                    elements++;
                    characters += element.length();
                    longest = Math.max(longest, element.length());
                    words += element.split("\\s+").length;
                    uses.merge(element, 1, Integer::sum);
                }
            }
        }
    }

    private static Finding found(ColumnFacts column, String delimiter) {
        boolean keys = column.values().stream()
                .flatMap(value -> List.of(value.split(Pattern.quote(delimiter))).stream())
                .map(String::strip)
                .allMatch(one -> one.isEmpty() || WHOLE.matcher(one).matches());
        String shown = switch (delimiter) {
            case "\n" -> "line breaks";
            case "\t" -> "tabs";
            default -> "\"" + delimiter + "\"";
        };
        return Finding.ofColumns(
                keys ? "first-form-key-list" : "first-form-list",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds lists" + (keys ? " of numbers" : "") + ", divided by " + shown,
                List.of("lists of different lengths whose elements come again, such as "
                        + Excerpt.of(column.values().stream()
                                .filter(value -> value.contains(delimiter))
                                .findFirst()
                                .orElse(""))),
                keys
                        ? "a table of its own with a row for each pair, and references both ways"
                        : "a table of its own with a row for each element");
    }
}
