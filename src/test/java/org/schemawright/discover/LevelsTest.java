package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joined tables of which one numbers the levels of its things, above and below. */
class LevelsTest {
    @TempDir
    private Path folder;

    @Test
    void a_number_that_has_nothing_but_the_number_of_the_level_above_is_no_table() throws Exception {
        assertThat(apart(
                        folder,
                        "click_id,price,clicked,kind_id,place_id,kind_depth,kind_parent_id,kind_child_id,"
                                + "place_name,place_height,place_since",
                        row -> {
                            int kind = 1 + drawn(row, 60);
                            int child = drawn(kind * 3, 45);
                            int place = 1 + drawn(row * 19, 130);
                            return "%d,%d,%d,%d,%d,%d,%d,%d,%s,%d,20%02d-04-02"
                                    .formatted(
                                            row,
                                            drawn(row * 5, 900),
                                            drawn(row * 23, 2),
                                            kind,
                                            place,
                                            1 + drawn(kind * 7, 3),
                                            1 + child / 5,
                                            child,
                                            word("Place", place),
                                            drawn(place * 3, 800),
                                            drawn(place * 5, 20));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("click_id", "price", "clicked", "place_id", "kind_id"),
                        Set.of("kind_id", "kind_depth", "kind_parent_id", "kind_child_id"),
                        Set.of("place_id", "place_name", "place_height", "place_since"));
    }

    @Test
    void a_number_with_a_name_beside_that_of_the_level_above_is_a_table() throws Exception {
        assertThat(apart(
                        folder,
                        "click_id,price,clicked,place_id,kind_id,kind_name,kind_depth,child_id,parent_id,child_name,"
                                + "place_name,place_height,place_since",
                        row -> {
                            int kind = 1 + drawn(row, 240);
                            int child = drawn(kind * 3, 40);
                            int place = 1 + drawn(row * 19, 130);
                            return "%d,%d,%d,%d,%d,%s,%d,%d,%d,%s,%s,%d,20%02d-04-02"
                                    .formatted(
                                            row,
                                            drawn(row * 5, 900),
                                            drawn(row * 23, 2),
                                            place,
                                            kind,
                                            word("Kind", kind),
                                            drawn(kind * 7, 6),
                                            300 + child,
                                            9000 + child / 5,
                                            word("Child", child),
                                            word("Place", place),
                                            drawn(place * 3, 800),
                                            drawn(place * 5, 20));
                        }))
                .contains(Set.of("child_id", "parent_id", "child_name"));
    }
}
