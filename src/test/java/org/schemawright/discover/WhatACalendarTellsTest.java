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

/** Joined tables in which columns say of days what can be read in any calendar. */
class WhatACalendarTellsTest {
    @TempDir
    private Path folder;

    @Test
    void what_a_calendar_tells_of_a_day_is_no_table() throws Exception {
        assertThat(apart(folder, "sale_id,day,till,units,weekday,month_of_year,year_of_sale", row -> {
                    LocalDate day = LocalDate.of(2023, 1, 1).plusDays(drawn(row, 600));
                    return "%d,%s,%d,%d,%s,%d,%d"
                            .formatted(
                                    row,
                                    day,
                                    1 + drawn(row * 7, 12),
                                    1 + drawn(row * 5, 30),
                                    day.getDayOfWeek(),
                                    day.getMonthValue(),
                                    day.getYear());
                }))
                .hasSize(1);
    }

    @Test
    void a_day_written_as_a_number_names_no_day() throws Exception {
        assertThat(apart(folder, "order_id,order_day_key,customer_id,amount,order_day,due_day", row -> {
                    LocalDate day = LocalDate.of(2024, 1, 1).plusDays(drawn(row, 300));
                    return "%d,%s,%d,%d.%02d,%s,%s"
                            .formatted(
                                    row,
                                    day.toString().replace("-", ""),
                                    1 + drawn(row * 3, 900),
                                    drawn(row * 5, 500),
                                    drawn(row * 7, 100),
                                    day,
                                    day.plusDays(7));
                }))
                .hasSize(1);
    }

    @Test
    void the_names_and_quarters_of_the_months_stay_with_the_days() throws Exception {
        assertThat(apart(
                        folder,
                        "booking_key,date_key,account_key,amount,full_date,day_of_month,day_of_year,english_month_name,"
                                + "french_month_name,month_of_year,calendar_quarter,calendar_year,fiscal_quarter,"
                                + "account_name,account_kind",
                        row -> {
                            LocalDate day = LocalDate.of(2021, 1, 1)
                                    .plusMonths(drawn(row, 36) + 1)
                                    .minusDays(1);
                            int month = day.getMonthValue();
                            int account = 1 + drawn(row * 3, 80);
                            return "%d,%s,%d,%d.%02d,%s,%d,%d,%s,%s,%d,%d,%d,%d,%s,%s"
                                    .formatted(
                                            row,
                                            day.toString().replace("-", ""),
                                            account,
                                            drawn(row * 5, 9000),
                                            drawn(row * 7, 100),
                                            day,
                                            day.getDayOfMonth(),
                                            day.getDayOfYear(),
                                            day.getMonth(),
                                            word("Mois", month),
                                            month,
                                            (month + 2) / 3,
                                            day.getYear(),
                                            (month + 8) / 3 % 4 + 1,
                                            word("Account", account),
                                            word("Kind", drawn(account, 6)));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("booking_key", "date_key", "account_key", "amount"),
                        Set.of(
                                "date_key",
                                "full_date",
                                "day_of_month",
                                "day_of_year",
                                "english_month_name",
                                "french_month_name",
                                "month_of_year",
                                "calendar_quarter",
                                "calendar_year",
                                "fiscal_quarter"),
                        Set.of("account_key", "account_name", "account_kind"));
    }
}
