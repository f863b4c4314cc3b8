package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the rows themselves have, though several columns that they refer by would name it too. */
class WhatRowsHaveTest {
    @TempDir
    private Path folder;

    @Test
    void the_terms_of_a_slip_that_stand_behind_the_units_of_a_row_are_of_the_row() throws Exception {
        assertThat(apart(
                        folder,
                        "shop_id,slip_nbr,ware_id,sold_on,units,terms,shop_name,shop_street,ware_name,ware_price",
                        row -> {
                            int slip = row / 3;
                            int shop = slip % 12;
                            int ware = row % 3 * 50 + drawn(row, 50);
                            return "%d,%d,%d,2024-%02d-%02d,%d,net %d,%s,%s,%s,%d.%02d"
                                    .formatted(
                                            1 + shop,
                                            1 + slip / 12,
                                            800 + ware,
                                            1 + drawn(row * 7, 12),
                                            1 + drawn(row * 11, 28),
                                            1 + drawn(row * 3, 30),
                                            30 + 15 * drawn(slip, 3),
                                            word("Shop", shop),
                                            word("Street", shop * 3),
                                            word("Ware", ware),
                                            drawn(ware, 90),
                                            drawn(ware * 3, 100));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("shop_id", "slip_nbr", "ware_id", "sold_on", "units", "terms"),
                        Set.of("shop_id", "shop_name", "shop_street"),
                        Set.of("ware_id", "ware_name", "ware_price"));
    }

    @Test
    void the_lines_of_an_order_have_their_prices_though_a_ware_costs_the_same_on_each_of_them() throws Exception {
        assertThat(apart(
                        folder,
                        "order_id,line_number,ware_id,seller_id,due,price,postage,ordered,paid_on,ware_name,ware_weight,"
                            + "seller_town,seller_zip",
                        row -> {
                            int place = row % 10;
                            int order = row / 10 * 8 + Math.min(place, 7);
                            int ware = drawn(order + (place > 7 ? 50_000 : 0), 900);
                            int sold = order * 31 + ware;
                            int seller = drawn(ware, 200);
                            return "%d,%d,%d,%d,2018-0%d-1%d,%d.%02d,%d.%02d,2017-0%d-1%d,2017-1%d-1%d,%s,%d,%s,%d"
                                    .formatted(
                                            70_000 + order,
                                            Math.max(1, place - 6),
                                            1000 + ware,
                                            300 + seller,
                                            1 + drawn(sold, 9),
                                            drawn(sold * 3, 10),
                                            drawn(sold * 5, 90),
                                            drawn(sold * 7, 100),
                                            drawn(sold * 11, 40),
                                            drawn(sold * 13, 100),
                                            1 + drawn(order * 17, 9),
                                            drawn(order * 19, 10),
                                            drawn(order * 23, 3),
                                            drawn(order * 29, 10),
                                            word("Ware", ware),
                                            drawn(ware * 3, 9000),
                                            word("Town", drawn(seller, 60)),
                                            10_000 + drawn(seller * 3, 5000));
                        }))
                .contains(Set.of("order_id", "line_number", "ware_id", "seller_id", "due", "price", "postage"));
    }

    @Test
    void rows_that_only_bring_things_together_leave_the_things_what_they_have() throws Exception {
        assertThat(apart(
                        folder,
                        "food_nr,part_nr,source_id,amount,least,most,checked,food_name,food_group,part_name,part_unit,"
                                + "source_title,source_year,source_paper",
                        row -> {
                            int pair = row * 2 / 3;
                            int food = pair / 40;
                            int part = pair % 40;
                            int source = drawn(row, 150);
                            return "%d,%d,%d,%d.%02d,%d,%d,201%d-0%d-11,%s,%s,%s,%s,%s,%d,%s"
                                    .formatted(
                                            5000 + food,
                                            200 + part,
                                            900 + source,
                                            drawn(pair, 900),
                                            drawn(pair * 3, 100),
                                            drawn(pair * 5, 90),
                                            90 + drawn(pair * 7, 900),
                                            drawn(pair * 11, 10),
                                            1 + drawn(pair * 13, 9),
                                            word("Food", food),
                                            word("Group", food % 7),
                                            word("Part", part),
                                            word("Unit", part % 5),
                                            word("Source", source),
                                            1970 + source % 50,
                                            word("Paper", drawn(source * 3, 40)));
                        }))
                .contains(
                        Set.of("food_nr", "part_nr", "source_id"),
                        Set.of("food_nr", "part_nr", "amount", "least", "most", "checked"));
    }
}
