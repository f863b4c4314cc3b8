package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables keep their columns together in a join: what stands apart, between or within tells what belongs to what. */
class StretchesOfColumnsTest {
    @TempDir
    private Path folder;

    @Test
    void what_stands_apart_from_all_that_follows_is_the_reference_whatever_it_is_called() throws Exception {
        assertThat(apart(folder, "goal_id,minute,scorer_1,half,scorer_1_id,scorer_1_name,scorer_1_height", row -> {
                    int scorer = drawn(row, 300);
                    return "%d,%d,%d,%d,%d,%s,%d"
                            .formatted(
                                    row,
                                    1 + drawn(row * 3, 90),
                                    30_000 + scorer * 7,
                                    1 + drawn(row * 5, 2),
                                    1 + scorer,
                                    word("Scorer", scorer),
                                    160 + drawn(scorer, 40));
                }))
                .containsExactlyInAnyOrder(
                        Set.of("goal_id", "minute", "scorer_1", "half"),
                        Set.of("scorer_1", "scorer_1_id", "scorer_1_name", "scorer_1_height"));
    }

    @Test
    void a_day_names_what_no_calendar_tells_of_it() throws Exception {
        assertThat(apart(folder, "sale_id,day,till,units,event,event_kind,event_town", row -> {
                    int day = drawn(row, 200);
                    String event = day % 3 == 0
                            ? "%s,%s,%s"
                                    .formatted(
                                            word("Event", day),
                                            word("Kind", drawn(day, 6)),
                                            word("Town", drawn(day * 3, 20)))
                            : ",,";
                    return "%d,%s,%d,%d,%s"
                            .formatted(
                                    row,
                                    LocalDate.of(2024, 1, 1).plusDays(day),
                                    1 + drawn(row * 7, 12),
                                    1 + drawn(row * 5, 30),
                                    event);
                }))
                .containsExactlyInAnyOrder(
                        Set.of("sale_id", "day", "till", "units"), Set.of("day", "event", "event_kind", "event_town"));
    }

    @Test
    void what_is_measured_at_a_station_is_known_by_the_station_and_not_by_the_shop_near_it() throws Exception {
        assertThat(apart(folder, "day,shop_nbr,item_nbr,units,station_nbr,warmth,wind,rain", row -> {
                    int day = row / 100;
                    int shop = row / 5 % 20;
                    int station = shop / 3;
                    int weather = day * 31 + station;
                    return "%s,%d,%d,%d,%d,%d.%d,%d.%d,%d.%d"
                            .formatted(
                                    LocalDate.of(2024, 1, 1).plusDays(day),
                                    shop + 1,
                                    1 + row % 5 * 3,
                                    drawn(row * 3, 50),
                                    station + 1,
                                    drawn(weather, 30),
                                    drawn(weather * 3, 10),
                                    drawn(weather * 5, 20),
                                    drawn(weather * 7, 10),
                                    drawn(weather * 11, 9),
                                    drawn(weather * 13, 10));
                }))
                .contains(Set.of("day", "station_nbr", "warmth", "wind", "rain"));
    }

    @Test
    void a_key_between_two_things_is_what_the_first_refers_by_although_hardly_anything_repeats() throws Exception {
        assertThat(apart(
                        folder,
                        "visit_id,spent,site_id,site_street,site_postcode,land_id,land_name,zone_id,zone_name",
                        row -> {
                            int site = drawn(row, 7);
                            int land = site < 4 ? 0 : site - 3;
                            return "%d,%d,%d,%s,%d,L%d,%s,%d,%s"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            1000 + site * 100,
                                            word("Street", site),
                                            20_000 + site * 77,
                                            land,
                                            word("Land", land),
                                            1 + land % 2,
                                            word("Zone", land % 2));
                        }))
                .contains(Set.of("land_id", "land_name", "zone_id"), Set.of("zone_id", "zone_name"));
    }

    @Test
    void levels_within_the_columns_of_a_thing_that_are_called_like_it_are_its_own() throws Exception {
        assertThat(apart(
                        folder,
                        "sale_id,units,ware_id,buyer_id,ware_name,ware_group_id,ware_group,ware_class_id,ware_class,"
                                + "ware_price,ware_pack,ware_maker,buyer_name,buyer_mail,buyer_phone,buyer_rank",
                        row -> {
                            int ware = drawn(row, 200);
                            int group = ware % 20;
                            int buyer = drawn(row * 11, 500);
                            return "%d,%d,%d,%d,%s,%d,%s,%d,%s,%d.%02d,%s,%s,%s,%s,%s,%s"
                                    .formatted(
                                            row,
                                            1 + drawn(row * 3, 20),
                                            100 + ware,
                                            7000 + buyer,
                                            word("Ware", ware),
                                            40 + group,
                                            word("Group", group),
                                            7 + group % 5,
                                            word("Class", group % 5),
                                            drawn(ware, 90),
                                            drawn(ware * 3, 100),
                                            word("Pack", drawn(ware * 5, 12)),
                                            word("Maker", drawn(ware * 7, 30)),
                                            word("Buyer", buyer),
                                            word("Mail", buyer),
                                            word("Phone", buyer),
                                            word("Rank", drawn(buyer, 4)));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("sale_id", "units", "ware_id", "buyer_id"),
                        Set.of("buyer_id", "buyer_name", "buyer_mail", "buyer_phone", "buyer_rank"),
                        Set.of(
                                "ware_maker",
                                "ware_id",
                                "ware_name",
                                "ware_group_id",
                                "ware_group",
                                "ware_class_id",
                                "ware_class",
                                "ware_price",
                                "ware_pack"));
    }

    @Test
    void what_never_differs_belongs_to_what_stands_behind_it_and_is_called_alike() throws Exception {
        assertThat(apart(
                        folder,
                        "sale_id,units,maker_id,signed_by,maker_name,maker_town,maker_phone,person_company,person_name,"
                                + "person_mail,person_rank",
                        row -> {
                            int maker = drawn(row, 40);
                            int buyer = drawn(row * 3, 300);
                            return "%d,%d,%d,%d,%s,%s,%s,Ours,%s,%s,%s"
                                    .formatted(
                                            row,
                                            drawn(row * 5, 40),
                                            1 + maker,
                                            700 + buyer,
                                            word("Maker", maker),
                                            word("Town", drawn(maker, 11)),
                                            word("Phone", maker),
                                            word("Buyer", buyer),
                                            word("Mail", buyer),
                                            word("Rank", drawn(buyer, 5)));
                        }))
                .contains(Set.of("signed_by", "person_company", "person_name", "person_mail", "person_rank"));
    }
}
