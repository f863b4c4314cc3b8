package org.schemawright.advise.firstform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.schemawright.advise.Finding;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/** What is several values in one, and, more of these, what only looks so. */
class FirstFormTest {
    private static final int ROWS = 200;
    private static final String[] TAGS = "red green blue fast slow new old cheap rare".split(" ");
    private static final String[] CITIES = {"Oslo", "Bergen", "Paris", "Lyon", "Rome", "Turin", "San Jose"};

    private static String pick(Random random, String... values) {
        return values[random.nextInt(values.length)];
    }

    private static String some(Random random, String delimiter, int most, Function<Random, String> element) {
        var parts = new ArrayList<String>();
        int count = 1 + random.nextInt(most);
        for (int i = 0; i < count; i++) {
            parts.add(element.apply(random));
        }
        return String.join(delimiter, parts);
    }

    private static ColumnFacts column(String name, Function<Random, String> value) {
        var random = new Random(name.hashCode());
        return new ColumnFacts(
                name,
                "text",
                Stream.generate(() -> value.apply(random)).limit(ROWS).toList());
    }

    private static List<Finding> judge(ColumnFacts... columns) {
        return FirstForm.judge(new TableFacts(List.of(columns), List.of()));
    }

    private static Map<String, Function<Random, String>> firing() {
        var all = new LinkedHashMap<String, Function<Random, String>>();
        all.put("tags", random -> some(random, ",", 5, one -> pick(one, TAGS)));
        all.put("skills", random -> some(random, "; ", 6, one -> pick(one, TAGS)));
        all.put("genres", random -> some(random, "|", 4, one -> pick(one, TAGS)));
        all.put("user_ids", random -> some(random, ",", 6, one -> String.valueOf(one.nextInt(900))));
        all.put("settings", random -> "{\"a\": " + random.nextInt(9) + ", \"b\": [1, 2]}");
        all.put("items", random -> "[" + some(random, ", ", 4, one -> "\"" + pick(one, TAGS) + "\"") + "]");
        all.put("payload", random -> "<order id=\"" + random.nextInt(99) + "\"><n>1</n></order>");
        all.put("price", random -> random.nextInt(900) + ".50 " + pick(random, "EUR", "USD"));
        all.put("dimensions", random -> random.nextInt(90) + "x" + random.nextInt(90) + "x" + random.nextInt(90));
        all.put("position", random -> "59." + (1000 + random.nextInt(900)) + ", 10." + (1000 + random.nextInt(900)));
        all.put("ages", random -> {
            int low = random.nextInt(40);
            return low + "-" + (low + random.nextInt(20));
        });
        all.put("wires", random -> "rate: " + random.nextInt(90) + "\nunit: " + pick(random, "C", "F"));
        all.put(
                "needs",
                random -> some(
                        random, ", ", 7, one -> "lib" + one.nextInt(90) + pick(one, "-dev", "", " (>= 1.2, < 3)")));
        all.put("tags of few", random -> {
            int first = random.nextInt(TAGS.length);
            String other = TAGS[(first + 1 + random.nextInt(TAGS.length - 1)) % TAGS.length];
            return random.nextInt(7) == 0 ? TAGS[first] + "; " + other : other;
        });
        all.put(
                "berths",
                random -> random.nextInt(8) == 0
                        ? "B" + random.nextInt(90) + " B" + random.nextInt(90)
                        : "C" + random.nextInt(90));
        all.put("criteria", random -> some(random, "", 4, one -> "(" + pick(one, "i", "ii", "iv", "x") + ")"));
        all.put("dip", random -> "c(\"" + pick(random, TAGS) + "\", \"" + pick(random, TAGS) + "\")");
        all.put("hash", random -> "{:a=>" + random.nextInt(9) + ", :b=>\"" + pick(random, TAGS) + "\"}");
        all.put("vector", random -> random.nextInt(90) + ".5 -" + random.nextInt(900) + ".25 7." + random.nextInt(9));
        all.put(
                "estimate",
                random -> random.nextInt(900) + " [" + random.nextInt(90) + "-" + random.nextInt(900) + "]");
        all.put("torque", random -> random.nextInt(400) + "Nm@ " + random.nextInt(4000) + "rpm");
        all.put("strength", random -> pick(random, TAGS) + " " + pick(random, "5", "10", "20", "50") + " mg");
        all.put("town", random -> "Town" + random.nextInt(900) + ", " + pick(random, "Oregon", "USA", "Portugal"));
        all.put(
                "seat",
                random -> "Town" + (char) ('a' + random.nextInt(26)) + ", " + pick(random, "WA", "NY", "OR 97005"));
        all.put("balance", random -> pick(random, "$", "€", "£") + random.nextInt(900) + ".50");
        all.put(
                "often nothing",
                random -> random.nextInt(3) == 0 ? pick(random, "", "N/A") : "[\"" + pick(random, TAGS) + "\"]");
        all.put(
                "line of a file",
                random -> random.nextInt(900) + "," + pick(random, TAGS) + "," + random.nextInt(9) + ",w"
                        + pick(random, TAGS));
        all.put("home", random -> pick(random, CITIES) + ", " + pick(random, "Norway", "France", "Italy"));
        return all;
    }

