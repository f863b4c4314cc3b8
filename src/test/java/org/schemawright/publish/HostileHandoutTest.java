package org.schemawright.publish;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.schemawright.engine.postgresql.PostgresqlEngine;
import org.schemawright.model.Column;
import org.schemawright.model.Kind;
import org.schemawright.model.Table;
import org.schemawright.model.Visible;
import org.schemawright.publish.dictionary.HtmlDictionary;
import org.schemawright.publish.dictionary.MarkdownDictionary;
import org.schemawright.source.dbml.DbmlDatabase;
import org.schemawright.source.dbml.DbmlReader;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;

/** Names and comments that mean something to a format come out of it as the names and comments that they are. */
class HostileHandoutTest {
    private static Handout handout;

    @BeforeAll
    static void load() throws Exception {
        handout = Handouts.hostile();
    }

    @Test
    void svg_is_well_formed_holds_every_name_as_text_and_nothing_that_runs_or_loads() throws Exception {
        var texts = new TreeSet<String>();
        for (Handout.Named diagram : handout.diagrams()) {
            String svg = SvgPicture.of(diagram.scene(), "<script>title</script>", Look.LIGHT);
            var factory = DocumentBuilderFactory.newInstance();
            factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
            factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
            NodeList all = factory.newDocumentBuilder()
                    .parse(new ByteArrayInputStream(svg.getBytes(StandardCharsets.UTF_8)))
                    .getElementsByTagName("*");
            for (int i = 0; i < all.getLength(); i++) {
                check(all.item(i));
                if (all.item(i).getNodeName().equals("text")) {
                    texts.add(all.item(i).getTextContent());
                }
            }
        }
        for (String name : Handouts.names(handout)) {
            String shown = Visible.text(name);
            assertThat(texts).anyMatch(text -> text.equals(shown) || isCut(text, shown));
        }
    }

    private static boolean isCut(String text, String whole) {
        return text.endsWith("…") && whole.startsWith(text.substring(0, text.length() - 1));
    }

    private static void check(Node element) {
        assertThat(element.getNodeName())
                .isIn("svg", "title", "style", "defs", "g", "path", "circle", "rect", "text", "use");
        for (int i = 0; i < element.getAttributes().getLength(); i++) {
            Node attribute = element.getAttributes().item(i);
            assertThat(attribute.getNodeName().toLowerCase(java.util.Locale.ROOT))
                    .doesNotStartWith("on");
            if (attribute.getNodeName().endsWith("href")) {
                assertThat(attribute.getNodeValue()).startsWith("#");
            }
        }
    }

    @Test
    void html_has_its_own_script_and_no_other_and_shows_every_name_as_text() {
        String html = HtmlDictionary.of(handout);
        Document page = Jsoup.parse(html);
        assertThat(page.select("script")).hasSize(1);
        assertThat(page.select("img, iframe, object, embed, link, base, form, audio, video"))
                .isEmpty();
        for (Element element : page.getAllElements()) {
            element.attributes().forEach(attribute -> {
                assertThat(attribute.getKey()).doesNotStartWith("on");
                if (attribute.getKey().endsWith("href") || attribute.getKey().equals("src")) {
                    assertThat(attribute.getValue()).startsWith("#");
                }
            });
        }
        Set<String> cells =
                page.select("tbody th").stream().map(Element::wholeText).collect(Collectors.toSet());
        for (Table table : handout.tables()) {
            assertThat(page.select("h3").stream().map(Element::wholeText).toList())
                    .contains(Visible.text(table.ref().display()) + "table");
            assertThat(cells)
                    .containsAll(table.columns().stream()
                            .map(column -> Visible.text(column.name()))
                            .toList());
        }
        assertThat(page.body().wholeText())
                .contains(
                        "<script>alert(\"table\")</script> ![x](http://127.0.0.1:9/x.png) [click](javascript:alert(1))")
                .contains("SELECT '</code></pre><script>alert(6)</script>'");
    }

