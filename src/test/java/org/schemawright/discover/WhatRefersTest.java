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

/** Joins in which what refers to a thing is told by where it stands: with what refers, and not with the thing. */
class WhatRefersTest {
    @TempDir
    private Path folder;

    @Test
    void a_day_among_the_rows_refers_to_days_although_these_have_an_id_of_their_own() throws Exception {
        assertThat(apart(
                        folder,
                        "pay_date,clerk_id,paid,vacation,time_id,the_day,the_year,quarter,clerk_name,pension",
                        row -> {
                            int month = row / 200;
                            int clerk = row % 200;
                            return "%s,%d,%d.%02d,%d,%d,%s,%d,Q%d,%s,%s"
                                    .formatted(
                                            LocalDate.of(2024, 1, 1).plusMonths(month),
                                            1 + clerk,
                                            drawn(row * 3, 4000),
                                            drawn(row * 5, 100),
                                            drawn(row * 7, 20),
                                            367 + month * 30,
                                            LocalDate.of(2024, 1, 1)
                                                    .plusMonths(month)
                                                    .getDayOfWeek(),
                                            2024 + month / 12,
                                            1 + month % 12 / 3,
                                            word("Clerk", clerk),
                                            word("Pension", drawn(clerk, 4)));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("pay_date", "clerk_id", "paid", "vacation"),
                        Set.of("pay_date", "time_id", "the_day", "the_year", "quarter"),
                        Set.of("clerk_id", "clerk_name", "pension"));
    }

    @Test
    void parts_of_the_key_of_the_rows_refer_to_what_has_a_number_of_its_own_too() throws Exception {
        assertThat(apart(
                        folder,
                        "crash_id,craft_key,finding_no,cause,weight,built,craft_no,engines,crash_town,wind,light",
                        row -> {
                            int craft = row / 3;
                            int crash = craft * 9 / 10;
                            return "C%05d,%d,%d,%s,%d,%d,N%d,%d,%s,%d,%s"
                                    .formatted(
                                            crash,
                                            craft > 0 && (craft - 1) * 9 / 10 == crash ? 2 : 1,
                                            1 + row % 3,
                                            word("Cause", drawn(row, 9)),
                                            drawn(craft * 3, 9000),
                                            1950 + drawn(craft, 70),
                                            40_000 + drawn(craft * 17, 50) * 2000 + craft,
                                            1 + drawn(craft * 5, 4),
                                            word("Town", drawn(crash, 200)),
                                            drawn(crash * 3, 90),
                                            word("Light", drawn(crash * 5, 5)));
                        }))
                .contains(
                        Set.of("crash_id", "craft_key", "weight", "built", "craft_no", "engines"),
                        Set.of("crash_id", "crash_town", "wind", "light"));
    }

    @Test
    void the_same_word_in_another_language_behind_other_things_was_joined_by_the_word() throws Exception {
        assertThat(apart(
                        folder,
                        "line_id,units,ware_id,seller_id,ware_group_name,weight,photos,ware_group_name_english,"
                                + "seller_town,seller_since",
                        row -> {
                            int ware = drawn(row, 300);
                            int seller = drawn(row * 7, 80);
                            int group = ware % 25;
                            return "%d,%d,%d,%d,%s,%d,%d,%s,%s,20%02d"
                                    .formatted(
                                            row,
                                            1 + drawn(row * 3, 9),
                                            1 + ware,
                                            9000 + seller,
                                            word("Grupo", group),
                                            drawn(ware, 4000),
                                            drawn(ware * 3, 8),
                                            group < 2 ? "" : word("Group", group),
                                            word("Town", drawn(seller, 60)),
                                            10 + drawn(seller * 3, 14));
                        }))
                .contains(
                        Set.of("ware_id", "ware_group_name", "weight", "photos"),
                        Set.of("ware_group_name", "ware_group_name_english"));
    }

    @Test
    void a_state_refers_to_what_stands_behind_other_things() throws Exception {
        assertThat(apart(
                        folder,
                        "case_id,cost,judge_id,case_state,judge_name,judge_since,case_state_name,case_state_region",
                        row -> {
                            int judge = drawn(row, 90);
                            int state = drawn(row * 7, 40);
                            return "%d,%d.%02d,%d,%s,%s,%d,%s,%s"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 100),
                                            500 + judge,
                                            "%c%c".formatted('A' + state / 8, 'A' + state % 8),
                                            word("Judge", judge),
                                            1980 + drawn(judge, 40),
                                            word("State", state),
                                            "R%d".formatted(state % 6));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("case_id", "cost", "judge_id", "case_state"),
                        Set.of("judge_id", "judge_name", "judge_since"),
                        Set.of("case_state", "case_state_name", "case_state_region"));
    }

    @Test
    void one_column_that_follows_and_stands_before_does_not_speak_against_a_reference() throws Exception {
        assertThat(apart(
                        folder,
                        "expense_id,cost,link_to_budget,category,spent,event_status,link_to_event,event_name,"
                                + "event_date,event_kind,location",
                        row -> {
                            int budget = drawn(row, 60);
                            int event = budget / 3;
                            return "%d,%d.%02d,%s,%s,%d,%s,%s,%s,2020-0%d-1%d,%s,%s"
                                    .formatted(
                                            row,
                                            drawn(row * 3, 900),
                                            drawn(row * 5, 100),
                                            word("rec", 5000 + budget),
                                            word("Category", drawn(budget, 7)),
                                            drawn(budget * 3, 400),
                                            word("Status", drawn(event, 3)),
                                            word("rec", 900 + event),
                                            word("Event", event),
                                            1 + drawn(event * 3, 9),
                                            drawn(event * 5, 9),
                                            word("Kind", drawn(event * 7, 6)),
                                            word("Location", drawn(event * 11, 12)));
                        }))
                .anySatisfy(relation -> assertThat(relation)
                        .contains("link_to_event", "event_name", "event_date", "event_kind", "location")
                        .doesNotContain("link_to_budget"));
    }

    @Test
    void a_word_and_its_text_behind_other_things_are_a_table() throws Exception {
        assertThat(apart(folder, "assay_id,strain,curator,target_id,target_name,target_size,curation_text", row -> {
                    int target = drawn(row * 7, 200);
                    int curator = drawn(row, 4);
                    return "%d,%s,%s,%d,%s,%d,%s"
                            .formatted(
                                    row,
                                    word("Strain", drawn(row * 3, 90)),
                                    word("Curator", curator),
                                    700 + target,
                                    word("Target", target),
                                    drawn(target, 900),
                                    word("Text of a curation", curator));
                }))
                .contains(Set.of("curator", "curation_text"));
    }
}
