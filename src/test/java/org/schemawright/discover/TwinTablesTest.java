package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.named;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Tables of which each row of one has one row of the other, so that nothing but names and order tells them apart. */
class TwinTablesTest {
    @TempDir
    private Path folder;

    @Test
    void what_keeps_the_same_book_of_its_rows_twice_is_two_tables() throws Exception {
        assertThat(named(
                        folder,
                        "order_id,total,clerk_id,login,hired,clerk_modified_date,first_name,title,person_modified_date",
                        row -> {
                            int clerk = drawn(row, 60);
                            return "%d,%d.%02d,%d,%s,20%02d-04-0%d,2022-0%d-11,%s,%s,2023-0%d-0%d"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 100),
                                            40 + clerk,
                                            word("login", clerk),
                                            drawn(clerk, 20) + 1,
                                            1 + clerk % 9,
                                            1 + drawn(clerk * 3, 9),
                                            word("First", drawn(clerk * 5, 40)),
                                            word("Title", clerk % 3),
                                            1 + drawn(clerk * 7, 9),
                                            1 + drawn(clerk * 11, 9));
                        }))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "rows", Set.of("order_id", "total", "clerk_id"),
                        "clerk", Set.of("clerk_id", "login", "hired", "clerk_modified_date"),
                        "person", Set.of("clerk_id", "first_name", "title", "person_modified_date")));
    }

    @Test
    void what_stands_behind_the_columns_of_another_thing_was_joined_later() throws Exception {
        assertThat(apart(
                        folder,
                        "visit_id,minutes,guest_id,room_id,bus_id,floor,beds,view,nickname,mood,shoe_size,"
                                + "line,driver,seats,street,town,telephone,postbox",
                        row -> {
                            int guest = drawn(row, 300);
                            int room = drawn(row * 7, 50);
                            int bus = drawn(row * 11, 30);
                            return "%d,%d,%d,%d,%d,%d,%d,%s,%s,%s,%d,%d,%s,%d,%s,%s,%d,%d"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 400),
                                            1 + guest,
                                            900 + room,
                                            70 + bus,
                                            drawn(room, 9),
                                            1 + drawn(room * 3, 4),
                                            word("View", drawn(room * 5, 6)),
                                            word("Nick", guest),
                                            word("Mood", drawn(guest, 5)),
                                            30 + drawn(guest * 3, 17),
                                            drawn(bus, 12),
                                            word("Driver", drawn(bus * 3, 25)),
                                            20 + drawn(bus * 5, 40),
                                            word("Street", drawn(guest * 5, 200)),
                                            word("Town", drawn(guest * 7, 40)),
                                            500_000 + drawn(guest * 11, 90_000),
                                            drawn(guest * 13, 700));
                        }))
                .contains(
                        Set.of("guest_id", "nickname", "mood", "shoe_size"),
                        Set.of("bus_id", "line", "driver", "seats"),
                        Set.of("guest_id", "street", "town", "telephone", "postbox"));
    }

    @Test
    void a_book_that_is_the_same_in_all_rows_ends_the_table_behind_which_it_stands() throws Exception {
        assertThat(apart(
                        folder,
                        "loan_id,days,reader_id,loan_last_update,reader_name,reader_town_id,reader_last_update,"
                                + "reader_town,reader_land_id,reader_town_last_update,reader_land,"
                                + "reader_land_last_update",
                        row -> {
                            int reader = drawn(row, 400);
                            int town = reader % 60;
                            return "%d,%d,%d,2020-0%d-01,%s,%d,2006-02-15,%s,%d,2006-02-16,%s,2006-02-17"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 30),
                                            1 + reader,
                                            1 + drawn(row * 5, 9),
                                            word("Reader", reader),
                                            700 + town,
                                            word("Town", town),
                                            30 + town % 8,
                                            word("Land", town % 8));
                        }))
                .contains(
                        Set.of("reader_id", "reader_name", "reader_town_id", "reader_last_update"),
                        Set.of("reader_town_id", "reader_town", "reader_land_id", "reader_town_last_update"),
                        Set.of("reader_land_id", "reader_land", "reader_land_last_update"));
    }

    @Test
    void a_client_for_each_order_has_what_stands_behind_the_order_its_other_number_included() throws Exception {
        assertThat(apart(
                        folder,
                        "order_id,line_number,ware_id,price,client_id,order_status,bought,sent,client_unique_id,"
                                + "client_zip,client_town,client_state,ware_weight,ware_length,ware_photos",
                        row -> {
                            int order = row * 3 / 4;
                            int person = order % 50 == 0 ? 7 : order;
                            int ware = drawn(row * 7, 150);
                            return "%d,%d,%d,%d.%02d,%d,%s,2018-0%d-1%d,2019-0%d-2%d,%d,%d,%s,%s,%d,%d,%d"
                                    .formatted(
                                            order,
                                            1 + (row * 3 % 4 == 0 ? 0 : row % 4),
                                            100 + ware,
                                            drawn(row * 3, 200),
                                            drawn(row * 5, 100),
                                            90_000 + order * 7,
                                            word("State", drawn(order, 4)),
                                            1 + drawn(order * 3, 9),
                                            drawn(order * 5, 10),
                                            1 + drawn(order * 7, 9),
                                            drawn(order * 11, 9),
                                            500_000 + person * 3,
                                            10_000 + drawn(person, 900),
                                            word("Town", drawn(person * 3, 300)),
                                            word("S", drawn(person * 5, 20)),
                                            drawn(ware, 5000),
                                            drawn(ware * 3, 90),
                                            drawn(ware * 5, 7));
                        }))
                .contains(
                        Set.of("order_id", "client_id", "order_status", "bought", "sent"),
                        Set.of("client_id", "client_unique_id", "client_zip", "client_town", "client_state"));
    }

    @Test
    void what_is_told_again_of_a_second_person_is_a_table_of_its_own() throws Exception {
        assertThat(named(
                        folder,
                        "bill_id,total,clerk_id,LastName,Title,HiredOn,Street,Fax,ManagerLastName,ManagerTitle,"
                                + "ManagerHiredOn,ManagerStreet,ManagerFax",
                        row -> {
                            int clerk = drawn(row, 9);
                            return "%d,%d.%02d,%d,%s,%s,200%d-05-01,%s,%d,%s,%s,1999-01-01,%s,77"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 100),
                                            3 + clerk,
                                            word("Name", clerk),
                                            word("Title", clerk % 4),
                                            clerk,
                                            word("Street", clerk),
                                            5000 + clerk,
                                            word("Name", 90),
                                            word("Title", 90),
                                            word("Street", 90));
                        }))
                .containsEntry("clerk", Set.of("clerk_id", "LastName", "Title", "HiredOn", "Street", "Fax"))
                .containsEntry(
                        "Manager",
                        Set.of(
                                "clerk_id",
                                "ManagerLastName",
                                "ManagerTitle",
                                "ManagerHiredOn",
                                "ManagerStreet",
                                "ManagerFax"));
    }

    @Test
    void what_is_told_again_is_known_behind_a_name_of_two_words_too() throws Exception {
        assertThat(named(
                        folder,
                        "bill_id,total,aide_id,SalesAideLastName,SalesAideTitle,SalesAideHiredOn,SalesAideStreet,"
                                + "SalesAideFax,ManagerLastName,ManagerTitle,ManagerHiredOn,ManagerStreet,ManagerFax",
                        row -> {
                            int aide = drawn(row, 9);
                            return "%d,%d.%02d,%d,%s,%s,200%d-05-01,%s,%d,%s,%s,1999-01-01,%s,77"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 100),
                                            3 + aide,
                                            word("Name", aide),
                                            word("Title", aide % 4),
                                            aide,
                                            word("Street", aide),
                                            5000 + aide,
                                            word("Name", 90),
                                            word("Title", 90),
                                            word("Street", 90));
                        }))
                .containsEntry(
                        "aide",
                        Set.of(
                                "aide_id",
                                "SalesAideLastName",
                                "SalesAideTitle",
                                "SalesAideHiredOn",
                                "SalesAideStreet",
                                "SalesAideFax"))
                .containsKey("Manager");
    }

    @Test
    void a_department_and_the_one_above_it_are_two() throws Exception {
        assertThat(named(
                        folder,
                        "bill_id,total,dept_no,department,head_dept,chief,budget,location,phone_no,head_department,"
                                + "head_head_dept,head_chief,head_budget,head_location,head_phone",
                        row -> {
                            int dept = drawn(row, 5);
                            int head = dept / 2;
                            return "%d,%d.%02d,%d,%s,%d,%s,%d,%s,%d,%s,%d,%s,%d,%s,%d"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 100),
                                            100 + dept,
                                            word("Dept", dept),
                                            10 + head,
                                            word("Chief", dept),
                                            1000 * (1 + drawn(dept, 30)),
                                            word("Place", dept % 6),
                                            5000 + dept,
                                            word("Head", head),
                                            head == 0 ? 0 : 1,
                                            word("Chief", 70 + head),
                                            9000 * (1 + head),
                                            word("Place", 40 + head % 3),
                                            7000 + head);
                        }))
                .containsValue(Set.of("dept_no", "department", "head_dept", "chief", "budget", "location", "phone_no"));
    }

    @Test
    void the_managers_of_clerks_are_a_table_though_each_office_has_one_of_them() throws Exception {
        assertThat(named(
                        folder,
                        "bill_id,total,clerk_no,last_name,first_name,extension,mail,office_code,reports_to,post,"
                                + "office_town,office_phone,office_street,office_zip,manager_last_name,"
                                + "manager_first_name,manager_extension,manager_mail,manager_post",
                        row -> {
                            int clerk = drawn(row, 30);
                            int office = clerk % 7;
                            int manager = office % 3;
                            var text = new StringBuilder("%d,%d.%02d,%d"
                                    .formatted(row, drawn(row * 3, 900), drawn(row * 5, 100), 1000 + clerk));
                            for (int who : new int[] {clerk, 90 + manager}) {
                                text.append(",%s,%s,x%d,m%d@example.org"
                                        .formatted(
                                                word("Last", who),
                                                word("First", drawn(who, 12)),
                                                1000 + drawn(who * 3, 5000),
                                                who));
                                text.append(
                                        who == clerk
                                                ? ",%d,%d,%s,%s,%d,%s,%d"
                                                        .formatted(
                                                                1 + office,
                                                                500 + manager,
                                                                word("Post", drawn(clerk * 5, 3)),
                                                                word("Town", office),
                                                                70_000 + office,
                                                                word("Street", office),
                                                                10_000 + office)
                                                : "," + word("Chief", manager));
                            }
                            return text.toString();
                        }))
                .containsEntry(
                        "office", Set.of("office_code", "office_town", "office_phone", "office_street", "office_zip"))
                .containsValue(Set.of(
                        "reports_to",
                        "manager_last_name",
                        "manager_first_name",
                        "manager_extension",
                        "manager_mail",
                        "manager_post"));
    }

    @Test
    void two_addresses_of_an_order_stay_with_it() throws Exception {
        assertThat(apart(
                        folder,
                        "line_id,units,order_id,bought,channel,bill_street,bill_town,bill_zip,bill_phone,"
                                + "ship_street,ship_town,ship_zip,ship_phone",
                        row -> {
                            int order = row / 4;
                            return "%d,%d,%d,2020-0%d-1%d,%s,%s,%s,%d,%d,%s,%s,%d,%d"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 9),
                                            50 + order,
                                            1 + drawn(order, 9),
                                            drawn(order * 3, 9),
                                            word("Channel", drawn(order * 5, 3)),
                                            word("Street", drawn(order * 7, 800)),
                                            word("Town", drawn(order * 11, 90)),
                                            10_000 + drawn(order * 13, 900),
                                            100_000 + drawn(order * 17, 90_000),
                                            word("Street", drawn(order * 19, 800)),
                                            word("Town", drawn(order * 23, 90)),
                                            10_000 + drawn(order * 29, 900),
                                            100_000 + drawn(order * 31, 90_000));
                        }))
                .hasSize(2);
    }
}
