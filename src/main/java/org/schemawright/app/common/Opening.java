package org.schemawright.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.History;
import org.schemawright.design.Point;
import org.schemawright.diagram.Boxes;
import org.schemawright.diagram.Drawing;
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
        return fresh(History.fresh(arranged(document, cancellation)), notes);
    }

    /** Everything on the first diagram, with places and ways. */
    public static Document arranged(Document document, Cancellation cancellation) {
        var drawing = new Drawing();
        Diagram first = document.diagrams().getFirst();
        var places = drawing.places(document.design(), first, Boxes.shown(document.design()), new Point(0, 0));
        try {
            return drawing.settled(Editing.apply(document, new Edit.Place(first.name(), places)), cancellation);
        } catch (EditRefused e) {
            return document;
        }
    }

    /** One that has no file yet. */
    public static Opening fresh(History history, List<String> notes) {
        return new Opening(history, Optional.empty(), Optional.empty(), notes);
    }
}
