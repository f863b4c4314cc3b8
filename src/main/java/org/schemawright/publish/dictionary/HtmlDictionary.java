package org.schemawright.publish.dictionary;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Palette;
import org.schemawright.model.Visible;
import org.schemawright.publish.Handout;
import org.schemawright.publish.Markup;
import org.schemawright.publish.SvgPicture;

/**
 * A data dictionary as one page of HTML that needs nothing else: diagrams, chapters, and a search by a script of its own.
 * Its policy lets nothing run or load but that script and those styles.
 */
public final class HtmlDictionary {
    private final Dictionary dictionary;
    private final Markup page = new Markup();

    private HtmlDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    public static String of(Handout handout) {
        var html = new HtmlDictionary(Dictionary.of(handout));
        html.write();
        return html.page.toString();
    }

    private void write() {
        String style = "\n" + colours() + resource("dictionary.css") + SvgPicture.rules(HtmlDictionary::variable);
        String script = "\n" + resource("dictionary.js");
        page.own("<!DOCTYPE html>\n")
                .open("html", "lang", "en")
                .line()
                .open("head")
                .line();
        page.own("<meta charset=\"utf-8\">\n");
        page.own("<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src '" + hash(style)
                + "'; script-src '" + hash(script) + "'; base-uri 'none'; form-action 'none'\">\n");
        page.own("<meta name=\"referrer\" content=\"no-referrer\">\n");
        page.own("<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n");
        page.element("title", title()).line();
        page.own("<style>" + style + "</style>\n").close().line();
        page.open("body").line();
        page.element("a", "Skip to the content", "class", "skip", "href", "#content")
                .line();
        contents();
        page.open("main", "id", "content").line();
        head();
        diagrams();
        dictionary.parts().forEach(this::part);
        page.close().line();
        page.own("<script>" + script + "</script>\n").close().line().close().line();
    }

    private String title() {
        return Visible.text(dictionary.handout().title());
    }

    private void head() {
        Handout handout = dictionary.handout();
        page.open("header").element("h1", title());
        page.element("p", handout.engine() + " " + handout.database().version().major(), "class", "kind");
        page.close().line();
    }

    private void contents() {
        page.open("nav", "aria-label", "Contents").line();
        page.element("label", "Search names, types and comments", "for", "search");
        page.own("<input id=\"search\" type=\"search\" autocomplete=\"off\" spellcheck=\"false\">");
        page.element("p", "", "id", "found", "role", "status").line();
        page.element("button", "Dark", "id", "look", "type", "button", "hidden", "hidden")
                .line();
        if (!dictionary.handout().diagrams().isEmpty()) {
            page.open("ul")
                    .open("li")
                    .element("a", "Diagrams", "href", "#diagrams")
                    .close()
                    .close()
                    .line();
        }
        dictionary.parts().forEach((part, chapters) -> {
            page.element("h2", part + " (" + chapters.size() + ")").open("ul").line();
            for (Chapter chapter : chapters) {
                page.open("li")
                        .element("a", chapter.title(), "href", "#" + Anchor.of(chapter.ref()))
                        .close()
                        .line();
            }
            page.close().line();
        });
        page.close().line();
    }

    private void diagrams() {
        if (dictionary.handout().diagrams().isEmpty()) {
            return;
        }
        Map<String, String> links = new HashMap<>();
        dictionary
                .parts()
                .values()
                .forEach(chapters ->
                        chapters.forEach(chapter -> links.put(chapter.title(), "#" + Anchor.of(chapter.ref()))));
        page.open("section", "id", "diagrams", "aria-label", "Diagrams").line();
        SvgPicture.symbols(page);
        for (Handout.Named diagram : dictionary.handout().diagrams()) {
            String name = Visible.text(diagram.name());
            page.open("figure").element("figcaption", name).line();
            page.open("div", "class", "sheet", "tabindex", "0", "role", "group", "aria-label", name);
            SvgPicture.within(page, diagram.scene(), name, thing -> links.getOrDefault(thing, ""));
            page.close().close().line();
        }
        page.close().line();
    }

    private void part(String title, List<Chapter> chapters) {
        page.open("section", "class", "part").element("h2", title).line();
        chapters.forEach(this::chapter);
        page.close().line();
    }

    private void chapter(Chapter chapter) {
        page.open("article", "id", Anchor.of(chapter.ref())).open("h3").text(chapter.title());
        page.element("span", chapter.kind(), "class", "kind").close().line();
        chapter.blocks().forEach(this::block);
        page.close().line();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph(var spans) -> {
                page.open("p");
                spans.forEach(this::span);
                page.close().line();
            }
            case Block.Grid grid -> grid(grid);
            case Block.Code(var caption, var sql) ->
                page.open("details", "class", "sql")
                        .element("summary", caption)
                        .open("pre", "tabindex", "0")
                        .element(
                                "code",
                                String.join(
                                        "\n",
                                        sql.lines().map(HtmlDictionary::shown).toList()))
                        .close()
                        .close()
                        .line();
        }
    }

    /** A tab stays what it is; what cannot be seen is spelled. */
    private static String shown(String line) {
        return line.contains("\t")
                ? String.join(
                        "\t",
                        java.util.Arrays.stream(line.split("\t", -1))
                                .map(Visible::text)
                                .toList())
                : Visible.text(line);
    }

    private void grid(Block.Grid grid) {
        page.open("table").element("caption", grid.caption()).open("thead").open("tr");
        grid.heads().forEach(head -> page.element("th", head, "scope", "col"));
        page.close().close().open("tbody").line();
        for (List<List<Span>> row : grid.rows()) {
            page.open("tr");
            for (int i = 0; i < row.size(); i++) {
                if (i == 0) {
                    page.open("th", "scope", "row");
                } else {
                    page.open("td");
                }
                row.get(i).forEach(this::span);
                page.close();
            }
            page.close().line();
        }
        page.close().close().line();
    }

    private void span(Span span) {
        String anchor = span.target().flatMap(dictionary::anchor).orElse("");
        if (!anchor.isEmpty()) {
            page.element("a", span.text(), "href", "#" + anchor);
            return;
        }
        switch (span.style()) {
            case WORDS -> page.text(span.text());
            case NAME -> page.element("b", span.text());
            case CODE -> {
                if (!span.text().isEmpty()) {
                    page.element("code", span.text());
                }
            }
        }
    }

    private static String variable(Ink ink) {
        return "var(--" + ink.name().toLowerCase(Locale.ROOT).replace('_', '-') + ")";
    }

    /** Light, and dark where the reader's system is or the reader says so. Printed pages are light. */
    private static String colours() {
        String dark = "{color-scheme:dark;" + variables(Palette.DARK) + "}";
        return ":root{color-scheme:light;" + variables(Palette.LIGHT) + "}\n"
                + "@media screen and (prefers-color-scheme:dark){:root:not([data-look=light])" + dark + "}\n"
                + "@media screen{:root[data-look=dark]" + dark + "}\n";
    }

    private static String variables(Palette palette) {
        var css = new StringBuilder();
        for (Ink ink : Ink.values()) {
            css.append("--").append(ink.name().toLowerCase(Locale.ROOT).replace('_', '-'));
            css.append(':').append(palette.code(ink)).append(';');
        }
        return css.toString();
    }

    private static String resource(String name) {
        try (InputStream file = HtmlDictionary.class.getResourceAsStream(name)) {
            if (file == null) {
                throw new IllegalStateException("this installation lacks its " + name);
            }
            return new String(file.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException("a part of this installation cannot be read", e);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
            return "sha256-" + Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java knows SHA-256", e);
        }
    }
}
