package org.schemawright.advise.firstform;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.schemawright.advise.firstform.TableFacts.ColumnFacts;

/**
 * Columns and headings as public tables have them, judged together: of what is told nearly all has to be right, and
 * most of what there is has to be told. What belongs where was written down before the rules were.
 */
class FirstFormCorpusTest {
    private static final String[] GENRES =
            "Action;Adventure;Comedy;Crime;Drama;Horror;Sci-Fi;Thriller;War;Western".split(";");
    private static final String[] FIRST =
            "Ann Bob Carla Dan Eve Frank Gina Hugo Ines Jack Kim Leo Mia Nils Olga Paul".split(" ");
    private static final String[] LAST =
            "Abel Brandt Costa Duarte Engel Fischer Gomez Hansen Ito Jensen Keller Lopez Moreau Novak Ortiz".split(" ");
    private static final String[] WORDS =
            ("time people way water day man place home year work light house stone river night voice paper road hand"
                            + " story morning garden window letter music table winter summer")
                    .split(" ");
    private static final String[] CITIES = "Oslo Bergen Paris Lyon Rome Turin Madrid Bilbao Porto Lisbon".split(" ");
    private static final String[] LANDS =
            "Norway;Norway;France;France;Italy;Italy;Spain;Spain;Portugal;Portugal".split(";");

    private final Random random = new Random(7);

    private String one(String... values) {
        return values[random.nextInt(values.length)];
    }

    private int number(int from, int to) {
        return from + random.nextInt(to - from + 1);
    }

    private String some(String delimiter, int least, int most, java.util.function.Supplier<String> element) {
        int count = number(least, most);
        var parts = new TreeSet<String>();
        for (int tries = 0; parts.size() < count && tries < 60; tries++) {
            parts.add(element.get());
        }
        var list = new ArrayList<>(parts);
        Collections.shuffle(list, random);
        return String.join(delimiter, list);
    }

