package org.schemawright.discover;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.named;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joined tables whose columns are called after a key, which tells of it where the rows alone tell little. */
class CalledAfterAKeyTest {
    /** What makes a table wide, so that more has to be known of it for sure. */
    private static final String GAUGES = gauges(",gauge%d"::formatted);

    @TempDir
    private Path folder;

    /** Each company belongs to one that no other belongs to, so that what it belongs to and its coin are one to one. */
    @Test
    void a_coin_is_a_table_though_what_stands_first_follows_from_it_and_names_nothing() throws Exception {
        assertThat(apart(
                        folder,
                        "booking_key,company_key,amount" + GAUGES
                                + ",parent_company_key,share_owned,company_name,coin_key,"
                                + "coin_alternate_key,coin_name",
                        row -> {
                            int company = 3 + drawn(row, 11);
                            int coin = Math.max(0, company - 10);
                            return "%d,%d,%d.%02d%s,%d,%s,Company %c,%d,%s,%s"
                                    .formatted(
                                            row,
                                            company,
                                            drawn(row * 5, 900),
                                            drawn(row * 7, 100),
                                            gauges(row),
                                            20 + coin,
                                            coin < 2 ? "1" : "." + coin * 25,
                                            'A' + company,
                                            100 + coin * 7,
                                            word("C", coin).substring(2).toUpperCase(),
                                            word("Coin", coin));
                        }))
                .contains(Set.of("coin_key", "coin_alternate_key", "coin_name"));
    }

    @Test
    void an_album_is_a_table_though_hardly_any_has_two_rows() throws Exception {
        assertThat(apart(
                        folder,
                        "album,kind,made,album_gid,album_name,maker,edits_pending,maker_name,maker_count,kind_name,"
                                + "kind_order,kind_gid",
                        row -> {
                            int album = row - row % 25 / 24;
                            int kind = 1 + (album == row ? drawn(row, 5) : 5 + drawn(row, 5));
                            int maker = drawn(album, 900);
                            return "%d,%d,2012-05-%02d,%08x-1c2d-4a5b-8a1b-%012x,%s,%d,%d,%s,%d,%s,%d,%s"
                                    .formatted(
                                            900 + album,
                                            kind,
                                            1 + drawn(row * 3, 28),
                                            album * 7919,
                                            album * 31L,
                                            word("Album", drawn(album * 11, 3300)),
                                            40_000 + maker,
                                            drawn(album * 5, 40) == 0 ? 1 : 0,
                                            word("Maker", maker),
                                            1 + drawn(maker * 3, 4),
                                            word("Kind", kind),
                                            drawn(kind * 3, 3),
                                            "%08x-9f00-4b5b-8a1b-00000000%04x".formatted(kind * 104729, kind));
                        }))
                .contains(Set.of("album", "album_gid", "album_name", "maker", "edits_pending"));
    }

    /** Six sellers in three shops say little in a wide table, and nothing stands together here. */
    @Test
    void two_columns_called_after_a_key_make_a_table_of_few_rows() throws Exception {
        assertThat(apart(
                        folder,
                        "shop_post,seller_name,total,shop_town" + GAUGES
                                + ",seller_id,shop_id,sold,seller_hired,sale_id",
                        row -> {
                            int seller = drawn(row * 3, 6);
                            int shop = seller / 2;
                            return "%s,%s,%d,%s%s,%d,%d,%d,20%02d-0%d-1%d,%d"
                                    .formatted(
                                            word("Post", shop),
                                            word("Seller", seller),
                                            drawn(row * 5, 900),
                                            word("Town", shop),
                                            gauges(row),
                                            40 + seller * 3,
                                            700 + shop * 11,
                                            drawn(row * 7, 60),
                                            drawn(seller, 20),
                                            1 + drawn(seller * 5, 9),
                                            drawn(seller * 7, 10),
                                            row);
                        }))
                .contains(
                        Set.of("seller_id", "seller_name", "seller_hired", "shop_id"),
                        Set.of("shop_id", "shop_town", "shop_post"));
    }

    @Test
    void seats_of_the_first_class_make_no_key_of_the_seats() throws Exception {
        assertThat(named(
                        folder,
                        "flight_id,model,seats,seats_taken,seats_first,seats_second,model_seats,fuel,tank,maker",
                        row -> {
                            int model = drawn(row, 12);
                            int seats = 100 + model * 31 + drawn(model, 20);
                            return "%d,%s,%d,%d,%d,%d,%d,%d.%d,%d,%s"
                                    .formatted(
                                            row,
                                            "%d%d-%d00"
                                                    .formatted(7 - model % 2, 30 + model * 3, 1 + drawn(model * 3, 8)),
                                            seats,
                                            drawn(row * 5, seats),
                                            seats / 10,
                                            seats / 7,
                                            seats,
                                            2 + drawn(model * 7, 9),
                                            drawn(model * 11, 10),
                                            20_000 + seats * 13,
                                            word("Maker", model % 4));
                        }))
                .hasEntrySatisfying(
                        "model", model -> assertThat(model).contains("model", "model_seats", "fuel", "tank", "maker"));
    }

    private static String gauges(int row) {
        return gauges(gauge -> "," + drawn(row * 31 + gauge, 50 + gauge));
    }

    private static String gauges(IntFunction<String> one) {
        return IntStream.range(0, 48).mapToObj(one).collect(joining());
    }
}
