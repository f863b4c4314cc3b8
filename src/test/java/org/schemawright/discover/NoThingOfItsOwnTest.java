package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Columns from which others follow, and which name nothing all the same: nobody would make a table of them. */
class NoThingOfItsOwnTest {
    @TempDir
    private Path folder;

    @Test
    void where_somebody_lives_is_theirs_though_one_part_follows_from_another() throws Exception {
        assertThat(apart(
                        folder,
                        "visit_id,minutes,patient_id,patient_name,city,born,allergy,timezone,dst,state",
                        row -> {
                            int patient = 1 + drawn(row, 500);
                            int city = drawn(patient, 40);
                            return "%d,%d,%d,%s,%s,19%02d-04-0%d,%s,%s,%s,%s"
                                    .formatted(
                                            row,
                                            5 + drawn(row * 3, 90),
                                            patient,
                                            word("Patient", patient),
                                            word("City", city),
                                            20 + drawn(patient * 5, 79),
                                            1 + drawn(patient * 7, 9),
                                            word("Allergy", drawn(patient * 11, 12)),
                                            "Zone/" + word("Z", city % 4),
                                            city % 3 == 0 ? "E" : "U",
                                            word("State", city % 9));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("visit_id", "minutes", "patient_id"),
                        Set.of("patient_id", "patient_name", "city", "born", "allergy", "timezone", "dst", "state"));
    }

    /** Many areas have neither people nor trade; that they agree in that tells of no other thing. */
    @Test
    void measures_that_are_nought_together_name_nothing() throws Exception {
        assertThat(apart(
                        folder,
                        "survey_id,asked,area_code,area_name,population,households,mailboxes,payroll,employees,firms",
                        row -> {
                            int area = 1 + drawn(row, 900);
                            boolean empty = drawn(area * 3, 6) == 0;
                            return "%d,%d,%d,%s,%d,%d,%d,%d,%d,%d"
                                    .formatted(
                                            row,
                                            1 + drawn(row * 3, 90),
                                            10_000 + area * 7,
                                            word("Area", drawn(area, 300)),
                                            empty ? 0 : 1 + drawn(area * 5, 9_000),
                                            empty ? 0 : 1 + drawn(area * 11, 3_000),
                                            empty ? 0 : 1 + drawn(area * 13, 3_000),
                                            empty ? 0 : 1 + drawn(area * 17, 90_000),
                                            empty ? 0 : 1 + drawn(area * 19, 2_000),
                                            empty ? 0 : 1 + drawn(area * 23, 700));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("survey_id", "asked", "area_code"),
                        Set.of(
                                "area_code",
                                "area_name",
                                "population",
                                "households",
                                "mailboxes",
                                "payroll",
                                "employees",
                                "firms"));
    }

    @Test
    void a_word_behind_what_follows_from_it_is_no_thing() throws Exception {
        assertThat(apart(
                        folder,
                        "sale_id,pieces,product number,product line,product type,product,product brand,colour,unit"
                                + " cost,unit price",
                        row -> {
                            int number = 1 + drawn(row, 240);
                            int product = number / 2;
                            return "%d,%d,%d,%s,%s,%s,%s,%s,%d.%02d,%d.%02d"
                                    .formatted(
                                            row,
                                            1 + drawn(row * 3, 80),
                                            number * 10,
                                            word("Line", product % 21 % 5),
                                            word("Type", product % 21),
                                            word("Product", product),
                                            word("Brand", product % 32),
                                            word("Colour", number % 2 == 0 ? 1 : 2 + drawn(number, 6)),
                                            drawn(number, 80),
                                            drawn(number * 3, 100),
                                            drawn(product, 80),
                                            drawn(product * 3, 100));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("sale_id", "pieces", "product number"),
                        Set.of(
                                "product number",
                                "product line",
                                "product type",
                                "product",
                                "product brand",
                                "colour",
                                "unit cost",
                                "unit price"));
    }

    /** What was shipped went where the customer lives, whom some orders call by another name. */
    @Test
    void what_the_order_says_again_of_the_customer_stays_with_the_order() throws Exception {
        assertThat(apart(
                        folder,
                        "line_id,pieces,order_id,customer_id,freight,ship_name,ship_street,ship_town,ship_land,"
                                + "customer_name,customer_contact,customer_street,customer_town,customer_land,"
                                + "customer_phone",
                        row -> {
                            int order = row / 3;
                            int customer = 1 + drawn(order, 90);
                            String where = word("Street", customer) + "," + word("Town", customer % 70) + ","
                                    + word("Land", customer % 70 % 13);
                            String name = word("Customer", customer);
                            return "%d,%d,%d,%d,%d.%02d,%s,%s,%s,%s,%s,%s"
                                    .formatted(
                                            row,
                                            1 + drawn(row * 3, 80),
                                            order,
                                            customer,
                                            drawn(order * 3, 90),
                                            drawn(order * 7, 100),
                                            customer == 30 && order % 2 == 0 ? name + " & Co" : name,
                                            where,
                                            name,
                                            word("Contact", customer),
                                            where,
                                            "(5) 555-" + (1000 + customer * 7));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("line_id", "pieces", "order_id"),
                        Set.of(
                                "order_id",
                                "customer_id",
                                "freight",
                                "ship_name",
                                "ship_street",
                                "ship_town",
                                "ship_land"),
                        Set.of(
                                "customer_id",
                                "customer_name",
                                "customer_contact",
                                "customer_street",
                                "customer_town",
                                "customer_land",
                                "customer_phone"));
    }

    @Test
    void what_is_missing_mostly_follows_from_nothing_by_accident() throws Exception {
        assertThat(apart(
                        folder,
                        "player_id,season,team_id,goals,birth_year,birth_town,death_year,death_month,death_day,"
                                + "death_land,death_town,name,height",
                        row -> {
                            int player = 1 + row / 4;
                            boolean dead = drawn(player, 4) == 0;
                            int town = drawn(player * 11, 160);
                            return "%d,%d,%d,%d,%d,%s,%s,%s,%d"
                                    .formatted(
                                            player,
                                            1990 + row % 4 + drawn(player, 20),
                                            1 + drawn(row * 3, 30),
                                            drawn(row * 5, 40),
                                            1900 + drawn(player * 17, 80),
                                            word("Town", drawn(player * 19, 200)),
                                            dead
                                                    ? "%d,%d,%d,%s,%s"
                                                            .formatted(
                                                                    1950 + drawn(player * 3, 70),
                                                                    1 + drawn(player * 7, 12),
                                                                    1 + drawn(player * 23, 28),
                                                                    word("Land", town % 9),
                                                                    word("Town", town))
                                                    : ",,,,",
                                            word("Player", player),
                                            160 + drawn(player * 13, 45));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("player_id", "season", "team_id", "goals"),
                        Set.of(
                                "player_id",
                                "birth_year",
                                "birth_town",
                                "death_year",
                                "death_month",
                                "death_day",
                                "death_land",
                                "death_town",
                                "name",
                                "height"));
    }

    @Test
    void numbers_reckoned_from_a_number_are_no_table_of_it() throws Exception {
        assertThat(apart(folder, "reading_id,place,warmth,heating,cooling", row -> {
                    int warmth = drawn(row, 120) - 20;
                    return "%d,%s,%d,%d,%d"
                            .formatted(
                                    row,
                                    word("Place", drawn(row * 3, 50)),
                                    warmth * 7,
                                    Math.max(0, 400 - warmth * 7),
                                    Math.max(0, warmth * 7 - 400));
                }))
                .hasSize(1);
    }

    @Test
    void what_only_refers_to_one_thing_more_is_no_thing_where_tables_stand_together() throws Exception {
        assertThat(apart(
                        folder,
                        "move_id,invoice_id,units,buyer_id,buyer_name,buyer_mail,buyer_phone,buyer_rank,buyer_since",
                        row -> {
                            int invoice = drawn(row, 1500);
                            int buyer = drawn(invoice * 3, 200);
                            return "%d,%d,%d,%d,%s,%s,%s,%s,2019-%02d-%02d"
                                    .formatted(
                                            row,
                                            50_000 + invoice,
                                            drawn(row * 5, 40),
                                            1 + buyer,
                                            word("Buyer", buyer),
                                            word("Mail", buyer),
                                            word("Phone", buyer),
                                            word("Rank", drawn(buyer, 5)),
                                            1 + drawn(buyer * 5, 12),
                                            1 + drawn(buyer * 7, 28));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("move_id", "invoice_id", "units", "buyer_id"),
                        Set.of("buyer_id", "buyer_name", "buyer_mail", "buyer_phone", "buyer_rank", "buyer_since"));
    }

    @Test
    void one_column_among_those_of_the_rows_is_no_table_of_two_keys() throws Exception {
        assertThat(apart(
                        folder,
                        "shop_id,slip_nbr,slip_day,units,terms,ware_id,shop_name,shop_town,shop_since,ware_name,ware_price",
                        row -> {
                            int shop = row % 25;
                            int slip = row / 25 / 4;
                            int both = shop * 1000 + slip;
                            int ware = row / 25 % 4 * 50 + drawn(row, 50);
                            return "%d,%d,2024-%02d-%02d,%d,net %d,%d,%s,%s,2001-%02d-%02d,%s,%d.%02d"
                                    .formatted(
                                            1 + shop,
                                            1 + slip,
                                            1 + drawn(both, 12),
                                            1 + drawn(both * 3, 28),
                                            1 + drawn(row * 3, 30),
                                            30 + 15 * drawn(both * 5, 3),
                                            800 + ware,
                                            word("Shop", shop),
                                            word("Town", drawn(shop, 9)),
                                            1 + shop % 12,
                                            1 + shop,
                                            word("Ware", ware),
                                            drawn(ware, 90),
                                            drawn(ware * 3, 100));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("shop_id", "slip_nbr", "slip_day", "units", "terms", "ware_id"),
                        Set.of("ware_id", "ware_name", "ware_price"),
                        Set.of("shop_id", "shop_name", "shop_town", "shop_since"));
    }

    @Test
    void where_a_thing_stands_in_an_order_is_no_second_thing() throws Exception {
        assertThat(apart(
                        folder,
                        "fight_id,damage,beast_id,beast_name,chain_id,habitat_id,rate,legs,colour,beast_order,"
                                + "weight,teeth,tail,chain_item,chain_cost,habitat_name",
                        row -> {
                            int beast = drawn(row, 500);
                            int chain = beast / 2;
                            int habitat = drawn(chain * 3, 9);
                            return "%d,%d,%d,%s,%d,%d,%d,%d,%s,%d,%d,%d,%d,%s,%d,%s"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 90),
                                            1 + beast,
                                            word("Beast", beast),
                                            700 + chain,
                                            30 + habitat,
                                            drawn(chain * 7, 50),
                                            drawn(beast * 3, 9),
                                            word("Colour", drawn(beast * 5, 12)),
                                            1 + (beast * 7) % 500,
                                            drawn(beast * 11, 900),
                                            drawn(beast * 13, 40),
                                            drawn(beast * 17, 9),
                                            word("Item", drawn(chain * 5, 60)),
                                            drawn(chain * 11, 900),
                                            word("Habitat", habitat));
                        }))
                .noneSatisfy(
                        relation -> assertThat(relation).contains("beast_order").doesNotContain("beast_id"))
                .anySatisfy(relation -> assertThat(relation)
                        .contains("beast_id", "beast_name", "beast_order", "weight", "teeth", "tail"));
    }

    @Test
    void a_city_is_no_thing_though_a_seller_for_each_land_follows_from_it_too() throws Exception {
        assertThat(apart(
                        folder,
                        "order_id,ware_id,units,client_id,client_name,city,postal_code,state,country,seller_id,credit,"
                                + "seller_name,seller_title,seller_hired,ware_name,ware_price",
                        row -> {
                            int order = row / 3;
                            int client = drawn(order, 120);
                            int city = drawn(client, 60);
                            int land = city % 15;
                            int seller = land % 8;
                            int ware = row % 3 * 30 + drawn(row, 30);
                            return "%d,%d,%d,%d,%s,%s,%d,%s,%s,%d,%d,%s,%s,200%d-05-01,%s,%d.%02d"
                                    .formatted(
                                            10_000 + order,
                                            1 + ware,
                                            drawn(row * 3, 60),
                                            300 + client,
                                            word("Client", client),
                                            word("City", city),
                                            10_000 + city * 7,
                                            word("State", city % 30),
                                            word("Land", land),
                                            50 + seller,
                                            1000 * drawn(client * 3, 90),
                                            word("Seller", seller),
                                            word("Title", seller % 3),
                                            seller,
                                            word("Ware", ware),
                                            drawn(ware, 90),
                                            drawn(ware * 3, 100));
                        }))
                .contains(Set.of(
                        "client_id", "client_name", "city", "postal_code", "state", "country", "seller_id", "credit"));
    }
}
