package org.schemawright.design;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What people type is what is meant, whatever the columns are called. */
class TypedDependencyTest {
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '`',
            value = {
                "a, b -> c; [a, b]; [c]",
                "a,b->c , d; [a, b]; [c, d]",
                "first name -> last-name; [first name]; [last-name]",
                "-> a; []; [a]",
                "a → b; [a]; [b]",
                "\"a, b\" -> c; [a, b]; [c]",
                "\"a -> b\",c->\"d \"\"e\"\"\"; [a -> b, c]; [d \"e\"]",
                "a\"b -> c; [a\"b]; [c]",
                "\" a\" -> c; [ a]; [c]"
            })
    void names_are_divided_at_commas_that_are_not_in_quotes(String typed, String determinant, String dependent) {
        TypedDependency read = TypedDependency.of(typed).orElseThrow();
        assertThat(read.determinant()).hasToString(determinant);
        assertThat(read.dependent()).hasToString(dependent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "a", "a ->", "a -> b -> c", "\"a -> b", "\"a\"b -> c", "a -> \"b\" c"})
    void what_is_none_is_refused(String typed) {
        assertThat(TypedDependency.of(typed)).isEmpty();
    }

    @Test
    void any_names_come_back_as_they_were_when_they_are_quoted_as_needed() {
        var random = new Random(3);
        String letters = "ab,\"-> →.(";
        for (int i = 0; i < 2000; i++) {
            List<String> names = IntStream.range(0, 3)
                    .mapToObj(_ -> random.ints(random.nextInt(6), 0, letters.length())
                            .mapToObj(at -> letters.substring(at, at + 1))
                            .collect(Collectors.joining()))
                    .toList();
            String typed = TypedDependency.quoted(names.get(0)) + ", " + TypedDependency.quoted(names.get(1)) + " -> "
                    + TypedDependency.quoted(names.get(2));
            assertThat(TypedDependency.of(typed)).as(typed).hasValueSatisfying(read -> {
                assertThat(read.determinant()).isEqualTo(names.subList(0, 2));
                assertThat(read.dependent()).isEqualTo(names.subList(2, 3));
            });
        }
        assertThat(TypedDependency.quoted("plain_name")).isEqualTo("plain_name");
    }
}
