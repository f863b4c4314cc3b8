package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;
import org.schemawright.change.ListShape;

/** Documents in a column of text: JSON, XML, a serialised array. */
final class DocumentInText implements FirstForm.ColumnRule {
    private static final double NEARLY_ALL = 0.95;
    private static final int LEAST = 5;
    private static final String LISTS = "JSON lists";
    private static final Pattern NUMBERS = Pattern.compile("\\s*+\\[[\\d,\\s]*+\\]\\s*+");
    private static final Pattern SERIALIZED = Pattern.compile(
            "(?:a:\\d+:\\{.*\\}|O:\\d+:\".*|\\{[^{}\":]+\\}"
                + "|\\{(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[^{}\",:]++)(?:,(?:\"(?:[^\"\\\\]++|\\\\.)*+\"|[^{}\",:]++))*+\\})",
            Pattern.DOTALL);

    /** Words between brackets, as programs show their lists; one in brackets may be anything. */
    private static final Pattern SHOWN = Pattern.compile(
            "\\[[^\\[\\]{}()\"']{0,4000}+\\]|c\\((?:\"[^\"]*+\"|[\\w.+-]++)(?:, ?(?:\"[^\"]*+\"|[\\w.+-]++))*+\\)|\\{"
                + " ?[:\"'\\w][^{}]{0,4000}?=>[^{}]{0,4000}\\}|(?:\\([^()]{1,40}\\)){2,40}+|(?:\\[[^\\[\\]]{1,40}\\]){2,40}+");

    private static final Pattern SHOWN_SINGLE = Pattern.compile("\\([^()]{1,40}\\)|\"[^\"]{0,200}\"|character\\(0\\)");
    private static final Pattern BETWEEN = Pattern.compile("[,]|\\d\\s+-?\\d|=>|\\)\\(|\\]\\[");

    @Override
    public Optional<Found> judge(ColumnFacts column) {
        List<String> values = column.values();
        if (values.size() < LEAST) {
            return Optional.empty();
        }
        if (nearlyAll(values, value -> JsonText.of(value).isPresent())) {
            boolean lists = nearlyAll(
                    values,
                    value -> JsonText.of(value)
                            .filter(JsonText.Kind.LIST::equals)
                            .isPresent());
            return Optional.of(found(column, lists ? LISTS : "JSON documents"));
        }
        if (nearlyAll(values, XmlText::matches)) {
            return Optional.of(found(column, "XML documents"));
        }
        return nearlyAll(values, DocumentInText::isSerialised) || areShown(values)
                ? Optional.of(found(column, "serialised values"))
                : Optional.empty();
    }

    private static boolean isSerialised(String value) {
        return SERIALIZED.matcher(value).matches() || LiteralText.matches(value) || NamedValues.matches(value);
    }

    private static boolean areShown(List<String> values) {
        return nearlyAll(
                        values,
                        value -> SHOWN.matcher(value).matches()
                                || SHOWN_SINGLE.matcher(value).matches())
                && values.stream()
                                .filter(value -> BETWEEN.matcher(value).find()
                                        && SHOWN.matcher(value).matches())
                                .count()
                        >= 0.3 * values.size();
    }

    /** Stops as soon as too many are not, since a column that holds none is the usual one. */
    private static boolean nearlyAll(List<String> values, Predicate<String> test) {
        int allowed = (int) Math.floor((1 - NEARLY_ALL) * values.size());
        return values.stream().filter(test.negate()).limit(allowed + 1L).count() <= allowed;
    }

    private static Found found(ColumnFacts column, String what) {
        boolean keys = what.equals(LISTS) && nearlyAll(column.values(), NUMBERS.asMatchPredicate());
        Finding finding = Finding.ofColumns(
                "first-form-document",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds " + what + (keys ? " of numbers" : "") + " as text",
                List.of(
                        "of " + column.values().size() + " values at least 95 % are " + what,
                        "such as " + Excerpt.of(column.values())),
                "give what is asked for by itself a column or a table of its own; else declare the type that says it");
        return new Found(
                finding,
                what.equals(LISTS)
                        ? Optional.of(new Splitting(column.name(), new ListShape(ListShape.Form.JSON_ARRAY, ""), keys))
                        : Optional.empty());
    }
}
