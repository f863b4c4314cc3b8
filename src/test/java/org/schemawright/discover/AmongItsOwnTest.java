package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joins in which a column is called after one table and stands among those of another one. */
class AmongItsOwnTest {
    @TempDir
    private Path folder;

    @Test
    void what_a_film_costs_to_rent_stays_with_the_film() throws Exception {
        assertThat(apart(folder, "rental_id,rental_customer_id,film_id,title,rental_rate,length", row -> {
                    int rental = row - row % 400 / 399;
                    int film = 1 + drawn(rental * 3, 700);
                    return "%d,%d,%d,%s,%d.99,%d"
                            .formatted(
                                    rental,
                                    1 + drawn(rental * 19, 240),
                                    film,
                                    word("Film", film),
                                    drawn(film * 5, 3) * 2,
                                    46 + drawn(film * 7, 140));
                }))
                .contains(Set.of("film_id", "title", "rental_rate", "length"));
    }
}
