package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is told of two things in the same words, so that one looks as if it were the other's. */
class ToldTwiceTest {
    @TempDir
    private Path folder;

    @Test
    void where_an_order_is_sent_to_is_the_orders_though_it_hardly_differs_from_where_its_client_lives()
            throws Exception {
        assertThat(apart(
                        folder,
                        "order_id,ware_id,units,client_id,ordered,ship_name,ship_street,ship_town,ship_region,ship_zip,"
                            + "ship_land,client_name,client_title,client_street,client_town,client_region,client_zip,"
                            + "client_land,ware_name,ware_price",
                        row -> {
                            int order = row / 3;
                            int client = drawn(order, 80);
                            int ware = row % 3 * 30 + drawn(row, 30);
                            int moved = client == 7 ? 500 : client;
                            return "%d,%d,%d,%d,2023-0%d-1%d,%s,%s,%s,%s,%d,%s,%s,%s,%s,%s,%s,%d,%s,%s,%d.%02d"
                                    .formatted(
                                            10_000 + order,
                                            1 + ware,
                                            drawn(row * 3, 60),
                                            300 + client,
                                            1 + drawn(order * 3, 9),
                                            drawn(order * 5, 10),
                                            word("Client", client == 5 && order % 2 == 0 ? 900 : client),
                                            word("Street", moved),
                                            word("Town", moved % 41),
                                            word("Region", moved % 23),
                                            1000 + moved,
                                            word("Land", client % 9),
                                            word("Client", client),
                                            word("Title", drawn(client, 8)),
                                            word("Street", client),
                                            word("Town", client % 41),
                                            word("Region", client % 23),
                                            1000 + client,
                                            word("Land", client % 9),
                                            word("Ware", ware),
                                            drawn(ware, 90),
                                            drawn(ware * 3, 100));
                        }))
                .contains(
                        Set.of(
                                "order_id",
                                "client_id",
                                "ordered",
                                "ship_name",
                                "ship_street",
                                "ship_town",
                                "ship_region",
                                "ship_zip",
                                "ship_land"),
                        Set.of(
                                "client_id",
                                "client_name",
                                "client_title",
                                "client_street",
                                "client_town",
                                "client_region",
                                "client_zip",
                                "client_land"));
    }

    @Test
    void what_was_paid_is_of_the_row_though_it_is_always_the_price_of_the_song() throws Exception {
        assertThat(apart(
                        folder,
                        "line_id,song_id,unit_price,units,song_name,disc_id,medium_id,length,bytes,song_unit_price,"
                                + "disc_title,disc_year,singer_id,singer_name,singer_land,medium_name,medium_ending",
                        row -> {
                            int song = drawn(row, 2500);
                            int disc = song % 300;
                            int singer = drawn(disc, 120);
                            int medium = song % 50 == 0 ? 4 : song % 4;
                            String price = medium == 4 ? "1.99" : "0.99";
                            return "%d,%d,%s,1,%s,%d,%d,%d,%d,%s,%s,%d,%d,%s,%s,%s,%s"
                                    .formatted(
                                            row,
                                            1 + song,
                                            price,
                                            word("Song", song),
                                            700 + disc,
                                            medium,
                                            100_000 + drawn(song * 3, 90_000),
                                            500_000 + drawn(song * 5, 90_000),
                                            price,
                                            word("Disc", disc),
                                            1960 + drawn(disc * 3, 60),
                                            40 + singer,
                                            word("Singer", singer),
                                            word("Land", drawn(singer * 3, 30)),
                                            word("Medium", medium),
                                            word("Ending", medium));
                        }))
                .contains(
                        Set.of("line_id", "song_id", "unit_price", "units"),
                        Set.of("song_id", "song_name", "disc_id", "medium_id", "length", "bytes", "song_unit_price"),
                        Set.of("medium_id", "medium_name", "medium_ending"));
    }

