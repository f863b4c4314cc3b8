package org.schemawright.advise.firstform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
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
        all.put("home", random -> pick(random, CITIES) + ", " + pick(random, "Norway", "France", "Italy"));
        return all;
    }

    private static Map<String, Function<Random, String>> silent() {
        var all = new LinkedHashMap<String, Function<Random, String>>();
        all.put(
                "prose",
                random -> "It was " + pick(random, TAGS) + ", and then " + pick(random, TAGS)
                        + ", which nobody, not even we, had seen.");
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
