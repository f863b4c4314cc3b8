package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Ranges: two numbers, or two codes, days or addresses of one shape, the lower one first in nearly all values. */
final class RangeText {
    private static final double NEARLY_ALL = 0.95;
    private static final Pattern NUMBERS =
            Pattern.compile("[$€£]?(\\d+(?:\\.\\d+)?)[kKM]?\\s?(?:-|–|to|\\.\\.)\\s?[$€£]?(\\d+(?:\\.\\d+)?)[kKM]?(?:"
                    + " ?(?:mm|cm|m|km|ft|g|kg|l|ml|%|°C|°F|years|yrs|days|EUR|USD|GBP|€|(?:an?|per) \\p{L}+)|"
                    + " \\([^()]*\\))?");
    private static final Pattern DATE_LIKE =
            Pattern.compile("(?:0\\d|1[0-2]|\\d{4})-\\d{2}|\\d{3}-\\d{4}|\\d{5}-\\d{4}");
    private static final List<Pattern> BETWEEN = List.of(
            Pattern.compile(" ?(?:–|—|\\bto\\b|\\bbis\\b) ?"), Pattern.compile("\\.\\."), Pattern.compile(" ?- ?"));
    private static final Pattern HEXADECIMAL = Pattern.compile("[0-9A-F]{4,16}|[0-9a-f]{4,16}");
    private static final Pattern DAY = Pattern.compile("\\d{1,2}([./])\\d{1,2}\\1(\\d{4})");
    private static final Pattern RUN = Pattern.compile("\\d+|\\D+");
    private static final int LONGEST = 60;

    private RangeText() {}

    static boolean are(List<String> values) {
        return areNumbers(values)
                || BETWEEN.stream().anyMatch(between -> all(values, value -> isOfLikes(value, between)));
    }

    private static boolean areNumbers(List<String> values) {
        return all(values, RangeText::ascends)
                && spans(values) >= 3
                && !all(values, value -> DATE_LIKE.matcher(value).matches());
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream()
                        .filter(value -> value.length() <= LONGEST && test.test(value))
                        .count()
                >= NEARLY_ALL * values.size();
    }

    private static boolean ascends(String value) {
        return distance(value).filter(distance -> distance >= 0).isPresent();
    }

    private static Optional<Double> distance(String value) {
        Matcher range = NUMBERS.matcher(value);
        return range.matches()
                ? Optional.of(Double.parseDouble(range.group(2)) - Double.parseDouble(range.group(1)))
                : Optional.empty();
    }

    /** How many different distances there are between the two ends; a season is always one year. */
    private static long spans(List<String> values) {
        return values.stream()
                .filter(value -> value.length() <= LONGEST)
                .flatMap(value -> distance(value).stream())
                .distinct()
                .count();
    }

    /** Two of the same shape, more than a number each. */
    private static boolean isOfLikes(String value, Pattern between) {
        String[] ends = between.split(value, -1);
        if (ends.length != 2) {
            return false;
        }
        if (ends[0].length() == ends[1].length()
                && HEXADECIMAL.matcher(ends[0]).matches()
                && HEXADECIMAL.matcher(ends[1]).matches()) {
            return ends[0].compareTo(ends[1]) < 0 && (ends[0] + ends[1]).matches(".*\\p{L}.*");
        }
        Matcher first = DAY.matcher(ends[0]);
        Matcher last = DAY.matcher(ends[1]);
        if (first.matches() && last.matches()) {
            return first.group(2).compareTo(last.group(2)) <= 0;
        }
        String shape = shape(ends[0]);
        return shape.length() >= 2
                && shape.contains("9")
                && shape.equals(shape(ends[1]))
                && !ends[0].equals(ends[1])
                && compare(ends[0], ends[1]) <= 0;
    }

    private static String shape(String code) {
        return code.replaceAll("\\p{L}+", "a").replaceAll("\\d+", "9");
    }

    /** Numbers within by their worth, the rest letter by letter. */
    private static int compare(String one, String other) {
        List<String> ones = runs(one);
        List<String> others = runs(other);
        for (int i = 0; i < Math.min(ones.size(), others.size()); i++) {
            String left = ones.get(i);
            String right = others.get(i);
            boolean figures = Character.isDigit(left.charAt(0)) && Character.isDigit(right.charAt(0));
            int order = figures && left.length() != right.length()
                    ? Integer.compare(left.length(), right.length())
                    : left.compareTo(right);
            if (order != 0) {
                return order;
            }
        }
        return 0;
    }

    private static List<String> runs(String code) {
        var runs = new ArrayList<String>();
        Matcher run = RUN.matcher(code);
        while (run.find()) {
            runs.add(run.group());
        }
        return runs;
    }
}
