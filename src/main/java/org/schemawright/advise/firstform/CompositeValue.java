package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** Values of one fixed shape that are several: an amount with its currency, a place with its country, a range. */
final class CompositeValue implements FirstForm.ColumnRule {
    private static final double NEARLY_ALL = 0.95;
    private static final int LEAST = 10;
    private static final String TIME_OF_DAY = "\\d{1,2}(?::\\d{2}){1,2}(?: ?[ap]m)?";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final Map<String, Pattern> SHAPES = Map.of(
            "an amount and its unit",
            Pattern.compile(
                    "-?\\d+(?:[.,]\\d+)?\\s?(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK|kg|g|mg|lb|oz|cm|mm|km|m|ml|l|GB|MB|kB|KB|TB|kWh|min|mins|sec|hrs|°C|°F)"),
            "measures",
            Pattern.compile(
                    "\\d+(?:\\.\\d+)?\\s?[xX×]\\s?\\d+(?:\\.\\d+)?(?:\\s?[xX×]\\s?\\d+(?:\\.\\d+)?)?\\s?(?:cm|mm|m|in|px)?"),
            "a position",
            Pattern.compile("\\(?-?\\d{1,2}\\.\\d{2,},\\s?-?\\d{1,3}\\.\\d{2,}\\)?"
                    + "|(?i:point) ?\\(-?\\d{1,3}\\.\\d{2,} -?\\d{1,3}\\.\\d{2,}\\)"));
    private static final Map<String, Pattern> TWO = Map.of(
            "a span of time",
            Pattern.compile("(?i)" + TIME_OF_DAY + "\\s?(?:-|–|to)\\s?" + TIME_OF_DAY + "|" + DAY
                    + "\\s?(?:-|–|to|/|\\.\\.)\\s?" + DAY),
            "a title and a year",
            Pattern.compile("\\S.*\\S \\((?:1[5-9]|20)\\d{2}\\)"),
            "a name and a code",
            Pattern.compile("\\p{L}.*\\S \\([A-Z0-9]{2,5}\\)"),
            "a name and an address",
            Pattern.compile("[^<>@]+ <[^@<>\\s]+@[^@<>\\s]+>"),
            "a code and what it means",
            Pattern.compile("(?=\\S*\\d)[A-Z0-9][A-Z0-9.]{1,9} ?[-–:] ?\\p{Lu}[\\p{L}].+"));
    private static final Pattern AMOUNT = Pattern.compile("(\\d+(?:[.,]\\d+)?) (\\p{L}{1,12})");
    private static final Pattern RANGE =
            Pattern.compile("[$€£]?(\\d+(?:\\.\\d+)?)[kKM]?\\s?(?:-|–|to|\\.\\.)\\s?[$€£]?(\\d+(?:\\.\\d+)?)[kKM]?");
    private static final Pattern DATE_LIKE =
            Pattern.compile("(?:0\\d|1[0-2]|\\d{4})-\\d{2}|\\d{3}-\\d{4}|\\d{5}-\\d{4}");
    private static final Pattern PLACE =
            Pattern.compile("(\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3}), (\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3})");

    @Override
    public Optional<Found> judge(ColumnFacts column) {
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
        for (String what : TWO.keySet().stream().sorted().toList()) {
            Pattern shape = TWO.getOrDefault(what, RANGE);
            if (all(values, value -> shape.matcher(value).matches())) {
                return Optional.of(found(column, what));
            }
        }
        if (units(values)) {
            return Optional.of(found(column, "an amount and its unit"));
        }
        if (all(values, CompositeValue::ascending)
                && spans(values) >= 3
                && !all(values, value -> DATE_LIKE.matcher(value).matches())) {
            return Optional.of(found(column, "a range"));
        }
        return isPlace(values) ? Optional.of(found(column, "two names")) : Optional.empty();
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        return values.stream().filter(test).count() >= NEARLY_ALL * values.size();
    }

    /** Numbers with a word behind, of which there are few, and more than one. */
    private static boolean units(List<String> values) {
        if (!all(values, value -> AMOUNT.matcher(value).matches())) {
            return false;
        }
        Map<String, Long> units = values.stream()
                .map(AMOUNT::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        amount -> amount.group(2).toLowerCase(Locale.ROOT).replaceFirst("(?<=.{3})s$", ""),
                        Collectors.counting()));
        return units.size() >= 2
                && units.size() <= 8
                && units.values().stream().allMatch(count -> count * 40 >= values.size());
    }

    /** How many different distances there are between the two ends; a season is always one year. */
    private static long spans(List<String> values) {
        return values.stream()
                .map(RANGE::matcher)
                .filter(Matcher::matches)
                .map(range -> Double.parseDouble(range.group(2)) - Double.parseDouble(range.group(1)))
                .distinct()
                .count();
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
        boolean codes = parts.stream().allMatch(pair -> pair[1].matches("\\p{Lu}{2,3}"));
        boolean within = wholes <= 1.5 * firsts && seconds <= 0.6 * wholes;
        return firsts <= 0.5 * parts.size()
                && seconds <= 0.5 * parts.size()
                && (codes || within || 2 * seconds <= firsts && wholes <= 3 * firsts);
    }

    private static Found found(ColumnFacts column, String what) {
        return Found.of(Finding.ofColumns(
                "first-form-composite",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds " + what + " in one value",
                List.of("at least 95 % of " + column.values().size() + " values have that shape, such as "
                        + Excerpt.of(column.values().getFirst())),
                "a column for each part"));
    }
}
