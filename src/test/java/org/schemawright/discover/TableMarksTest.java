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

/** Joins of tables that mark all of their columns with a letter of their own. */
class TableMarksTest {
    @TempDir
    private Path folder;

    @Test
    void months_and_makers_that_stand_within_the_columns_of_days_and_articles_are_columns_of_these() throws Exception {
        assertThat(apart(
                        folder,
                        "s_day_sk,s_article_sk,s_units,d_date,d_month_number,d_week_number,d_quarter_number,d_year,d_month,"
                            + "d_day,d_quarter,d_holiday,a_article_id,a_since,a_article_text,a_class_id,a_class,a_maker_id,"
                            + "a_maker,a_size,a_colour",
                        row -> {
                            var day = LocalDate.of(2019, 1, 1).plusWeeks(drawn(row, 208));
                            int month = (day.getYear() - 2000) * 12 + day.getMonthValue() - 1;
                            int article = 1 + drawn(row * 29, 300);
                            int kind = drawn(article * 3, 12);
                            int maker = drawn(article * 5, 200);
                            return "%d,%d,%d,%s,%d,%d,%d,%d,%d,%d,%d,%s,AAA%d,201%d-03-01,%s,%d,%s,%d,%s,%d,%s"
                                    .formatted(
                                            day.toEpochDay() + 2_400_000,
                                            article,
                                            drawn(row * 11, 800),
                                            day,
                                            month,
                                            day.toEpochDay() / 7,
                                            month / 3,
                                            day.getYear(),
                                            day.getMonthValue(),
                                            day.getDayOfMonth(),
                                            (day.getMonthValue() + 2) / 3,
                                            drawn((int) day.toEpochDay(), 9) == 0 ? "Y" : "N",
                                            7000 + article,
                                            drawn(article * 31, 3),
                                            word("Text", article),
                                            kind,
                                            word("Class", kind),
                                            500 + maker,
                                            word("Maker", maker),
                                            drawn(article * 13, 9),
                                            word("Colour", drawn(article * 17, 14)));
                        }))
                .containsExactlyInAnyOrder(
                        Set.of("s_day_sk", "s_article_sk", "s_units"),
                        Set.of(
                                "s_day_sk",
                                "d_date",
                                "d_month_number",
                                "d_week_number",
                                "d_quarter_number",
                                "d_year",
                                "d_month",
                                "d_day",
                                "d_quarter",
                                "d_holiday"),
                        Set.of(
                                "s_article_sk",
                                "a_article_id",
                                "a_since",
                                "a_article_text",
                                "a_class_id",
                                "a_class",
                                "a_maker_id",
                                "a_maker",
                                "a_size",
                                "a_colour"));
    }

    @Test
    void a_country_behind_all_that_a_customer_has_is_a_table_though_it_has_the_mark_of_customers_too()
            throws Exception {
        assertThat(apart(
                        folder,
                        "o_key,o_customerkey,o_total,c_name,c_phone,c_countrykey,c_balance,c_n_name,c_n_region,p_key,p_name",
                        row -> {
                            int customer = 1 + drawn(row, 400);
                            int country = drawn(customer * 3, 20);
                            int part = drawn(row * 5, 90);
                            return "%d,%d,%d.%02d,%s,%s,%d,%d,%s,%s,%d,%s"
                                    .formatted(
                                            row,
                                            customer,
                                            drawn(row * 7, 9000),
                                            drawn(row * 11, 100),
                                            word("Customer", customer),
                                            word("Phone", customer),
                                            country,
                                            drawn(customer * 13, 5000),
                                            word("Country", country),
                                            word("Region", country % 7),
                                            part,
                                            word("Part", part));
                        }))
                .contains(Set.of("c_countrykey", "c_n_name", "c_n_region"));
    }
}
