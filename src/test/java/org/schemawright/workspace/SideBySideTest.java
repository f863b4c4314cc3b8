package org.schemawright.workspace;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class SideBySideTest {
    @Test
    void lines_that_stayed_stand_beside_each_other() {
        List<SideBySide.Row> rows = SideBySide.of("a\nb\nc", "a\nx\ny\nc");
        assertThat(rows)
                .extracting(SideBySide.Row::before)
                .containsExactly(Optional.of("a"), Optional.of("b"), Optional.empty(), Optional.of("c"));
        assertThat(rows)
                .extracting(SideBySide.Row::after)
                .containsExactly(Optional.of("a"), Optional.of("x"), Optional.of("y"), Optional.of("c"));
        assertThat(rows).extracting(SideBySide.Row::differs).containsExactly(false, true, true, false);
    }

    @Test
    void what_differs_within_a_line_lies_between_what_is_the_same() {
        SideBySide.Row row =
                SideBySide.of("code varchar(20),", "code varchar(40),").getFirst();
        assertThat(row.sameStart()).isEqualTo("code varchar(".length());
        assertThat(row.sameEnd()).isEqualTo("0),".length());
        SideBySide.Row grown = SideBySide.of("aa", "aaa").getFirst();
        assertThat(grown.sameStart() + grown.sameEnd()).isEqualTo(2);
    }

    @Property
    void each_side_read_by_itself_is_its_text(
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> one,
            @ForAll @Size(max = 12) List<@IntRange(max = 3) Integer> two) {
        List<SideBySide.Row> rows = SideBySide.of(text(one), text(two));
        assertThat(rows.stream().flatMap(row -> row.before().stream())).containsExactlyElementsOf(lines(one));
        assertThat(rows.stream().flatMap(row -> row.after().stream())).containsExactlyElementsOf(lines(two));
        assertThat(rows).noneMatch(row -> row.before().isEmpty() && row.after().isEmpty());
    }

    private static List<String> lines(List<Integer> numbers) {
        return numbers.stream().map(number -> "line " + number).toList();
    }

    private static String text(List<Integer> numbers) {
        return String.join("\n", lines(numbers));
    }
}
