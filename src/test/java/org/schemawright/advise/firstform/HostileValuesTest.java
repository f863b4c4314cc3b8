package org.schemawright.advise.firstform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schemawright.advise.Finding;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/**
 * Values that nobody would write by hand: very long ones, ones that never close what they open, and ones made to lead
 * a pattern astray. Each is judged, in one pass or few; a search that goes back and forth would not come to an end.
 */
class HostileValuesTest {
    private static final int LONG = 100_000;

    private static String repeated(String text) {
        return text.repeat(LONG / text.length());
    }

    private static String joined(String delimiter, IntFunction<String> element) {
        return IntStream.range(0, LONG / 8).mapToObj(element).collect(Collectors.joining(delimiter));
    }

    private static List<Finding> judge(String name, IntFunction<String> value) {
        return FirstForm.judge(new TableFacts(
                List.of(new ColumnFacts(
                        name, "text", IntStream.range(0, 12).mapToObj(value).toList())),
                List.of()));
    }

    private static Map<String, IntFunction<String>> silent() {
        var all = new LinkedHashMap<String, IntFunction<String>>();
        for (String text : List.of(
                "x",
                "1",
                " ",
                ",",
                "(",
                "[",
                "{",
                "\"",
                "'",
                "<",
                "<a>",
                "<?xml?><a>",
                "{a,",
                "['a',",
                "{\"a\":[",
                "a=",
                ":",
                "&",
                "\\",
                "A. ",
                "\u0000",
                "\u0007\u001b[31m",
                "\ud800",
                "\u202e",
                "https://a?b=c&",
                "12.34.",
                "Aa Bb, ",
                "°'",
                "-1",
                "./",
                "+1234")) {
            all.put("many of " + text.codePoints().boxed().toList(), i -> repeated(text) + i);
        }
        all.put("forty commas and no end", _ -> "{" + "a,".repeat(40) + "b");
        all.put("empty", _ -> "");
        all.put("blank", i -> " ".repeat(i));
        all.put("numbers without end", i -> "9".repeat(400 + i) + "-" + "9".repeat(401 + i));
        all.put("no end of a string", i -> "['" + repeated("a, ") + i);
        return all;
    }

    @TestFactory
    Stream<DynamicTest> what_is_nothing_at_any_length_is_nothing() {
        return silent().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(judge("c", one.getValue())).isEmpty()));
    }

    private static Map<String, IntFunction<String>> firing() {
        var all = new LinkedHashMap<String, IntFunction<String>>();
        all.put("numbers in JSON", i -> "[" + joined(",", number -> String.valueOf(number + i)) + "]");
        all.put("texts in JSON", i -> "[" + joined(", ", number -> "\"t" + number + i + "\"") + "]");
        all.put("one in another in JSON", i -> "[".repeat(LONG / 2) + i + "]".repeat(LONG / 2));
        all.put("objects in JSON", i -> "[" + joined(",", number -> "{\"a\":" + (number + i) + "}") + "]");
        all.put("texts in Python", i -> "[" + joined(", ", number -> "'t" + number + i + "'") + "]");
        all.put("an array", i -> "{" + joined(",", number -> "t" + number + i) + "}");
        all.put("elements in XML", i -> "<l>" + joined("", number -> "<e>" + (number + i) + "</e>") + "</l>");
        all.put("tags", i -> joined("", number -> "<t" + number % 9 + i + ">"));
        all.put(
                "names",
                i -> i == 5
                        ? "name,".repeat(200_000)
                        : joined(",", number -> "n" + number).substring(0, 40 * i + 9));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> a_list_of_a_million_characters_is_a_list() {
        return firing().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(judge("c", one.getValue()))
                                .singleElement()
                                .satisfies(finding -> assertThat(finding.evidence())
                                        .allSatisfy(evidence ->
                                                assertThat(evidence.text()).hasSizeLessThan(400)))));
    }

    @Test
    void names_of_columns_may_be_anything() {
        List<String> names = Stream.of(
                        "",
                        " ",
                        "1",
                        "999999999999",
                        "a99999999999",
                        "phone" + "1".repeat(9000),
                        "\u0000",
                        "a".repeat(LONG),
                        "_".repeat(9000) + "1",
                        "x" + "_1".repeat(4000))
                .toList();
        var facts = new TableFacts(
                names.stream().map(name -> new ColumnFacts(name, "", List.of())).toList(),
                List.of(names.stream().map(_ -> Optional.<String>empty()).toList()));
        assertThat(FirstForm.judge(facts)).isEmpty();
    }
}
