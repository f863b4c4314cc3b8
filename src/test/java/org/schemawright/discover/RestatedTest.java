package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is said twice in a row is no thing of its own, although one saying follows from the other. */
class RestatedTest {
    @TempDir
    private Path folder;

    @Test
    void a_position_in_two_grids_and_as_a_text_belongs_to_what_is_there() throws Exception {
        var random = new Random(5);
        var rows = new StringBuilder("id,beat,x,y,latitude,longitude,position,sector,chief\n");
        for (int id = 1; id <= 3000; id++) {
            int beat = 1 + random.nextInt(60);
            int x = 100_000 + random.nextInt(2_000);
            int y = 500_000 + random.nextInt(2_000);
            String latitude = String.format(Locale.ROOT, "%.6f", 41 + x / 1e6);
            String longitude = String.format(Locale.ROOT, "%.6f", -87 + y / 1e6);
            rows.append("%d,%d,%d,%d,%s,%s,\"(%s, %s)\",S%d,chief %d\n"
                    .formatted(id, beat, x, y, latitude, longitude, latitude, longitude, beat % 7, beat % 11));
        }
        EncodedTable table =
                CsvTable.read(Files.writeString(folder.resolve("incidents.csv"), rows.toString()), CsvOptions.PLAIN);
        assertThat(Proposal.of(table, "incident", Watch.NOBODY))
                .extracting(relation -> Set.copyOf(relation.attributes()
                        .places()
                        .mapToObj(table.names()::get)
                        .toList()))
                .containsExactlyInAnyOrder(
                        Set.of("id", "beat", "x", "y", "latitude", "longitude", "position"),
                        Set.of("beat", "sector", "chief"));
    }
}
