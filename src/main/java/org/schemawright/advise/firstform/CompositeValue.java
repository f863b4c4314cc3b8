package org.schemawright.advise.firstform;

import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
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
    /** What values of one kind look like. */
    private record Shape(String what, Pattern pattern) {
        Shape(String what, String pattern) {
            this(what, Pattern.compile(pattern));
        }
    }

    private static final String TITLED = "a title and a year";
    private static final double NEARLY_ALL = 0.95;
    private static final int LEAST = 10;
    private static final int LONGEST = 400;
    private static final String CURRENCY = "(?:EUR|USD|GBP|CHF|JPY|SEK|NOK|DKK|PLN|CZK)";
    private static final String NUMBER = Units.NUMBER;
    private static final String MONEY = "([$€£¥₹]) ?\\d[\\d,.]{0,20}(?: ?(?:million|billion|thousand|[kKmMbB]n?))?";
    private static final String TIME_OF_DAY = "\\d{1,2}(?::\\d{2}){1,2}(?: ?[ap]m)?";
    private static final String DAY = "\\d{4}-\\d{2}-\\d{2}";
    private static final List<Shape> SHAPES = List.of(
            new Shape("a position", "\\(?-?\\d{1,2}\\.\\d{2,},\\s?-?\\d{1,3}\\.\\d{2,}\\)?"),
            new Shape("a position", "[+-]\\d{4}(?:\\d{2})?[+-]\\d{5}(?:\\d{2})?"),
            new Shape("a position", "\\d{1,2}°[\\d ]+['′].{0,8}[NS],?\\s?\\d{1,3}°[\\d ]+['′].{0,8}[EW]"),
            new Shape("a position", "\\d{1,3}(?:\\.\\d+)? ?°? ?[NS],? ?\\d{1,3}(?:\\.\\d+)? ?°? ?[EW]"),
            new Shape("an amount and its unit", CURRENCY + " ?-?\\d[\\d,.]*"),
            new Shape("an amount and its unit", "-?" + NUMBER + "\\s?(?:" + CURRENCY + "|" + Units.KNOWN + ")"),
            new Shape(
                    "measures",
                    NUMBER + "\\s?[xX×]\\s?" + NUMBER + "(?:\\s?[xX×]\\s?" + NUMBER + ")?\\s?(?:in|px|pixels|pcs|\"|"
                            + Units.KNOWN + ")?\\.?(?: \\(.*\\))?"),
            new Shape("measures", "\\d{3}/\\d{2} ?Z?R ?\\d{2}(?: .*)?"),
            new Shape(
                    "two numbers, each with what it counts,",
                    "[$€£]?" + NUMBER + " ?\\p{L}{0,10}%? ?@ ?[$€£]?" + NUMBER
                            + " ?(?:\\p{L}{1,10}|%)?(?: p\\.?a\\.?)?"),
            new Shape("a number and how sure it is", "-?" + NUMBER + "%? ?(?:±|\\+/-) ?" + NUMBER + "%?"),
            new Shape(
                    "a number and its bounds",
                    "-?" + NUMBER + "%? ?[(\\[](?:95% CI:? )?-?" + NUMBER + "%?(?: ?[-–,;] ?| to )-?" + NUMBER
                            + "%?[)\\]]"),
            new Shape(
                    "a number and its share",
                    NUMBER + " ?\\(" + NUMBER + " ?%\\)|" + NUMBER + " ?% \\(" + NUMBER + "\\)"),
            new Shape("a code and what it means", "(?=\\S*\\d)[A-Z0-9][A-Z0-9.]{1,9} ?[-–:] ?\\p{Lu}[\\p{L}' -]{2,}.*"),
            new Shape("a name and a code", "\\p{L}.*\\S \\((?=\\d*[A-Z])[A-Z0-9]{2,5}\\)"),
            new Shape("a name and a code", "\\p{L}.*\\S [(\\[#](?!(?:1[5-9]|20)\\d\\d\\D)[A-Z]{0,3}\\d{3,12}[)\\]]?"),
            new Shape("a name and an address", "[^@,;<>()]{3,60}[(,;:|/–-] ?[^@\\s,;<>()]+@[^@\\s()]+\\.\\p{L}+\\)?"),
            new Shape("a name and an address", "[^@\\s]+@[^@\\s]+\\.\\p{L}+ ?[(,;:|/–-] ?\\p{L}[^@]{2,60}"),
            new Shape(
                    "a name and a number to call",
                    "\\p{L}[^\\d@,;:|(]{2,60}(?:[,;:|–-] ?| \\(|: )(?=(?:\\D*\\d){7})(?:[+(]?\\d[\\d"
                            + " ()-]{5,18}\\d|\\d{3}\\.\\d{3}\\.\\d{4})\\)?"),
            new Shape("two teams and how they played", "\\p{L}[^\\d]*+\\d{1,3} ?[-:–] ?\\d{1,3} \\p{L}[^\\d]*+"),
            new Shape("a host and numbers", "\\d{1,5}(?: \\d{1,5}){0,2} (?:[\\w-]{1,63}\\.){1,10}[a-z]{2,24}\\.?"),
            new Shape("a name and an address", "[^<>@]+ <[^@<>\\s]+@[^@<>\\s]+>(?:\\s.*)?"),
            new Shape("a day and what it is of", DAY + " ?[@|,;–-] ?\\p{L}.*"),
            new Shape("parts of a name", "\\p{L}[^^]*(?:\\^[^^]*){1,5}"),
            new Shape(
                    "a span of time",
                    "(?i)(?:\\p{L}[\\p{L}., /–-]{0,24} )?" + TIME_OF_DAY + "\\s?(?:-|–|to)\\s?" + TIME_OF_DAY + "|"
                            + DAY + "\\s?(?:-|–|to|/|\\.\\.)\\s?" + DAY),
            new Shape(TITLED, "\\S.*\\S \\((?:1[5-9]|20)\\d{2}\\)"));
    private static final Pattern CITED = Pattern.compile(".*\\d \\(\\d{4}\\)");
    private static final Pattern AMOUNT = Pattern.compile("(" + NUMBER + ") (\\p{L}{1,12})");
    private static final Pattern SYMBOL = Pattern.compile(MONEY);
    private static final Pattern CODED_MONEY = Pattern.compile("-?([A-Z]{3})? ?-?\\d[\\d,.]{0,20} ?([A-Z]{3})?");
    private static final Set<String> CURRENCIES = Currency.getAvailableCurrencies().stream()
            .map(Currency::getCurrencyCode)
            .collect(Collectors.toUnmodifiableSet());
    private static final Pattern NUMBER_OF_KIND = Pattern.compile("(\\d+)/(\\p{Ll}{2,12})");
    private static final Pattern PLACE =
            Pattern.compile("(\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3}), (\\p{Lu}[\\p{L}.'-]*(?: [\\p{L}.'-]+){0,3})");

    @Override
    public Optional<Found> judge(ColumnFacts column) {
        List<String> values = column.values();
        if (values.size() < LEAST || values.stream().distinct().count() < 5) {
            return Optional.empty();
        }
        for (Shape shape : SHAPES) {
            if (all(values, shape.pattern().asMatchPredicate())
                    && !(shape.what().equals(TITLED) && numbered(values))) {
                return Optional.of(found(column, shape.what()));
            }
        }
        if (units(values, AMOUNT, 0.99)
                || units(values, NUMBER_OF_KIND, 0.95)
                || units(values, SYMBOL, 0.95)
                || currencies(values)) {
            return Optional.of(found(column, "an amount and its unit"));
        }
        if (CrossedParts.are(values)) {
            return Optional.of(found(column, "two things that go together in every way"));
        }
        if (CodedText.are(values)) {
            return Optional.of(found(column, "a code and what it means"));
        }
        if (RangeText.are(values)) {
            return Optional.of(found(column, "a range"));
        }
        if (LabelledNumbers.are(values)) {
            return Optional.of(found(column, "several numbers, each with what it counts,"));
        }
        if (RecordText.are(values)) {
            return Optional.of(found(column, "records of as many values each"));
        }
        if (NumberPair.are(values)) {
            return Optional.of(found(column, "two numbers"));
        }
        if (NumberTuple.are(values)) {
            return Optional.of(found(column, "as many numbers each"));
        }
        return isPlace(values) || PlaceText.are(values)
                ? Optional.of(found(column, "a place and what it lies in"))
                : Optional.empty();
    }

    private static boolean all(List<String> values, Predicate<String> test) {
        double others = values.size() - NEARLY_ALL * values.size();
        for (String value : values) {
            if (value.length() > LONGEST || !test.test(value)) {
                others--;
                if (others < 0) {
                    return false;
                }
            }
        }
        return true;
    }

    /** A page, as in a citation, where titles would end with words. */
    private static boolean numbered(List<String> values) {
        return values.stream().filter(value -> CITED.matcher(value).matches()).count() > values.size() / 2;
    }

    /** Numbers with a word behind, of which there are few, and more than one; none of these rare. */
    private static boolean units(List<String> values, Pattern amounts, double frequent) {
        if (!all(values, amounts.asMatchPredicate())) {
            return false;
        }
        Map<String, Long> units = values.stream()
                .filter(value -> value.length() <= LONGEST)
                .map(amounts::matcher)
                .filter(Matcher::matches)
                .collect(Collectors.groupingBy(
                        amount -> amount.group(amount.groupCount())
                                .toLowerCase(Locale.ROOT)
                                .replaceFirst("(?<=.{3})s$", ""),
                        Collectors.counting()));
        List<Long> often = units.values().stream()
                .filter(count -> count * 40 >= values.size())
                .toList();
        return often.size() >= 2
                && units.size() <= 8
                && often.stream().mapToLong(count -> count).sum() >= frequent * values.size();
    }

    private static boolean currencies(List<String> values) {
        return all(values, value -> {
            Matcher money = CODED_MONEY.matcher(value);
            return money.matches()
                    && (money.group(1) == null) != (money.group(2) == null)
                    && CURRENCIES.contains(money.group(1) == null ? money.group(2) : money.group(1));
        });
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
                List.of(
                        "at least 95 %% of %d values have that shape, %d of them different"
                                .formatted(
                                        column.values().size(),
                                        column.values().stream().distinct().count()),
                        "such as " + Excerpt.of(column.values())),
                "a column for each part"));
    }
}
