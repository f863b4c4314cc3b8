package org.schemawright.discover;

import static org.assertj.core.api.Assertions.assertThat;
import static org.schemawright.discover.NumberedRows.apart;
import static org.schemawright.discover.NumberedRows.drawn;
import static org.schemawright.discover.NumberedRows.word;

import java.nio.file.Path;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Joins of which rows alone do not say how they come apart, and names and the order of the columns do. */
class NamesAndOrderTest {
    @TempDir
    private Path folder;

    @Test
    void what_each_has_exactly_one_of_stands_behind_all_that_it_has_itself() throws Exception {
        assertThat(apart(
                        folder,
                        "stay_id,nights,guest_id,guest_name,guest_address_id,guest_since,guest_address_street,"
                                + "guest_address_floor,guest_town_id,guest_town_name,guest_town_mayor",
                        row -> {
                            int guest = 1 + drawn(row, 300);
                            int address = 9000 + guest * 3;
                            int town = 500 + guest;
                            return "%d,%d,%d,%s,%d,20%02d-03-1%d,%s,%d,%d,%s,%s"
                                    .formatted(
                                            row,
                                            1 + drawn(row * 3, 9),
                                            guest,
                                            word("Guest", guest),
                                            address,
                                            10 + drawn(guest, 12),
                                            drawn(guest * 5, 9),
                                            word("Street", guest),
                                            drawn(guest * 7, 5),
                                            town,
                                            word("Town", guest),
                                            word("Mayor", guest));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("stay_id", "nights", "guest_id"),
                        Set.of("guest_id", "guest_name", "guest_address_id", "guest_since"),
                        Set.of("guest_address_id", "guest_address_street", "guest_address_floor", "guest_town_id"),
                        Set.of("guest_town_id", "guest_town_name", "guest_town_mayor"));
    }

    @Test
    void what_only_some_have_is_a_thing_with_its_own_id() throws Exception {
        assertThat(apart(folder, "payment_id,paid,account_id,opened,branch,card_id,card_kind,issued", row -> {
                    int account = 1 + drawn(row, 400);
                    String card = account % 5 == 0
                            ? "%d,%s,2019-%02d-%02d"
                                    .formatted(
                                            7000 + account,
                                            account % 3 == 0 ? "gold" : "plain",
                                            1 + account % 12,
                                            1 + account % 27)
                            : ",,";
                    return "%d,%d.%02d,%d,2015-%02d-%02d,%s,%s"
                            .formatted(
                                    row,
                                    drawn(row * 11, 900),
                                    drawn(row * 13, 100),
                                    account,
                                    1 + drawn(account, 12),
                                    1 + drawn(account * 3, 28),
                                    word("Branch", drawn(account * 17, 9)),
                                    card);
                }))
                .contains(Set.of("card_id", "card_kind", "issued"))
                .hasSize(3);
    }

    @Test
    void what_is_empty_just_where_something_is_was_joined_by_that() throws Exception {
        assertThat(apart(folder, "change_id,bytes,actor_id,actor_user,actor_label,shown_as,mail,joined,edits", row -> {
                    int actor = 1 + drawn(row, 400);
                    boolean known = actor % 3 != 0;
                    return "%d,%d,%d,%s,%s,%s"
                            .formatted(
                                    row,
                                    drawn(row * 3, 9000),
                                    actor,
                                    known ? String.valueOf(90_000 + actor * 37) : "",
                                    word("Label", actor),
                                    known
                                            ? "%s,%s@example.org,20%02d-04-11,%d"
                                                    .formatted(
                                                            word("Shown", drawn(actor, 300)),
                                                            word("m", actor).replace(' ', '.'),
                                                            drawn(actor * 3, 20) + 1,
                                                            drawn(actor * 5, 700))
                                            : ",,,");
                }))
                .containsExactlyInAnyOrder(
                        Set.of("change_id", "bytes", "actor_id"),
                        Set.of("actor_id", "actor_user", "actor_label"),
                        Set.of("actor_user", "shown_as", "mail", "joined", "edits"));
    }

    @Test
    void numbers_within_a_depot_are_the_key_rather_than_the_name_that_is_unique_too() throws Exception {
        assertThat(apart(folder, "line_id,amount,depot_id,dock_id,dock_name,dock_height,depot_name,depot_town", row -> {
                    int depot = 1 + drawn(row, 2);
                    int dock = 1 + drawn(row * 3, 10);
                    int both = depot * 10 + dock;
                    return "%d,%d.%02d,%d,%d,%s,%d.%d,%s,%s"
                            .formatted(
                                    row,
                                    drawn(row * 5, 500),
                                    drawn(row * 7, 99),
                                    depot,
                                    dock,
                                    word("Dock", both),
                                    2 + drawn(both, 7),
                                    drawn(both * 3, 10),
                                    word("Depot", depot),
                                    word("Town", depot));
                }))
                .containsExactlyInAnyOrder(
                        Set.of("line_id", "amount", "depot_id", "dock_id"),
                        Set.of("depot_id", "dock_id", "dock_name", "dock_height"),
                        Set.of("depot_id", "depot_name", "depot_town"));
    }

    @Test
    void what_stands_beside_a_thing_that_refers_to_it_is_referred_to_from_there_too() throws Exception {
        assertThat(apart(folder, "event_id,patient_id,stay_id,reading,ward,arrived,patient_name,born", row -> {
                    int stay = 1 + drawn(row, 300);
                    int patient = 1 + drawn(stay, 120);
                    return "%d,%d,%d,%d.%d,%s,2019-%02d-1%d,%s,19%02d"
                            .formatted(
                                    row,
                                    patient,
                                    7000 + stay,
                                    drawn(row * 3, 90),
                                    drawn(row * 5, 10),
                                    word("Ward", drawn(stay * 3, 20)),
                                    1 + drawn(stay * 5, 12),
                                    drawn(stay * 7, 10),
                                    word("Patient", patient),
                                    20 + drawn(patient * 11, 79));
                }))
                .containsExactlyInAnyOrder(
                        Set.of("event_id", "reading", "patient_id", "stay_id"),
                        Set.of("patient_id", "stay_id", "ward", "arrived"),
                        Set.of("patient_id", "patient_name", "born"));
    }

    @Test
    void an_id_written_in_one_word_is_an_id() throws Exception {
        assertThat(apart(folder, "eventid,reading,itemid,row_id,label,unit", row -> {
                    int item = 1 + drawn(row, 150);
                    return "%d,%d.%d,%d,%d,%s,%s"
                            .formatted(
                                    row,
                                    drawn(row * 3, 90),
                                    drawn(row * 5, 10),
                                    220_000 + item * 3,
                                    item,
                                    word("Item", item),
                                    word("Unit", item % 6));
                }))
                .containsExactlyInAnyOrder(
                        Set.of("eventid", "reading", "itemid"), Set.of("itemid", "row_id", "label", "unit"));
    }

    /** Most players are alive, so that the team and where one died say when, of nearly all of them. */
    @Test
    void what_is_called_after_a_code_is_told_of_it_though_the_code_hardly_repeats() throws Exception {
        assertThat(apart(
                        folder,
                        "sale_id,units,buyer_id,buyer_name,buyer_mail,buyer_rank,chief_id,chief_name,chief_mail,"
                            + "chief_officeCode,chief_since,chief_office_town,chief_office_street,chief_office_phone",
                        row -> {
                            int buyer = drawn(row, 300);
                            int chief = buyer % 6;
                            int office = Math.min(chief, 4);
                            return "%d,%d,%d,%s,%s,%s,%d,%s,%s,%d,200%d-05-1%d,%s,%s,%s"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 40),
                                            100 + buyer,
                                            word("Buyer", buyer),
                                            word("Mail", buyer),
                                            word("Rank", drawn(buyer, 4)),
                                            7000 + chief * 13,
                                            word("Chief", chief),
                                            word("Box", chief),
                                            1 + office,
                                            chief,
                                            chief,
                                            word("Town", office),
                                            word("Street", office),
                                            word("Phone", office));
                        }))
                .contains(Set.of("chief_officeCode", "chief_office_town", "chief_office_street", "chief_office_phone"));
    }
}
