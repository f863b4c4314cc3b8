package org.schemawright.diagram;

import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.Point;
import org.schemawright.layout.Cancellation;

/** What a document gets that nobody has arranged yet. */
public final class FirstDiagram {
    private FirstDiagram() {}

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
}
