package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.named;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of which all rows speak of one and the same row. */
class SingleRowsTest {
    @TempDir
    private Path folder;

    @Test
    void the_only_language_of_all_films_is_a_table_of_its_own() throws Exception {
        assertThat(named(
                        folder,
                        "loan_id,days,film_id,film_title,language_id,minutes,rating,language_name,script,film_shelf",
                        row -> {
                            int film = drawn(row, 300);
                            return "%d,%d,%d,%s,7,%d,%s,English,Latin,%d"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 30),
                                            1000 + film,
                                            word("Film", film),
                                            60 + drawn(film * 3, 90),
                                            word("R", drawn(film * 5, 5)),
                                            drawn(film * 7, 40));
                        }))
                .containsEntry(
                        "film", Set.of("film_id", "film_title", "language_id", "minutes", "rating", "film_shelf"))
                .containsEntry("language", Set.of("language_id", "language_name", "script"));
    }

    @Test
    void the_post_of_all_who_have_one_is_a_table_of_its_own() throws Exception {
        assertThat(named(
                        folder,
                        "bill_id,total,seller_id,seller_name,seller_post_id,seller_hired,seller_post_since,"
                                + "seller_post_title,seller_lowest,seller_highest,seller_car",
                        row -> {
                            int seller = drawn(row, 40);
                            String rest = ",,,,,,,,";
                            return "%d,%d".formatted(row, drawn(row * 3, 9000))
                                    + (row % 5 == 0
                                            ? rest + ","
                                            : ",%d,%s,4,2001-0%d-1%d,%s,Seller,900,4000,%s"
                                                    .formatted(
                                                            300 + seller,
                                                            word("Name", seller),
                                                            1 + drawn(seller * 3, 9),
                                                            drawn(seller * 5, 10),
                                                            seller % 3 == 0 ? "1999" : "",
                                                            seller % 2 == 0 ? "yes" : ""));
                        }))
                .containsEntry(
                        "seller",
                        Set.of(
                                "seller_id",
                                "seller_name",
                                "seller_post_id",
                                "seller_hired",
                                "seller_post_since",
                                "seller_car"))
                .containsEntry(
                        "seller_post",
                        Set.of("seller_post_id", "seller_post_title", "seller_lowest", "seller_highest"));
    }

    @Test
    void one_word_for_a_code_that_never_differs_is_no_table() throws Exception {
        assertThat(named(folder, "visit_id,minutes,guest_id,guest_name,land_code,land_name,shoe_size", row -> {
                    int guest = drawn(row, 300);
                    return "%d,%d,%d,%s,NO,Norway,%d"
                            .formatted(
                                    row,
                                    drawn(row * 3, 400),
                                    5000 + guest,
                                    word("Guest", guest),
                                    30 + drawn(guest * 3, 17));
                }))
                .containsEntry("guest", Set.of("guest_id", "guest_name", "land_code", "land_name", "shoe_size"))
                .hasSize(2);
    }

    @Test
    void a_column_without_any_value_does_not_end_a_table_of_one_row() throws Exception {
        assertThat(named(
                        folder,
                        "part_id,kind_id,code,made,width,kind_code,kind_model,value_prefix,field,shared,sharing_key,"
                                + "counter_length,counter_sign",
                        row -> {
                            int part = drawn(row, 300);
                            return "%d,4,%s,20%02d-0%d-1%d,%d,part,catalog/part,,,1,default,8,0"
                                    .formatted(
                                            7 + row,
                                            "P-" + part * 13,
                                            drawn(row * 5, 20),
                                            1 + drawn(row * 7, 9),
                                            drawn(row * 11, 10),
                                            drawn(row * 13, 400));
                        }))
                .containsEntry(
                        "kind",
                        Set.of(
                                "kind_id",
                                "kind_code",
                                "kind_model",
                                "value_prefix",
                                "field",
                                "shared",
                                "sharing_key",
                                "counter_length",
                                "counter_sign"));
    }
}
