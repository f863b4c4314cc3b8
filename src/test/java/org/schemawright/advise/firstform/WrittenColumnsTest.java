package org.schemawright.advise.firstform;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import org.junit.jupiter.api.Test;

/** Columns and headings that were labelled before any rule had seen them: what is told is right, and most is told. */
class WrittenColumnsTest {
    private static final Path FOLDER = Path.of("src/test/resources/cases/firstform");

    @Test
    void what_is_told_of_written_columns_and_headings_is_right_and_most_is_told() throws Exception {
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        int right = 0;
        for (WrittenColumns.Column column : WrittenColumns.columns(FOLDER.resolve("columns.txt"))) {
            boolean told = column.told();
            right += told && column.several() ? 1 : 0;
            if (told != column.several()) {
                (told ? wrong : missed)
                        .add(column.name() + " " + column.values().getFirst());
            }
        }
        for (WrittenColumns.Heading heading : WrittenColumns.headings(FOLDER.resolve("headings.txt"))) {
            boolean told = heading.told();
            right += told && heading.several() ? 1 : 0;
            if (told != heading.several()) {
                (told ? wrong : missed).add(heading.names());
            }
        }
        String all = right + " right, missed " + missed + ", wrong " + wrong;
        assertThat(right / (double) (right + wrong.size())).as(all).isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) (right + missed.size())).as(all).isGreaterThanOrEqualTo(0.9);
    }
}
