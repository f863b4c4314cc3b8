package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Numbers that each say what they count: {@code 3 bd / 2 ba}, {@code row 4, shelf 2}. */
final class LabelledNumbers {
    private static final double NEARLY_ALL = 0.95;
    private static final int LONGEST = 120;
    private static final Pattern BETWEEN = Pattern.compile("\\s?[,/;|+]\\s?|\\s-\\s");
    private static final Pattern COUNTED = Pattern.compile("(\\d+(?:[.,]\\d+)?) ?(\\p{L}[\\p{L} ]*)(?:\\([+-]\\))?");
    private static final Pattern NAMED = Pattern.compile("(\\p{L}[\\p{L} ]*)(?:: ?| )#?(\\d+(?:[.,]\\d+)?)");
    private static final Pattern TIME = Pattern.compile(
            "(?:years?|yrs?|y|months?|mos?|weeks?|wks?|w|days?|d|hours?|hrs?|h|minutes?|mins?|m|seconds?|secs?|s|ft|feet|in|inch(?:es)?|lbs?|oz)");

    private LabelledNumbers() {}

    static boolean are(List<String> values) {
        Map<String, Integer> labels = new HashMap<>();
        Set<String> numbers = new HashSet<>();
        int read = 0;
        for (String value : values) {
            Optional<List<String>> found = labels(value, numbers);
            read += found.isPresent() ? 1 : 0;
            found.ifPresent(these -> these.forEach(label -> labels.merge(label, 1, Integer::sum)));
        }
        return read >= NEARLY_ALL * values.size()
                && labels.size() >= 2
                && labels.size() <= 6
                && numbers.size() >= 5
                && !labels.keySet().stream()
                        .allMatch(label -> TIME.matcher(label).matches())
                && labels.values().stream()
                                .filter(count -> count >= 0.5 * values.size())
                                .count()
                        >= 2;
    }

    /** The labels of one value, all different; empty where it is made otherwise. */
    private static Optional<List<String>> labels(String value, Set<String> numbers) {
        if (value.length() > LONGEST) {
            return Optional.empty();
        }
        var labels = new ArrayList<String>();
        for (String part : BETWEEN.split(value)) {
            Matcher counted = COUNTED.matcher(part);
            Matcher named = NAMED.matcher(part);
            String label;
            if (counted.matches()) {
                label = counted.group(2);
                numbers.add(counted.group(1) + label);
            } else if (named.matches()) {
                label = named.group(1);
                numbers.add(named.group(2) + label);
            } else {
                return Optional.empty();
            }
            labels.add(label.toLowerCase(Locale.ROOT).replaceAll("(?<=\\p{L}{2})s\\b", ""));
        }
        return new HashSet<>(labels).size() == labels.size() ? Optional.of(labels) : Optional.empty();
    }
}
