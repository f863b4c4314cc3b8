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
    private static final Pattern JSON = Pattern.compile("(?s)\\s*(?:\\[.*\\]|\\{\\s*(?:\".*\"\\s*:.*)?\\})\\s*");
    private static final Pattern JSON_LIST = Pattern.compile(
            "(?s)\\s*\\[\\s*(?:(?:\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d[\\d.eE+-]*|true|false|null|\\{.*\\}|\\[.*\\])"
                + "\\s*(?:,\\s*(?:\"(?:[^\"\\\\]|\\\\.)*\"|-?\\d[\\d.eE+-]*|true|false|null|\\{.*\\}|\\[.*\\])\\s*)*)?\\]\\s*");
    private static final Pattern XML =
            Pattern.compile("(?s)\\s*(?:<\\?xml.*\\?>\\s*)?<([A-Za-z_][\\w.:-]*)(?:\\s[^<>]*)?(?:/>|>.*</\\1>)\\s*");
    private static final Pattern HTML = Pattern.compile(
            "(?is)\\s*<(?:p|div|span|b|i|a|br|h\\d|ul|ol|li|strong|em|table|html|body|img|td|tr|pre|code|svg)\\b.*");
    private static final Pattern SERIALIZED =
            Pattern.compile("(?s)(?:a:\\d+:\\{.*\\}|O:\\d+:\".*|\\{[^{}\":]+(?:,[^{}\":]+)*\\})");
    private static final String PYTHON_VALUE =
            "(?:u?'[^']*'|\"[^\"]*\"|-?\\d[\\d.]*|None|True|False|\\{.*\\}|\\[.*\\])";
    private static final Pattern PYTHON = Pattern.compile(
            "(?s)\\[(?:" + PYTHON_VALUE + "(?:, ?" + PYTHON_VALUE + ")*)?\\]|\\{(?:u?'[^']*': ?.*)?\\}");
    private static final Pattern PAIRS =
            Pattern.compile("\"[^\"]+\" ?=> ?.*|[\\w.%-]+=[^&=\\s]*(?:&[\\w.%-]+=[^&=\\s]*)+"
                    + "|[A-Za-z_][\\w ]{0,29}[:=][^;|,:=]+(?:[;|,] ?[A-Za-z_][\\w ]{0,29}[:=][^;|,:=]+)+;?");

    private static final Pattern STYLE = Pattern.compile(".*:.*(?:\\d(?:px|em|rem|%)\\b|#[0-9a-f]{3,6}).*");

    @Override
    public Optional<Found> judge(ColumnFacts column) {
        List<String> values = column.values();
        if (values.size() < LEAST) {
            return Optional.empty();
        }
        if (share(values, DocumentInText::isJson) >= NEARLY_ALL) {
            boolean lists = share(values, value -> JSON_LIST.matcher(value).matches()) >= NEARLY_ALL;
            return Optional.of(found(column, lists ? LISTS : "JSON documents"));
        }
        if (share(
                        values,
                        value -> XML.matcher(value).matches()
                                && !HTML.matcher(value).matches())
                >= NEARLY_ALL) {
            return Optional.of(found(column, "XML documents"));
        }
        boolean serialised = share(
                        values,
                        value -> SERIALIZED.matcher(value).matches()
                                || PYTHON.matcher(value).matches()
                                || PAIRS.matcher(value).matches()
                                        && !STYLE.matcher(value).matches())
                >= NEARLY_ALL;
        return serialised ? Optional.of(found(column, "serialised values")) : Optional.empty();
    }

    private static boolean isJson(String value) {
        return JSON.matcher(value).matches()
                && (value.stripLeading().startsWith("{")
                        || JSON_LIST.matcher(value).matches());
    }

    private static double share(List<String> values, Predicate<String> test) {
        return values.stream().filter(test).count() / (double) values.size();
    }

    private static Found found(ColumnFacts column, String what) {
        Finding finding = Finding.ofColumns(
                "first-form-document",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds " + what + " as text",
                List.of("of " + column.values().size() + " values at least 95 % are " + what + ", such as "
                        + Excerpt.of(column.values().getFirst())),
                "give what is asked for by itself a column or a table of its own; else declare the type that says it");
        return new Found(
                finding,
                what.equals(LISTS)
                        ? Optional.of(new Splitting(column.name(), new ListShape(ListShape.Form.JSON_ARRAY, ""), false))
                        : Optional.empty());
    }
}
