package org.schemawright.advise.firstform;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Severity;
import org.schemawright.advise.firstform.FirstForm.Found;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;
import org.schemawright.change.ListShape;

/**
 * Lists in text: one delimiter, lists of different lengths, short elements that come again or have one shape, and values
 * that are no choice among few. Prose, numbers with separators, addresses, paths and patterns are not lists.
 */
final class ListInText implements FirstForm.ColumnRule {
    private static final List<String> DELIMITERS =
            List.of(";", "||", "|", ",", " /// ", " // ", "/", "\n", "\t", "#", " -- ", "•", "·", "、", "，", "~", " ");
    private static final int LEAST = 10;
    private static final List<String> TOKEN_DELIMITERS = List.of(
            ";", "|", ",", "\n", " / ", "/", " and ", " & ", " → ", " - ", " -- ", " or ", "~", ":", "+", "-", " ");
    private static final Pattern BRACKETED = Pattern.compile("(?:<[^<>\\s/]++>)++");

    @Override
    public Optional<Found> judge(ColumnFacts column) {
        List<String> values = column.values();
        if (values.size() < LEAST) {
            return Optional.empty();
        }
        if (values.stream().allMatch(value -> BRACKETED.matcher(value.strip()).matches())
                && values.stream().filter(value -> value.contains("><")).count() >= 0.3 * values.size()) {
            return Optional.of(bracketed(column));
        }
        for (String delimiter : DELIMITERS) {
            var elements = new Elements(values, delimiter);
            if (elements.isList()) {
                return Optional.of(found(
                        column,
                        new Splitting(
                                column.name(),
                                new ListShape(ListShape.Form.DELIMITED, delimiter),
                                elements.areKeys())));
            }
        }
        for (String delimiter : TOKEN_DELIMITERS) {
            var tokens = new TokenList(values, delimiter);
            if (tokens.isList()) {
                return Optional.of(found(
                        column,
                        new Splitting(
                                column.name(), new ListShape(ListShape.Form.DELIMITED, delimiter), tokens.areKeys())));
            }
        }
        return Optional.empty();
    }

    /** With blanks around the brackets, what takes them apart has to read these too. */
    private static Found bracketed(ColumnFacts column) {
        List<String> values = column.values();
        return values.stream().allMatch(value -> value.equals(value.strip()))
                ? found(column, new Splitting(column.name(), new ListShape(ListShape.Form.BRACKETED, "><"), false))
                : mixed(
                        column,
                        List.of("><"),
                        values.stream()
                                .map(value -> List.of(value.strip().split("><")))
                                .toList());
    }

    static Found found(ColumnFacts column, Splitting splitting) {
        String shown = shown(splitting.list().delimiter());
        boolean keys = splitting.keys();
        var parts = new Parts(column.values(), splitting.list().delimiter());
        Optional<Found> mixed = LooseList.mixed(column, splitting.list().delimiter(), parts.lists());
        if (mixed.isPresent()) {
            return mixed.get();
        }
        String remedy = keys
                ? "a table of its own with a row for each pair, and references both ways"
                : "a table of its own with a row for each element";
        Finding finding = Finding.ofColumns(
                keys ? "first-form-key-list" : "first-form-list",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds lists" + (keys ? " of numbers" : "") + ", divided by " + shown,
                evidence(column.values(), parts.lists(), splitting.list().delimiter()),
                parts.plain()
                        ? remedy
                        : remedy + "; " + shown
                                + " stands within elements too, so what fills it has to read brackets and" + " quotes");
        return new Found(finding, parts.plain() ? Optional.of(splitting) : Optional.empty());
    }

    /** Lists that no single delimiter divides; what takes them apart is for their owner to write. */
    static Found mixed(ColumnFacts column, List<String> delimiters, List<List<String>> lists) {
        String shown = delimiters.stream()
                .map(String::strip)
                .distinct()
                .map(ListInText::shown)
                .collect(Collectors.joining(" and "));
        List<String> divided = IntStream.range(0, lists.size())
                .filter(row -> lists.get(row).size() > 1)
                .mapToObj(column.values()::get)
                .toList();
        return Found.of(Finding.ofColumns(
                "first-form-list",
                Severity.WARNING,
                List.of(column.name()),
                column.name() + " holds lists, divided by " + shown,
                List.of(counted(lists), "such as " + Excerpt.of(divided)),
                "a table of its own with a row for each element; one delimiter does not take them apart, so what fills"
                        + " it has to read each of these"));
    }

    private static String shown(String delimiter) {
        return switch (delimiter) {
            case "\n", "" -> "line breaks";
            case "\t" -> "tabs";
            case " " -> "spaces";
            default -> "\"" + delimiter + "\"";
        };
    }

    private static List<String> evidence(List<String> values, List<List<String>> lists, String delimiter) {
        return List.of(
                counted(lists),
                "such as "
                        + Excerpt.of(values.stream()
                                .filter(value -> value.contains(delimiter))
                                .toList()));
    }

    private static String counted(List<List<String>> lists) {
        List<List<String>> longer =
                lists.stream().filter(list -> list.size() > 1).toList();
        return "%d of %d values have more than one element, up to %d; %d elements in all, %d of them different"
                .formatted(
                        longer.size(),
                        lists.size(),
                        longer.stream().mapToInt(List::size).max().orElse(0),
                        lists.stream().mapToInt(List::size).sum(),
                        lists.stream().flatMap(List::stream).distinct().count());
    }
}
