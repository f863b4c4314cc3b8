package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.change.Scope;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.diagram.Drawing;
import org.schemawright.diagram.FirstDiagram;
import org.schemawright.engine.Engine;
import org.schemawright.layout.Cancellation;
import org.schemawright.model.Visible;
import org.schemawright.source.GitSource;
import org.schemawright.source.SourceAddress;
import org.schemawright.source.SourceProblem;
import org.schemawright.store.DesignFiles;
import org.schemawright.store.DocumentFiles;
import org.schemawright.store.LayoutFiles;

/**
 * A source as a document with diagrams: a design as it was drawn and with its own diagrams, for which no engine is
 * asked; anything else in its engine's normal form, arranged on one diagram.
 */
public final class LoadDocument {
    private final Workbench bench;
    private final Diagrams diagrams;

    public LoadDocument(Workbench bench) {
        this(bench, Diagrams.WANTED);
    }

    /** @param diagrams arranging a large schema takes its time, which need not be spent where nothing is drawn */
    public LoadDocument(Workbench bench, Diagrams diagrams) {
        this.bench = bench;
        this.diagrams = diagrams;
    }

    /** Whether places and ways are found for what has none. */
    public enum Diagrams {
        WANTED,
        LEFT_AS_THEY_ARE
    }

    /**
     * What was loaded.
     *
     * @param name  as headings call it; fit to be shown
     * @param notes what the reader of a result should know about it
     */
    public record Ready(String name, Engine engine, Document document, List<String> notes) {
        public Ready {
            notes = List.copyOf(notes);
        }

        /** The name without its folders and endings, which need not be the same on every machine. */
        public String title() {
            String last = name.substring(1 + Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')));
            int dot = last.indexOf('.', 1);
            return dot < 0 ? last : last.substring(0, dot);
        }
    }

    public Ready load(String source, Wanted wanted, Narrowing narrowing) throws Exception {
        String name = Visible.text(source);
        return switch (SourceAddress.parse(source, bench.engines().all())) {
            case SourceAddress.DesignFile(var path) -> {
                DocumentFiles.Opened opened = DocumentFiles.read(path);
                yield drawn(
                        name,
                        opened.document(),
                        narrowing,
                        opened.layoutProblem().stream().toList());
            }
            case SourceAddress.GitRevision revision
            when revision.design() -> {
                var problems = new ArrayList<String>();
                yield drawn(name, committed(name, revision, problems), narrowing, problems);
            }
            case SourceAddress.GitRevision _,
                    SourceAddress.ScriptFile _,
                    SourceAddress.DbmlText _,
                    SourceAddress.Folder _,
                    SourceAddress.Live _,
                    SourceAddress.DatabaseFile _ -> read(source, wanted, narrowing);
        };
    }

    private Ready read(String source, Wanted wanted, Narrowing narrowing) throws Exception {
        try (Loaded loaded = bench.load(source, wanted, narrowing)) {
            Document document = arranged(ImportSource.design(loaded));
            return new Ready(loaded.name(), loaded.engine(), document, loaded.notes());
        }
    }

    private Document arranged(Design design) {
        return settled(new Document(design, List.of(Diagram.empty(DocumentFiles.FIRST_DIAGRAM)), ""));
    }

    private Document settled(Document document) {
        if (diagrams == Diagrams.LEFT_AS_THEY_ARE) {
            return document;
        }
        boolean unplaced = document.diagrams().stream()
                .allMatch(diagram -> diagram.placements().isEmpty());
        return unplaced
                ? FirstDiagram.arranged(document, Cancellation.NEVER)
                : new Drawing().settled(document, Cancellation.NEVER);
    }

    private Ready drawn(String name, Document whole, Narrowing narrowing, List<String> layoutProblems)
            throws BadRequest {
        Engine engine = bench.engines().byId(whole.design().database().version().engine());
        Scope scope = narrowing.in(engine.naming(), whole.design().database());
        var notes = new ArrayList<>(layoutProblems);
        Document document = whole;
        if (!scope.isEverything()) {
            Scope.Narrowed narrowed = scope.of(whole.design().database());
            narrowed.leftOut().forEach(left -> notes.add(name + ": " + left));
            document = whole.withDesign(whole.design().withDatabase(narrowed.database()));
        }
        return new Ready(name, engine, settled(document), notes);
    }

    /** A design may be committed without its layout: it is arranged then, and that is said. */
    private Document committed(String name, SourceAddress.GitRevision revision, List<String> problems)
            throws SourceProblem {
        Design design = DesignFiles.parse(name, GitSource.text(revision.revision(), revision.path()));
        String layout = revision.path().substring(0, revision.path().length() - SourceAddress.DESIGN_ENDING.length())
                + LayoutFiles.ENDING;
        try {
            String text = GitSource.text(revision.revision(), layout);
            List<Diagram> diagrams = LayoutFiles.parse(layout, text);
            return diagrams.isEmpty() ? arranged(design) : new Document(design, diagrams, text);
        } catch (SourceProblem e) {
            problems.add(name + " was arranged anew, since its diagrams could not be read: " + e.getMessage());
            return arranged(design);
        }
    }
}
