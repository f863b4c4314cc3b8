package org.schemawright.workspace;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.SchemaFacts;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.Scene;
import org.schemawright.publish.Dbml;
import org.schemawright.publish.DocumentFormat;
import org.schemawright.publish.Handout;
import org.schemawright.publish.Mermaid;
import org.schemawright.publish.PlantUml;
import org.schemawright.publish.dictionary.HtmlDictionary;
import org.schemawright.publish.dictionary.MarkdownDictionary;

/** A document written down as a data dictionary or in the language of another tool. */
public final class WriteDocument {
    private WriteDocument() {}

    /**
     * What was written.
     *
     * @param files   by where they lie under a folder, with slashes; one file alone by any name
     * @param leftOut a sentence for each thing that the language has no words for
     */
    public record Written(SortedMap<String, byte[]> files, List<String> leftOut) {
        public Written {
            leftOut = List.copyOf(leftOut);
        }
    }

    public static Handout handout(LoadDocument.Ready ready) {
        Design design = ready.document().design();
        SchemaFacts facts = SchemaFacts.of(design.database());
        var drawing = new Drawing();
        var diagrams = new ArrayList<Handout.Named>();
        for (Diagram diagram : ready.document().diagrams()) {
            Scene scene = drawing.scene(design, facts, diagram);
            if (!scene.boxes().isEmpty()) {
                diagrams.add(new Handout.Named(diagram.name(), scene));
            }
        }
        return new Handout(
                ready.title(),
                ready.engine().title(),
                ready.engine().naming().defaultSchema(),
                design.database(),
                facts,
                diagrams,
                design.decisions());
    }

    /** As one file. */
    public static Written file(Handout handout, DocumentFormat format) {
        Handout.Text text = text(handout, format);
        var files = new TreeMap<String, byte[]>();
        files.put(format.fileName(), text.text().getBytes(StandardCharsets.UTF_8));
        return new Written(files, text.leftOut());
    }

    /** As a folder: Markdown gets a page for each thing, the others are one file. */
    public static Written folder(Handout handout, DocumentFormat format) {
        if (format != DocumentFormat.MARKDOWN) {
            return file(handout, format);
        }
        var files = new TreeMap<String, byte[]>();
        MarkdownDictionary.folder(handout)
                .forEach((name, text) -> files.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return new Written(files, List.of());
    }

    private static Handout.Text text(Handout handout, DocumentFormat format) {
        return switch (format) {
            case HTML -> new Handout.Text(HtmlDictionary.of(handout), List.of());
            case MARKDOWN -> new Handout.Text(MarkdownDictionary.of(handout), List.of());
            case DBML -> Dbml.of(handout);
            case MERMAID -> Mermaid.of(handout);
            case PLANTUML -> PlantUml.of(handout);
        };
    }
}
