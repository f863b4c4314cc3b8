package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In which columns two rows differ, whatever the width of the table and of its values. */
class RowCellsTest {
    private static final int PAIRS = 2_000;

    @TempDir
    private Path folder;

    /** More than 65,536 rows with a number of their own need wider cells. */
    @ParameterizedTest
    @CsvSource({
        "1, 300",
        "2, 300",
        "3, 300",
        "4, 300",
        "5, 300",
        "17, 300",
        "53, 300",
        "63, 300",
        "64, 300",
        "1, 65536",
        "1, 65537",
        "2, 65537",
        "3, 66000",
        "33, 66000",
        "64, 66000"
    })
    void two_rows_differ_where_their_values_do(int width, int rows) throws Exception {
        var random = new Random(width);
        var lines = new ArrayList<String>();
        lines.add(IntStream.range(0, width).mapToObj(place -> "c" + place).collect(Collectors.joining(",")));
        for (int row = 0; row < rows; row++) {
            lines.add(row
                    + IntStream.range(1, width)
                            .mapToObj(place -> "," + random.nextInt(2))
                            .collect(Collectors.joining()));
        }
        EncodedTable table = CsvTable.read(Files.write(folder.resolve("table.csv"), lines), CsvOptions.PLAIN);
        var cells = new RowCells(table);
        for (int pair = 0; pair < PAIRS; pair++) {
            int first = random.nextInt(rows);
            int second = pair < rows ? pair : random.nextInt(rows);
            List<String> one = List.of(lines.get(first + 1).split(","));
            List<String> other = List.of(lines.get(second + 1).split(","));
            long expected = IntStream.range(0, width)
                    .filter(place -> !one.get(place).equals(other.get(place)))
                    .mapToLong(place -> 1L << place)
                    .sum();
            assertThat(cells.difference(first, second)).isEqualTo(expected);
        }
    }
}
