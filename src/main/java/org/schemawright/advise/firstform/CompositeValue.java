package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** Values of one fixed shape that are several: an amount with its currency, a place with its country, a range. */
final class CompositeValue implements FirstForm.ColumnRule {
    private static final double NEARLY_ALL = 0.95;
    private static final int LEAST = 10;
    private static final Map<String, Pattern> SHAPES = Map.of(
            "an amount and its unit",
            Pattern.compile(
                    "-?\\d+(?:[.,]\\d+)?\\s?(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|kg|g|mg|lb|oz|cm|mm|km|m|ml|l|GB|MB|kB|TB|kWh|°C|°F)"),
            "measures",
            Pattern.compile(
                    "\\d+(?:\\.\\d+)?\\s?[xX×]\\s?\\d+(?:\\.\\d+)?(?:\\s?[xX×]\\s?\\d+(?:\\.\\d+)?)?\\s?(?:cm|mm|m|in|px)?"),
            "a position",
            Pattern.compile("\\(?-?\\d{1,2}\\.\\d{2,},\\s?-?\\d{1,3}\\.\\d{2,}\\)?"));
    private static final Pattern RANGE =
            Pattern.compile("(\\d+(?:\\.\\d+)?)\\s?(?:-|–|to|\\.\\.)\\s?(\\d+(?:\\.\\d+)?)");
    private static final Pattern DATE_LIKE =
            Pattern.compile("(?:0\\d|1[0-2]|\\d{4})-\\d{2}|\\d{3}-\\d{4}|\\d{5}-\\d{4}");
    private static final Pattern PLACE =
            Pattern.compile("(\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3}), (\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3})");

    @Override
    public Optional<Finding> judge(ColumnFacts column) {
        List<String> values = column.values();
        if (values.size() < LEAST || values.stream().distinct().count() < 5) {
            return Optional.empty();
        }
        for (String what : SHAPES.keySet().stream().sorted().toList()) {
            Pattern shape = SHAPES.getOrDefault(what, RANGE);
            if (all(values, value -> shape.matcher(value).matches())) {
                return Optional.of(found(column, what));
            }
        }
        if (all(values, CompositeValue::ascending)
                && !all(values, value -> DATE_LIKE.matcher(value).matches())) {
            return Optional.of(found(column, "a range"));
        }
        return isPlace(values) ? Optional.of(found(column, "two names")) : Optional.empty();
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream().filter(test).count() >= NEARLY_ALL * values.size();
    }

    private static boolean ascending(String value) {
        Matcher range = RANGE.matcher(value);
        return range.matches() && Double.parseDouble(range.group(1)) <= Double.parseDouble(range.group(2));
    }

    /** Names of people have the same shape, but their parts hardly repeat both. */
    private static boolean isPlace(List<String> values) {
        if (!all(values, value -> PLACE.matcher(value).matches())) {
            return false;
        }
        List<String[]> parts = values.stream()
                .map(value -> value.split(", ", 2))
                .filter(pair -> pair.length == 2)
                .toList();
        long firsts = parts.stream().map(pair -> pair[0]).distinct().count();
        long seconds = parts.stream().map(pair -> pair[1]).distinct().count();
        long wholes = values.stream().distinct().count();
        return firsts <= 0.5 * parts.size() && seconds <= 0.5 * parts.size() && seconds <= 0.6 * wholes;
    }

    private static Finding found(ColumnFacts column, String what) {
        return Finding.ofColumns(
                "first-form-composite",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds " + what + " in one value",
                List.of("at least 95 % of " + column.values().size() + " values have that shape, such as "
                        + Excerpt.of(column.values().getFirst())),
                "a column for each part");
    }
}