    private String sentence() {
        String text = some(" ", 4, 9, () -> one(WORDS));
        return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1) + one(".", ", and the rest.", ".");
    }

    private String name() {
        return one(FIRST) + " " + one(LAST);
    }

    private String hex(int length) {
        return IntStream.range(0, length)
                .mapToObj(_ -> Integer.toHexString(random.nextInt(16)))
                .collect(Collectors.joining());
    }

    private String date() {
        return "%d-%02d-%02d".formatted(number(2000, 2022), number(1, 12), number(1, 28));
    }

    private String mail() {
        return one(FIRST).toLowerCase(Locale.ROOT) + number(1, 900) + "@" + one("x.com", "y.org", "z.net");
    }

    private Map<String, Function<Integer, String>> several() {
        var all = new LinkedHashMap<String, Function<Integer, String>>();
        all.put("genres", _ -> some("|", 1, 4, () -> one(GENRES)));
        all.put("listed_in", _ -> some(", ", 1, 3, () -> one(GENRES) + one(" Movies", " TV Shows", "")));
        all.put("cast", _ -> some(", ", 2, 8, this::name));
        all.put("stars", _ -> some(", ", 1, 5, () -> name() + one("", "", " Jr")));
        all.put(
                "languages_known",
                _ -> some(";", 1, 5, () -> one("C", "C++", "Java", "Go", "Bash/Shell (all shells)", "HTML/CSS", "R")));
        all.put("keywords", _ -> some(",", 2, 7, () -> one(WORDS)));
        all.put(
                "ingredients",
                _ -> some(
                        ", ",
                        3,
                        8,
                        () -> one("salt", "flour", "olive oil", "butter", "sugar", "milk", "egg yolk", "rice")));
        all.put("hashtags", _ -> some(" ", 1, 5, () -> "#" + one(WORDS)));
        all.put("stack_tags", _ -> some("", 1, 4, () -> "<" + one(WORDS) + ">"));
        all.put(
                "scope",
                _ -> some(" ", 1, 4, () -> one("openid", "profile", "email", "read", "write", "offline_access")));
        all.put("recipients", _ -> some("; ", 1, 4, this::mail));
        all.put("cc", _ -> some(",", 1, 3, this::mail));
        all.put("phones", _ -> some(" / ", 1, 3, () -> "0" + number(20, 99) + "-" + number(100000, 999999)));
        all.put("holidays", _ -> some(",", 1, 5, this::date));
        all.put("member_ids", _ -> some(",", 1, 6, () -> String.valueOf(number(1, 5000))));
        all.put("related", _ -> some("|", 1, 5, () -> String.valueOf(number(100000, 999999))));
        all.put(
                "uuids",
                _ -> some(",", 1, 3, () -> hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12)));
        all.put("skus", _ -> some(";", 1, 4, () -> one("AB", "CD", "EF") + "-" + number(100, 9999)));
        all.put("countries", _ -> some(",", 1, 6, () -> one("US", "CA", "MX", "BR", "DE", "FR", "IT", "JP")));
        all.put("weekdays", _ -> some(",", 1, 5, () -> one("Mon", "Tue", "Wed", "Thu", "Fri")));
        all.put(
                "allergies",
                i -> i % 4 == 0
                        ? some(", ", 2, 3, () -> one("nuts", "milk", "gluten", "fish"))
                        : one("nuts", "milk", "gluten", "fish"));
        all.put("roles", _ -> some(",", 1, 3, () -> one("admin", "editor", "viewer", "owner", "guest")));
        all.put("steps", _ -> some("\n", 2, 6, () -> one("wash", "cut", "boil", "fry", "serve", "cool down")));
        all.put(
                "amenities_py",
                _ -> "[" + some(", ", 1, 5, () -> "'" + one("Wifi", "Pool", "Kitchen", "Dryer") + "'") + "]");
        all.put("record_py", i -> "{'id': " + i + ", 'name': '" + one(FIRST) + "'}");
        all.put("options", i -> "{\"a\": " + i + ", \"b\": \"" + one(WORDS) + "\"}");
        all.put("points", _ -> "[" + some(", ", 1, 4, () -> String.valueOf(number(1, 99))) + "]");
        all.put("fragment", i -> "<item id=\"" + i + "\"><v>" + one(WORDS) + "</v></item>");
        all.put("php", i -> "a:1:{i:0;s:3:\"" + one("abc", "def") + "\";}");
        all.put("pg_array", _ -> "{" + some(",", 1, 4, () -> one(WORDS)) + "}");
        all.put("attributes_text", _ -> "color:" + one("red", "blue", "black") + ";size:" + one("S", "M", "L"));
        all.put("params", i -> "page=" + i + "&sort=" + one("asc", "desc"));
        all.put("hstore", i -> "\"a\"=>\"" + i + "\", \"b\"=>\"" + one(WORDS) + "\"");
        all.put("place", _ -> {
            int at = number(0, 9);
            return CITIES[at] + ", " + LANDS[at];
        });
        all.put(
                "birthplace",
                _ -> one("Springfield", "Salem", "Dover", "Clinton", "Austin") + ", " + one("IL", "MA", "TX", "OH"));
        all.put("price", _ -> number(1, 900) + "." + number(10, 99) + " " + one("EUR", "USD", "GBP"));
        all.put("weight", _ -> number(1, 90) + one(" kg", " g", " lb"));
        all.put("kg_only", _ -> number(1, 90) + " kg");
        all.put("duration", _ -> one(number(40, 180) + " min", number(1, 9) + " Seasons", "1 Season"));
        all.put("storage", _ -> one("32GB", "64GB", "512GB", "1TB", "2TB", "128GB", "256GB"));
        all.put("dimensions", _ -> number(1, 90) + " x " + number(1, 90) + " x " + number(1, 90) + " cm");
        all.put("resolution", _ -> number(600, 4000) + "x" + number(400, 3000));
        all.put(
                "latlng",
                _ -> number(10, 70) + "." + number(1000, 9999) + "," + number(-90, 90) + "." + number(1000, 9999));
        all.put(
                "location_point",
                _ -> "(" + number(10, 70) + "." + number(1000, 9999) + ", " + number(-90, 90) + "." + number(1000, 9999)
                        + ")");
        all.put("age_range", _ -> {
            int low = number(1, 60);
            return low + "-" + (low + number(3, 20));
        });
        all.put("opening", _ -> "%02d:00-%02d:30".formatted(number(6, 11), number(14, 22)));
        all.put(
                "period",
                _ -> "%d-01-%02d to %d-06-%02d"
                        .formatted(number(2000, 2010), number(1, 28), number(2011, 2020), number(1, 28)));
        all.put("salary_range", _ -> {
            int low = number(20, 60) * 1000;
            return low + " - " + (low + number(5, 30) * 1000);
        });
        all.put("movie_title", _ -> "The " + one(WORDS) + " of " + one(WORDS) + " (" + number(1940, 2015) + ")");
        all.put("airport", _ -> one(CITIES) + " (" + one("OSL", "CDG", "FCO", "MAD", "LIS") + ")");
        all.put("sender", _ -> name() + " <" + mail() + ">");
        all.put(
                "diagnosis",
                _ -> one("A", "B", "C") + number(10, 99) + "." + number(0, 9) + " - "
                        + one("Cholera", "Typhoid fever", "Influenza"));
        return all;
    }

    private Map<String, Function<Integer, String>> single() {
        var all = new LinkedHashMap<String, Function<Integer, String>>();
        all.put("comment", _ -> sentence());
        all.put("review", _ -> sentence() + " " + sentence());
        all.put("author", _ -> one(LAST) + number(1, 99) + ", " + one(FIRST));
        all.put("full_name", _ -> one(LAST) + ", " + one(FIRST));
        all.put("person", _ -> name());
        all.put("person3", _ -> one(FIRST) + " " + one(FIRST) + " " + one(LAST));
        all.put("company", _ -> one(LAST) + ", " + one(LAST) + " & Co, Inc.");
        all.put("company2", _ -> one(LAST) + " " + one(WORDS) + one(", Inc.", " Ltd", ", LLC", " GmbH", " and Sons"));
        all.put(
                "title",
                _ -> "The " + one(WORDS)
                        + one("", ", the " + one(WORDS), ": A " + one(WORDS), " and the " + one(WORDS)));
        all.put(
                "street",
                _ -> number(1, 900) + " " + one(LAST) + " " + one("St", "Ave", "Rd")
                        + one("", ", Apt " + number(1, 40)));
        all.put("address", i -> i + " " + one(LAST) + " Street, " + one(CITIES) + " " + number(10000, 99999));
        all.put("us_date", _ -> number(1, 12) + "/" + number(1, 28) + "/" + number(1990, 2020));
        all.put("long_date", _ -> one("January", "March", "June") + " " + number(1, 28) + ", " + number(1990, 2020));
        all.put(
                "rfc_date",
                _ -> one("Mon", "Tue", "Fri") + ", " + number(10, 28) + " " + one("Jan", "Mar") + " "
                        + number(1990, 2020));
        all.put("date", _ -> date());
        all.put("stamp", _ -> date() + "T10:" + number(10, 59) + ":00Z");
        all.put("clock", _ -> number(10, 23) + ":" + number(10, 59));
        all.put("month", _ -> "%d-%02d".formatted(number(1990, 2020), number(1, 12)));
        all.put("season", _ -> {
            int year = number(1990, 2020);
            return year + "-" + (year + 1);
        });
        all.put("season2", _ -> {
            int year = number(1990, 2020);
            return year + "/" + (year + 1);
        });
        all.put("result", _ -> number(0, 5) + "-" + number(0, 5));
        all.put("result2", _ -> number(0, 5) + ":" + number(0, 5));
        all.put("amount", _ -> number(1, 99) + "," + number(100, 999));
        all.put("amount2", _ -> "$" + number(1, 99) + "," + number(100, 999) + ".50");
        all.put("amount_eu", _ -> number(1, 999) + "," + number(10, 99));
        all.put("percent", _ -> number(1, 99) + "%");
        all.put("phone", _ -> "(" + number(200, 900) + ") " + number(200, 900) + "-" + number(1000, 9999));
        all.put("phone2", _ -> "+49 " + number(30, 89) + " " + number(100000, 999999));
        all.put("phone3", _ -> number(200, 900) + "-" + number(200, 900) + "-" + number(1000, 9999));
        all.put("zip4", _ -> number(10000, 99999) + "-" + number(1000, 9999));
        all.put("iban", _ -> "DE" + number(10, 99) + " " + number(1000, 9999) + " " + number(1000, 9999));
        all.put("ssn", _ -> number(100, 999) + "-" + number(10, 99) + "-" + number(1000, 9999));
        all.put("uuid", _ -> hex(8) + "-" + hex(4) + "-" + hex(4) + "-" + hex(4) + "-" + hex(12));
        all.put("sha", _ -> hex(40));
        all.put("mac", _ -> hex(2) + ":" + hex(2) + ":" + hex(2) + ":" + hex(2));
        all.put("ip", _ -> number(1, 255) + "." + number(1, 255) + "." + number(1, 255) + "." + number(1, 255));
        all.put("ip_port", _ -> "10.0." + number(1, 255) + ".7:" + number(1000, 9000));
        all.put("version", _ -> number(0, 9) + "." + number(0, 30) + "." + number(0, 9));
        all.put(
                "isbn",
                _ -> "978-" + number(0, 9) + "-" + number(100, 999) + "-" + number(10000, 99999) + "-" + number(0, 9));
        all.put("sku", _ -> one("AB", "CD") + "-" + number(100, 999) + "-" + one("S", "M", "L"));
        all.put("url", _ -> "https://" + one(WORDS) + ".org/" + one(WORDS) + "/" + one(WORDS));
        all.put("url2", _ -> "http://x.org/?a=" + number(1, 9) + "&b=" + number(1, 9));
        all.put("mail", _ -> mail());
        all.put("path", _ -> "/usr/" + one(WORDS) + "/" + one(WORDS) + "/" + one(WORDS) + ".txt");
        all.put("win_path", _ -> "C:\\" + one(WORDS) + "\\" + one(WORDS));
        all.put("slug", _ -> some("-", 2, 5, () -> one(WORDS)));
        all.put("class_name", _ -> "org." + one(WORDS) + "." + one(WORDS) + "." + one(FIRST));
        all.put("media_type", _ -> one("text/html", "image/png", "application/json", "audio/ogg"));
        all.put("agent", _ -> "Mozilla/5.0 (X11; Linux x86_64; rv:" + number(60, 99) + ".0) Gecko/20100101");
        all.put("pattern", _ -> "^(" + one(WORDS) + "|" + one(WORDS) + ")[a-z]+$");
        all.put("cron", _ -> number(0, 59) + " " + number(0, 23) + " * * " + number(0, 6));
        all.put("query", _ -> "SELECT a, b FROM " + one(WORDS) + " WHERE x IN (1, 2)");
        all.put("html", _ -> "<p>" + sentence() + "</p>");
        all.put("log", _ -> "[" + date() + "] ERROR " + one(WORDS) + ": " + sentence());
        all.put("yes_no", _ -> one("Yes", "No", "N/A"));
        all.put("choice", _ -> one("Strongly agree", "Agree", "Neither agree, nor disagree", "Disagree"));
        all.put("size", _ -> one("S", "M", "L", "XL", "S/M"));
        all.put("status", _ -> one("open", "closed", "in progress", "on hold"));
        all.put("grade", _ -> one("A+", "A", "A-", "B+", "B"));
        all.put("blood", _ -> one("A+", "0-", "AB+"));
        all.put("formula", _ -> "C" + number(1, 20) + "H" + number(1, 40) + "O" + number(1, 9));
        all.put("colour", _ -> "#" + hex(6));
        all.put("coordinate", _ -> number(10, 80) + "." + number(10000, 99999));
        all.put(
                "band",
                _ -> one("AC/DC", "Earth, Wind & Fire", "Crosby, Stills and Nash", "Queen", "Blur") + " "
                        + number(1, 40));
        all.put("job", _ -> one("Manager", "Director", "VP") + one(", Sales", ", Marketing", " of Finance", ""));
        all.put("base64", _ -> hex(20) + one("==", "=") + hex(4));
        all.put("plate", _ -> one("AB", "CD", "EF") + " " + number(10, 99) + " " + one("XYZ", "QRS"));
        all.put("ratio", _ -> number(1, 9) + "/" + number(1, 9));
        all.put(
                "product_name",
                _ -> one(FIRST) + " " + one(WORDS) + " " + number(100, 900) + one("", " (black)", ", 2 pack"));
        all.put("note_lists", i -> i % 20 == 0 ? "red, green, blue" : sentence());
        all.put("street_pair", _ -> one(LAST) + " St / " + one(LAST) + " Ave");
        all.put("rare_units", i -> i % 10 == 0 ? "3 kg" : one(WORDS));
        all.put("quote", _ -> "\"" + sentence() + "\" - " + name());
        all.put("gps_time", _ -> number(100000, 999999) + "." + number(100, 999));
        all.put("ean", _ -> "40" + number(10000000, 99999999));
        all.put("taxon", _ -> one(FIRST) + "us " + one(WORDS) + "ii");
        all.put("hours", _ -> number(1, 40) + "h");
        return all;
    }

    private boolean told(String name, Function<Integer, String> value) {
        List<String> values = IntStream.range(0, 200).mapToObj(value::apply).toList();
        return !FirstForm.judge(new TableFacts(List.of(new ColumnFacts(name, "text", values)), List.of()))
                .isEmpty();
    }

    private static final List<String> REPEATED = List.of(
            "id phone1 phone2 phone3",
            "id name phone_1 phone_2",
            "id email email2 email3",
            "id tag1 tag2 tag3 tag4 tag5",
            "id child1_name child1_age child2_name child2_age child3_name child3_age",
            "id answer_a answer_b answer_c answer_d",
            "id mon tue wed thu fri sat sun",
            "id monday_hours tuesday_hours wednesday_hours thursday_hours friday_hours",
            "region jan feb mar apr may jun jul aug sep oct nov dec",
            "region sales_q1 sales_q2 sales_q3 sales_q4",
            "country pop_2010 pop_2011 pop_2012 pop_2013",
            "country 2010 2011 2012 2013",
            "student score_math score_physics score_history score_art",
            "id item_1 qty_1 item_2 qty_2 item_3 qty_3",
            "idDrink strIngredient1 strIngredient2 strIngredient3 strMeasure1 strMeasure2 strMeasure3",
            "id image_url_1 image_url_2 image_url_3",
            "id primary_contact secondary_contact tertiary_contact",
            "id author1 author2 author3 title",
            "product_id attribute_name attribute_value",
            "meta_id post_id meta_key meta_value",
            "user_id key value",
            "patient_id concept_id value_numeric value_text attribute_id",
            "product_id property value unit",
            "entity_id field_name field_value changed_at");

    private static final List<String> PLAIN = List.of(
            "id address1 address2 city",
            "id address_line_1 address_line_2 address_line_3 city",
            "x1 y1 x2 y2",
            "id sha1 sha256 md5",
            "ipv4 ipv6 host",
            "p50 p95 p99 host",
            "v1 v2 v3 v4 v5 v6 v7 class",
            "x1 x2 x3 x4 x5 target",
            "feature_0 feature_1 feature_2 feature_3 label",
            "pixel0 pixel1 pixel2 pixel3 pixel4",
            "col1 col2 col3 col4",
            "id team1 team2 score",
            "id home_score away_score",
            "id is_new is_old is_hidden is_done",
            "id created_at updated_at deleted_at",
            "id amount_net amount_tax amount_gross amount_paid",
            "id first_name last_name middle_name",
            "option_id option_name option_value autoload",
            "key value updated_at",
            "locale entity_id attribute_name value",
            "sensor_id measured_at value",
            "currency_code rate_date value",
            "id customer_name customer_street customer_city customer_phone",
            "id utf8 latin1",
            "iso2 iso3 name",
            "id ma_7 ma_30 ma_200",
            "id start_date end_date",
            "c1 c2 c3 c4 c5 c6",
            "id price_min price_max price_avg",
            "id code name value");

    private static boolean toldOfNames(String heading) {
        return !FirstForm.judge(new TableFacts(
                        Stream.of(heading.split(" "))
                                .map(name -> new ColumnFacts(name, "text", List.of()))
                                .toList(),
                        List.of()))
                .isEmpty();
    }

    @Test
    void nearly_all_that_is_told_is_right_and_most_is_told() {
        var missed = new ArrayList<String>();
        var wrong = new ArrayList<String>();
        several().forEach((name, value) -> {
            if (!told(name, value)) {
                missed.add(name);
            }
        });
        single().forEach((name, value) -> {
            if (told(name, value)) {
                wrong.add(name);
            }
        });
        REPEATED.stream().filter(heading -> !toldOfNames(heading)).forEach(missed::add);
        PLAIN.stream().filter(FirstFormCorpusTest::toldOfNames).forEach(wrong::add);
        int right = several().size() + REPEATED.size() - missed.size();
        String both = right + " told; missed " + missed + " wrong " + wrong;
        assertThat(right / (double) (right + wrong.size())).as(both).isGreaterThanOrEqualTo(0.95);
        assertThat(right / (double) (right + missed.size())).as(both).isGreaterThanOrEqualTo(0.85);
    }
}