    private static Map<String, Function<Random, String>> silent() {
        var all = new LinkedHashMap<String, Function<Random, String>>();
        all.put(
                "prose",
                random -> "It was " + pick(random, TAGS) + ", and then " + pick(random, TAGS)
                        + ", which nobody, not even we, had seen.");
        all.put("geometry", random -> "POINT (" + random.nextInt(90) + ".25 -" + random.nextInt(90) + ".75)");
        all.put(
                "path of a file",
                random -> "usr/" + pick(random, "share", "lib", "include") + "/"
                        + some(random, "/", 4, one -> pick(one, TAGS)) + "/" + pick(random, TAGS)
                        + pick(random, ".html", ".h", ".py", ".so"));
        all.put(
                "crossing",
                random -> pick(random, TAGS).toUpperCase(Locale.ROOT) + " ST & "
                        + pick(random, TAGS).toUpperCase(Locale.ROOT) + " AVE");
        all.put(
                "title of a job",
                random -> pick(random, "Data Scientist", "Software Engineer", "Team Lead")
                        + pick(random, "", ", Machine Learning", ", New Markets", " / Large Accounts"));
        all.put("weather", random -> pick(random, "Clear", "Rain", "Overcast", "Rain, Overcast", "Snow, Rain"));
        all.put(
                "card",
                random -> "4" + (100 + random.nextInt(900)) + " 5678 " + (1000 + random.nextInt(9000)) + " 1234");
        all.put(
                "resource",
                random -> "arn:aws:iam::" + (100_000 + random.nextInt(900_000)) + ":user/" + pick(random, TAGS));
        all.put(
                "time with zone",
                random -> "2020-01-0" + (1 + random.nextInt(9)) + "T10:" + (10 + random.nextInt(50)) + ":11+02:00");
        all.put("log", random -> "user " + random.nextInt(900) + " came from 10.0.0." + random.nextInt(255));
        all.put("company", random -> "Acme " + random.nextInt(90) + ", Inc., Ltd");
        all.put("grouped number", random -> (1 + random.nextInt(9)) + "," + (100 + random.nextInt(800)) + ",000");
        all.put("decimal comma", random -> random.nextInt(90) + "," + (10 + random.nextInt(80)));
        all.put("pattern", random -> "^(" + pick(random, TAGS) + "|" + pick(random, TAGS) + ")$");
        all.put("url", random -> "https://x.example/a?tags=" + some(random, ",", 4, one -> pick(one, TAGS)));
        all.put(
                "rare list",
                random -> random.nextInt(20) == 0 ? "red,green,blue" : pick(random, TAGS) + random.nextInt(60));
        all.put("date", random -> "20" + (10 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9)) + "-11");
        all.put("month", random -> "20" + (10 + random.nextInt(10)) + "-0" + (1 + random.nextInt(9)));
        all.put("ip", random -> "10." + random.nextInt(255) + "." + random.nextInt(255) + ".7");
        all.put("uuid", random -> new java.util.UUID(random.nextLong(), random.nextLong()).toString());
        all.put("isbn", random -> "978-3-16-" + (100000 + random.nextInt(900000)) + "-" + random.nextInt(10));
        all.put(
                "sku",
                random -> pick(random, "AB", "CD") + "-" + random.nextInt(9000) + "-" + pick(random, "S", "M", "L"));
        all.put("path", random -> "/var/" + pick(random, TAGS) + "/" + random.nextInt(90) + "/x.txt");
        all.put("version", random -> random.nextInt(9) + "." + random.nextInt(20) + "." + random.nextInt(40));
        all.put("score", random -> random.nextInt(6) + ":" + random.nextInt(6));
        all.put("person", random -> "Name" + random.nextInt(5000) + ", First" + random.nextInt(5000));
        all.put(
                "street",
                random -> random.nextInt(90) + " " + pick(random, TAGS) + " street, apt " + random.nextInt(90));
        all.put("html", random -> "<p>" + pick(random, TAGS) + "</p>");
        all.put("phone", random -> "555-" + (1000 + random.nextInt(9000)));
        all.put("choice", random -> pick(random, "a,b", "a,b,c", "a"));
        all.put("plain", random -> pick(random, TAGS));
        all.put("number", random -> String.valueOf(random.nextInt(9000)));
        all.put("media type", random -> pick(random, "text", "image", "audio") + "/x-" + random.nextInt(60));
        return all;
    }

    @TestFactory
    Stream<DynamicTest> what_is_several_values_is_told() {
        return firing().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(judge(column(one.getKey(), one.getValue())))
                                .singleElement()
                                .satisfies(finding -> {
                                    assertThat(finding.columns()).containsExactly(one.getKey());
                                    assertThat(finding.evidence()).isNotEmpty();
                                })));
    }

    @TestFactory
    Stream<DynamicTest> what_only_looks_so_is_not() {
        return silent().entrySet().stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.getKey(),
                        () -> assertThat(judge(column(one.getKey(), one.getValue())))
                                .isEmpty()));
    }

    private static List<Finding> names(String... names) {
        return FirstForm.judge(new TableFacts(
                Stream.of(names)
                        .map(name -> new ColumnFacts(name, "text", List.of()))
                        .toList(),
                List.of()));
    }

    @Test
    void the_same_column_several_times_is_one_finding() {
        assertThat(names("id", "phone1", "phone2", "phone3"))
                .singleElement()
                .satisfies(finding -> assertThat(finding.columns()).containsExactly("phone1", "phone2", "phone3"));
        assertThat(names("id", "item_1", "qty_1", "item_2", "qty_2", "item_3", "qty_3"))
                .hasSize(1);
        assertThat(names("id", "sales_2019", "sales_2020", "sales_2021")).hasSize(1);
        assertThat(names("id", "jan", "feb", "mar", "apr", "may", "jun", "jul")).hasSize(1);
    }

    @Test
    void days_spans_and_what_is_numbered_twice_are_one_thing_several_times() {
        assertThat(names("country", "1/22/20", "1/23/20", "1/24/20")).hasSize(1);
        assertThat(names("town", "age_0_14", "age_15_64", "age_65_99")).hasSize(1);
        assertThat(names("claim", "icd9_code_1", "icd9_code_2", "icd9_code_3")).hasSize(1);
        assertThat(names("id", "bidder_a", "bid_a", "bidder_b", "bid_b")).hasSize(1);
        assertThat(names("student", "math score", "reading score", "writing score"))
                .hasSize(1);
        assertThat(names("month", "sales_north", "sales_south", "sales_east", "sales_west"))
                .hasSize(1);
        assertThat(names("id", "line1_text", "line1_amount", "line2_text", "line2_amount"))
                .hasSize(1);
    }

    @Test
    void levels_bounds_and_coefficients_are_not() {
        assertThat(names("id", "admin1_code", "admin2_code", "admin3_code")).isEmpty();
        assertThat(names("id", "north_lat", "south_lat", "east_lon", "west_lon"))
                .isEmpty();
        assertThat(names("id", "beta0", "beta1", "beta2")).isEmpty();
        assertThat(names("id", "pm1", "pm2_5", "pm10")).isEmpty();
        assertThat(names("id", "pos1_x", "pos1_y", "pos2_x", "pos2_y")).isEmpty();
    }

    /** Whoever cut at one of the marks would leave the others within elements. */
    @Test
    void lists_that_several_marks_divide_come_with_no_splitting() {
        ColumnFacts makers = column(
                "makers",
                random -> random.nextBoolean()
                        ? pick(random, TAGS)
                        : some(random, pick(random, ", ", " / ", " & "), 2, one -> pick(one, TAGS)));
        assertThat(FirstForm.look(new TableFacts(List.of(makers), List.of())))
                .singleElement()
                .satisfies(found -> {
                    assertThat(found.finding().rule()).isEqualTo("first-form-list");
                    assertThat(found.splitting()).isEmpty();
                    assertThat(found.finding().summary()).contains("\",\"", "\"/\"", "\"&\"");
                });
    }

    @Test
    void lists_that_one_mark_divides_come_with_it_however_few_they_are() {
        ColumnFacts owners = column(
                "owners",
                random -> random.nextInt(6) == 0 ? pick(random, TAGS) + ";" + pick(random, TAGS) : pick(random, TAGS));
        assertThat(FirstForm.look(new TableFacts(List.of(owners), List.of())))
                .singleElement()
                .satisfies(found -> assertThat(found.splitting())
                        .hasValueSatisfying(splitting ->
                                assertThat(splitting.list().delimiter()).isEqualTo(";")));
    }

    @Test
    void numbers_in_names_that_mean_something_else_are_not_told() {
        assertThat(names("id", "address_line1", "address_line2", "city")).isEmpty();
        assertThat(names("x1", "y1", "x2", "y2")).isEmpty();
        assertThat(names("sha1", "sha256", "md5")).isEmpty();
        assertThat(names("ipv4", "ipv6")).isEmpty();
        assertThat(names("p50", "p95", "p99")).isEmpty();
        assertThat(names("is_new", "is_old", "created_at", "updated_at")).isEmpty();
        assertThat(names("first_name", "second_name", "third_name")).isEmpty();
    }

    @Test
    void a_value_only_where_the_one_before_has_one_makes_it_a_warning() {
        var random = new Random(3);
        List<List<Optional<String>>> rows = Stream.generate(() -> {
                    int count = random.nextInt(4);
                    return Stream.of(0, 1, 2)
                            .map(i -> i < count ? Optional.of("n" + random.nextInt(9999)) : Optional.<String>empty())
                            .toList();
                })
                .limit(50)
                .toList();
        var facts = new TableFacts(
                Stream.of("phone1", "phone2", "phone3")
                        .map(name -> new ColumnFacts(name, "text", List.of()))
                        .toList(),
                rows);
        assertThat(FirstForm.judge(facts))
                .singleElement()
                .satisfies(
                        finding -> assertThat(finding.severity()).isEqualTo(org.schemawright.advise.Severity.WARNING));
    }

    @Test
    void words_in_brackets_are_told_with_blanks_around_too_but_are_not_taken_apart_then() {
        List<String> clean = Stream.iterate(0, i -> i + 1)
                .map(i -> i % 2 == 0 ? "<c#><sql>" : "<java>")
                .limit(20)
                .toList();
        var stray = new java.util.ArrayList<>(clean);
        stray.set(3, "<java> ");
        for (List<String> values : List.of(clean, stray)) {
            assertThat(FirstForm.look(new ColumnFacts("tags", "text", values))).hasValueSatisfying(found -> {
                assertThat(found.finding().rule()).isEqualTo("first-form-list");
                assertThat(found.splitting().isPresent()).isEqualTo(values.equals(clean));
            });
        }
    }

    @Test
    void rows_that_are_attributes_are_told_and_settings_and_translations_are_not() {
        assertThat(names("product_id", "attribute_name", "attribute_value")).hasSize(1);
        assertThat(names("meta_id", "post_id", "meta_key", "meta_value")).hasSize(1);
        assertThat(names("key", "value", "updated_at")).isEmpty();
        assertThat(names("locale", "entity_id", "attribute_name", "value")).isEmpty();
        assertThat(names("order_id", "product_id", "value")).isEmpty();
    }

    @Test
    void a_type_that_says_what_it_holds_is_no_finding() {
        var random = new Random(1);
        List<String> values = Stream.generate(() -> "{\"a\": " + random.nextInt(9) + "}")
                .limit(50)
                .toList();
        assertThat(judge(new ColumnFacts("settings", "jsonb", values))).isEmpty();
    }
}
