package org.schemawright.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.History;
import org.schemawright.diagram.FirstDiagram;
import org.schemawright.layout.Cancellation;
import org.schemawright.store.DocumentFiles;

/**
 * A design that was read, ready to be shown.
 *
 * @param file  where it is kept, if it is
 * @param stamp what that file held; present with the file
 * @param notes what should be said about it
 */
public record Opening(History history, Optional<Path> file, Optional<DocumentFiles.Stamp> stamp, List<String> notes) {
    public Opening {
        notes = List.copyOf(notes);
    }

    /** One of a new design, everything on its first diagram. Slow: for a background thread. */
    public static Opening arranged(Design design, List<String> notes, Cancellation cancellation) {
        var document = new Document(design, List.of(Diagram.empty(DocumentFiles.FIRST_DIAGRAM)), "");
        return fresh(History.fresh(FirstDiagram.arranged(document, cancellation)), notes);
    }

    /** One that has no file yet. */
    public static Opening fresh(History history, List<String> notes) {
        return new Opening(history, Optional.empty(), Optional.empty(), notes);
    }
}