    @Test
    void the_policy_of_the_page_names_the_hashes_of_its_own_script_and_styles() throws Exception {
        String html = HtmlDictionary.of(handout);
        Document page = Jsoup.parse(html);
        String policy = page.select("meta[http-equiv=Content-Security-Policy]").attr("content");
        assertThat(policy).startsWith("default-src 'none'").doesNotContain("unsafe");
        for (String element : List.of("script", "style")) {
            String text = page.expectFirst(element).data();
            byte[] hash =
                    java.security.MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            assertThat(policy)
                    .contains("sha256-" + java.util.Base64.getEncoder().encodeToString(hash));
        }
    }

    @Test
    void every_link_of_the_page_leads_somewhere() {
        Document page = Jsoup.parse(HtmlDictionary.of(handout));
        page.select("a[href]")
                .forEach(
                        link -> assertThat(page.getElementById(link.attr("href").substring(1)))
                                .as(link.outerHtml())
                                .isNotNull());
    }

    @Test
    void dbml_reads_back_to_the_same_tables_columns_types_and_comments() throws Exception {
        String text = Dbml.of(handout).text();
        var read = DbmlDatabase.of("h", DbmlReader.read("h", text), new PostgresqlEngine(), 18)
                .database();
        for (Table table : handout.tables()) {
            Table same = read.table(table.ref()).orElseThrow();
            assertThat(same.traits().comment()).isEqualTo(table.traits().comment());
            assertThat(same.columns().stream().map(Column::name).toList())
                    .isEqualTo(table.columns().stream().map(Column::name).toList());
            assertThat(same.columns().stream()
                            .map(column -> column.traits().comment())
                            .toList())
                    .isEqualTo(table.columns().stream()
                            .map(column -> column.traits().comment())
                            .toList());
        }
        assertThat(read.objects().keySet().stream().filter(ref -> ref.kind() == Kind.TABLE))
                .hasSize(handout.tables().size());
    }

    @Test
    void mermaid_reads_back_to_the_same_names() {
        var names = new ArrayList<String>();
        for (String line : Mermaid.of(handout).text().lines().skip(1).toList()) {
            Matcher entity = Pattern.compile("    (\\w+)(?:\\[\"([^\"%\\\\~]*)\"])?(?: \\{)?")
                    .matcher(line);
            Matcher attribute = Pattern.compile(
                            "        [\\w()\\[\\]]+ ([\\w()\\[\\]]+)(?: [PFUK, ]+?)?(?: \"([^\"~]*)\")?")
                    .matcher(line);
            Matcher link = Pattern.compile("    \\w+ [}|]o(--|\\.\\.)[o|]\\| \\w+ : \"[^\"~]*\"")
                    .matcher(line);
            if (entity.matches()) {
                names.add(entity.group(2) == null ? entity.group(1) : numbers(entity.group(2)));
            } else if (attribute.matches()) {
                names.add(attribute.group(2) == null ? attribute.group(1) : numbers(attribute.group(2)));
            } else {
                assertThat(line).matches(text -> link.matches() || text.equals("    }"));
            }
        }
        assertThat(names).isEqualTo(inOrder(name -> name, false));
    }