    @Test
    void of_two_equal_prices_that_which_is_called_after_the_ware_stays_with_it_where_no_order_tells() throws Exception {
        assertThat(apart(
                        folder,
                        "ware_group,paid,line_id,brand_name,ware_list_price,client_id,ware_id,units,client_town,list_price,"
                            + "ware_name,client_name,brand_id",
                        row -> {
                            int ware = drawn(row, 300);
                            int client = drawn(row * 3, 500);
                            int brand = drawn(ware, 9);
                            int price = 10 + drawn(ware * 3, 400);
                            return "%s,%d.%02d,%d,%s,%d.99,%d,%d,%d,%s,%d.99,%s,%s,%d"
                                    .formatted(
                                            word("Group", drawn(ware * 5, 6)),
                                            drawn(row * 5, 900),
                                            drawn(row * 7, 100),
                                            row,
                                            word("Brand", brand),
                                            price,
                                            100 + client,
                                            2000 + ware,
                                            1 + drawn(row * 11, 4),
                                            word("Town", drawn(client, 40)),
                                            price,
                                            word("Ware", ware),
                                            word("Client", client),
                                            1 + brand);
                        }))
                .anySatisfy(relation -> assertThat(relation)
                        .contains("ware_id", "ware_name", "ware_list_price")
                        .doesNotContain("list_price"));
    }

    @Test
    void of_two_equal_places_the_nearer_thing_has_the_one_and_not_the_rows_the_other() throws Exception {
        assertThat(apart(
                        folder,
                        "station_id,day,element,amount,hour,north,east,height,station_name,owner,wmo_number,inv_north,inv_east,"
                            + "first_year,last_year,element_title,unit",
                        row -> {
                            int pair = row % 160;
                            int station = pair / 4;
                            int element = pair % 4;
                            int north = 1000 + drawn(station, 9000);
                            int east = 1000 + drawn(station * 3, 9000);
                            return "S%d,2023-0%d-%02d,%s,%d,%d,%d,%d,%d,%s,%s,%d,%d,%d,%d,%d,%s,%s"
                                    .formatted(
                                            500 + station,
                                            1 + row / 160 / 28,
                                            1 + row / 160 % 28,
                                            "E" + element,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 24),
                                            north,
                                            east,
                                            drawn(station * 5, 3000),
                                            word("Station", station),
                                            word("Owner", drawn(station, 9)),
                                            70_000 + station * 3,
                                            north,
                                            east,
                                            1900 + drawn(pair * 3, 60),
                                            1980 + drawn(pair * 5, 44),
                                            word("Element", element),
                                            word("Unit", element % 3));
                        }))
                .contains(
                        Set.of("station_id", "north", "east", "height", "station_name", "owner", "wmo_number"),
                        Set.of("station_id", "element", "inv_north", "inv_east", "first_year", "last_year"));
    }

    /** Each carrier sells in its own coin, so that all that is told of a coin is told twice. */
    @Test
    void of_two_equal_columns_that_which_stands_far_behind_goes_though_its_name_is_the_shorter_one() throws Exception {
        String[] lines = {
            "0402,%d,UK,X,0,Carrier d,CBD,http://d.com,2,Port djg,UTC2,2",
            "0402,%d,UM,,0,Carrier i,CAD,http://i.com,2,Port jfa,UTC1,2",
            "0407,%d,UK,,0,Carrier c,CCD,http://c.com,0,Port dbg,UTC3,0",
            "0408,%d,UK,,1,Carrier c,CCD,http://c.com,0,Port djg,UTC2,0",
            "2407,%d,UK,,0,Carrier d,CBD,http://d.com,2,Port ehf,UTC2,2",
            "3504,%d,UM,,1,Carrier f,CAD,http://f.com,2,Port hjd,UTC1,2",
        };
        assertThat(apart(
                        folder,
                        "line,taken,unit,kind,period,carrier_name,coin_code,web,coin_code_digits,port_name,port_zone,digits",
                        row -> lines[drawn(row, lines.length)].formatted(drawn(row * 11, 300))))
                .anySatisfy(relation -> assertThat(relation)
                        .contains("carrier_name", "coin_code", "coin_code_digits", "web")
                        .doesNotContain("digits"));
    }
}
