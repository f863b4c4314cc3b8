package org.schemawright.publish.dictionary;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.publish.Handout;
import org.schemawright.publish.Look;
import org.schemawright.publish.Mermaid;
import org.schemawright.publish.SvgPicture;

/** A data dictionary in Markdown: one file, or a folder with a page for each thing and the diagrams beside. */
public final class MarkdownDictionary {
    private static final String INDEX = "README.md";
    private static final int LONGEST_NAME = 100;
    /** Beyond this many tables, a Mermaid diagram within a page is no help. */
    private static final int TABLES_OF_A_DRAWING = 80;

    private final Dictionary dictionary;
    private final Map<ObjectRef, String> files = new HashMap<>();

    private MarkdownDictionary(Dictionary dictionary) {
        this.dictionary = dictionary;
    }

    /** Everything in one text; a small schema's diagram as a block of Mermaid. */
    public static String of(Handout handout) {
        var markdown = new MarkdownDictionary(Dictionary.of(handout));
        var out = markdown.head();
        if (handout.tables().size() <= TABLES_OF_A_DRAWING && !handout.tables().isEmpty()) {
            out.append("## Diagram\n\n```mermaid\n")
                    .append(Mermaid.of(handout).text())
                    .append("```\n\n");
        }
        markdown.contents(out);
        markdown.dictionary.parts().forEach((part, chapters) -> {
            out.append("## ").append(part).append("\n\n");
            chapters.forEach(chapter -> markdown.chapter(out, chapter, "###"));
        });
        return out.toString();
    }

    /** Texts by where they lie in the folder, with slashes. */
    public static SortedMap<String, String> folder(Handout handout) {
        var markdown = new MarkdownDictionary(Dictionary.of(handout));
        markdown.nameFiles();
        var written = new TreeMap<String, String>();
        var out = markdown.head();
        var taken = new HashSet<String>();
        for (Handout.Named diagram : handout.diagrams()) {
            String name = "diagrams/" + free(fileName(diagram.name()), taken) + ".svg";
            String title = Visible.text(diagram.name());
            written.put(name, SvgPicture.of(diagram.scene(), title, Look.LIGHT));
            out.append("![")
                    .append(MarkdownText.words(title))
                    .append("](")
                    .append(name)
                    .append(")\n\n");
        }
        markdown.contents(out);
        written.put(INDEX, out.toString());
        markdown.dictionary
                .parts()
                .values()
                .forEach(chapters -> chapters.forEach(chapter -> {
                    var page = new StringBuilder();
                    markdown.chapter(page, chapter, "#");
                    page.append("[Contents](").append(INDEX).append(")\n");
                    written.put(markdown.files.getOrDefault(chapter.ref(), ""), page.toString());
                }));
        return written;
    }

    private void nameFiles() {
        var taken = new HashSet<String>();
        dictionary
                .parts()
                .values()
                .forEach(chapters -> chapters.forEach(chapter ->
                        files.put(chapter.ref(), free(fileName(Anchor.of(chapter.ref())), taken) + ".md")));
    }

    /** Good on every system: short, without signs, and never one of the names that Windows keeps for itself. */
    private static String fileName(String name) {
        String letters =
                name.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9_.-]", "-").replaceAll("\\.+", ".");
        String safe = letters.replaceAll("^[.-]+|[.-]+$", "");
        String cut = safe.length() > LONGEST_NAME ? safe.substring(0, LONGEST_NAME) : safe;
        boolean kept = cut.isEmpty() || cut.matches("(con|prn|aux|nul|com\\d|lpt\\d)(\\..*)?");
        return kept ? "d-" + cut : cut;
    }

    private static String free(String name, HashSet<String> taken) {
        String free = name;
        for (int i = 2; !taken.add(free); i++) {
            free = name + "~" + i;
        }
        return free;
    }

    private StringBuilder head() {
        Handout handout = dictionary.handout();
        return new StringBuilder("# ")
                .append(MarkdownText.words(Visible.text(handout.title())))
                .append("\n\n")
                .append(handout.engine())
                .append(' ')
                .append(handout.database().version().major())
                .append("\n\n");
    }

    private void contents(StringBuilder out) {
        out.append("## Contents\n\n");
        dictionary.parts().forEach((part, chapters) -> {
            out.append("- ").append(part).append('\n');
            chapters.forEach(chapter -> out.append("  - ")
                    .append(link(chapter.title(), chapter.ref()))
                    .append('\n'));
        });
        out.append('\n');
    }

    private String link(String text, ObjectRef ref) {
        return dictionary
                .anchor(ref)
                .map(anchor -> "[" + MarkdownText.words(text) + "](" + place(ref, anchor) + ")")
                .orElseGet(() -> MarkdownText.words(text));
    }

    private String place(ObjectRef ref, String anchor) {
        return files.getOrDefault(ref, "#" + anchor);
    }

    private void chapter(StringBuilder out, Chapter chapter, String level) {
        out.append(level).append(" <a id=\"").append(Anchor.of(chapter.ref())).append("\"></a>");
        out.append(MarkdownText.words(chapter.title()))
                .append(" (")
                .append(chapter.kind())
                .append(")\n\n");
        chapter.blocks().forEach(block -> block(out, block));
    }

    private void block(StringBuilder out, Block block) {
        switch (block) {
            case Block.Paragraph(var spans) -> out.append(line(spans)).append("\n\n");
            case Block.Grid grid -> grid(out, grid);
            case Block.Code(var caption, var sql) ->
                out.append(MarkdownText.words(caption))
                        .append("\n\n")
                        .append(MarkdownText.block(shown(sql)))
                        .append('\n');
        }
    }

    private static String shown(String sql) {
        return String.join(
                "\n",
                sql.lines()
                        .map(line -> Visible.text(line.replace("\t", "    ")))
                        .toList());
    }

    private void grid(StringBuilder out, Block.Grid grid) {
        out.append("**").append(grid.caption()).append("**\n\n");
        out.append("| ").append(String.join(" | ", grid.heads())).append(" |\n");
        out.append("| --- ".repeat(grid.heads().size())).append("|\n");
        for (List<List<Span>> row : grid.rows()) {
            var cells = new ArrayList<String>();
            row.forEach(cell -> cells.add(line(cell)));
            out.append("| ").append(String.join(" | ", cells)).append(" |\n");
        }
        out.append('\n');
    }

    private String line(List<Span> spans) {
        var line = new StringBuilder();
        for (Span span : spans) {
            line.append(
                    span.target().isPresent()
                            ? link(span.text(), span.target().get())
                            : switch (span.style()) {
                                case WORDS, NAME -> MarkdownText.words(span.text());
                                case CODE -> MarkdownText.code(span.text());
                            });
        }
        return line.toString();
    }
}
