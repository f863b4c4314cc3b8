package org.schemawright.store;

import java.nio.file.Path;
import java.util.List;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.model.Visible;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;

/** Reads and writes the text of {@code *.layout.json}, which lies beside a design and holds its diagrams. */
public final class LayoutFiles {
    public static final String ENDING = ".layout.json";

    private LayoutFiles() {}

    /** The layout that belongs to a design file. */
    public static Path beside(Path design) {
        String name = String.valueOf(design.getFileName());
        String stem = name.endsWith(SourceAddress.DESIGN_ENDING)
                ? name.substring(0, name.length() - SourceAddress.DESIGN_ENDING.length())
                : name;
        return design.resolveSibling(stem + ENDING);
    }

    /** @param name as messages call the text */
    public static List<Diagram> parse(String name, String text) throws SourceProblem {
        try {
            return new LayoutReader().diagrams(DesignFiles.tree(text));
        } catch (JacksonException e) {
            throw new SourceProblem(Visible.text(name) + ": this is no JSON text; restore the file from its last good"
                    + " version, or remove it: the tables are then arranged anew");
        } catch (DesignProblem e) {
            throw new SourceProblem(Visible.text(name) + e.place(text) + ": " + e.getMessage());
        } catch (StackOverflowError e) {
            throw new SourceProblem(Visible.text(name) + ": nested deeper than any layout is");
        }
    }

    public static String text(Document document) {
        JsonNode kept = document.keptLayout().isEmpty()
                ? tools.jackson.databind.node.JsonNodeFactory.instance.missingNode()
                : DesignFiles.tree(document.keptLayout());
        return JsonText.of(LayoutWriter.tree(document.diagrams(), kept));
    }
}