    private static String numbers(String text) {
        return Pattern.compile("#(\\d+);")
                .matcher(text)
                .replaceAll(number -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(number.group(1)))));
    }

    @Test
    void plant_uml_reads_back_to_the_same_names_with_signs_for_control_characters() {
        var names = new ArrayList<String>();
        for (String line : PlantUml.of(handout).text().lines().toList()) {
            assertThat(line)
                    .doesNotStartWith("!")
                    .doesNotContain("[[")
                    .doesNotContain("%")
                    .doesNotContain("<img");
            Matcher entity = Pattern.compile("entity \"(.*?) ?\" as \\w+ \\{").matcher(line);
            Matcher field = Pattern.compile("  \\{field} (?:\\* )?(.*) : (.*?)(?: <<[PF]K>>)*")
                    .matcher(line);
            if (entity.matches()) {
                names.add(codes(entity.group(1)));
            } else if (field.matches()) {
                names.add(codes(field.group(1)));
            }
        }
        assertThat(names).isEqualTo(inOrder(HostileHandoutTest::signs, true));
    }

    private static String codes(String text) {
        return Pattern.compile("<U\\+([0-9A-F]+)>")
                .matcher(text)
                .replaceAll(code -> Matcher.quoteReplacement(Character.toString(Integer.parseInt(code.group(1), 16))));
    }

    private static String signs(String name) {
        return name.chars()
                .mapToObj(c -> String.valueOf((char) (c < ' ' ? c + 0x2400 : c)))
                .collect(Collectors.joining());
    }

    /** @param keysFirst whether the columns of the key come before the others */
    private static List<String> inOrder(java.util.function.UnaryOperator<String> shown, boolean keysFirst) {
        var names = new ArrayList<String>();
        for (Table table : handout.tables()) {
            names.add(shown.apply(label(table)));
            Set<String> keys = handout.facts().of(table.ref()).keyColumns();
            table.columns().stream()
                    .sorted(java.util.Comparator.comparing(column -> keysFirst && !keys.contains(column.name())))
                    .forEach(column -> names.add(shown.apply(column.name())));
        }
        return names;
    }

    private static String label(Table table) {
        String name = quotedIfTwo(table.ref().last());
        return table.ref().schema().equals("public")
                ? name
                : quotedIfTwo(table.ref().schema()) + "." + name;
    }

    private static String quotedIfTwo(String name) {
        return name.contains(".") || name.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }

    @Test
    void markdown_reads_back_to_the_same_names_and_holds_no_markup_but_ours() {
        String markdown = MarkdownDictionary.of(handout);
        var names = new TreeSet<String>();
        boolean fenced = false;
        for (String line : markdown.lines().toList()) {
            if (line.startsWith("```")) {
                fenced = !fenced;
            } else if (!fenced) {
                String bare = line.replaceAll("`[^`]*`", "").replaceAll("\\\\.", "");
                assertThat(bare.replaceAll("<br>|</?code>|<a id=\"[a-z0-9_.A-Z-]*\"></a>", ""))
                        .doesNotContain("<")
                        .doesNotContain("![")
                        .doesNotContainPattern("]\\((?!#)");
                if (line.startsWith("| ")) {
                    names.add(unescaped(line.substring(2).split(" (?<!\\\\)\\|", -1)[0]));
                }
            }
        }
        for (Table table : handout.tables()) {
            table.columns().forEach(column -> assertThat(names).contains(Visible.text(column.name())));
        }
    }

    private static String unescaped(String text) {
        return text.replaceAll("\\\\(\\p{Punct})", "$1");
    }

    @Test
    void files_of_a_folder_have_names_that_every_system_takes_and_stay_in_it() {
        var names = MarkdownDictionary.folder(handout).keySet();
        assertThat(names).allMatch(name -> name.matches("(diagrams/)?[A-Za-z0-9_~-][A-Za-z0-9_.~-]*\\.(md|svg)"));
        assertThat(names.stream()
                        .map(name -> name.toLowerCase(java.util.Locale.ROOT))
                        .distinct())
                .hasSize(names.size());
    }

    @Test
    void the_same_schema_is_always_the_same_bytes() throws Exception {
        Handout again = Handouts.hostile();
        assertThat(HtmlDictionary.of(again)).isEqualTo(HtmlDictionary.of(handout));
        assertThat(MarkdownDictionary.of(again)).isEqualTo(MarkdownDictionary.of(handout));
        assertThat(Dbml.of(again)).isEqualTo(Dbml.of(handout));
        assertThat(Mermaid.of(again)).isEqualTo(Mermaid.of(handout));
        assertThat(PlantUml.of(again)).isEqualTo(PlantUml.of(handout));
    }
}
