package org.schemawright.workspace;

import java.util.List;
import org.schemawright.design.Design;
import org.schemawright.design.Diagram;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;

/** What becomes of a design of which nothing is drawn. */
public final class EditedDesign {
    private EditedDesign() {}

    public static Design of(Design design, Edit edit) throws EditRefused {
        return Editing.apply(new Document(design, List.of(Diagram.empty("main")), ""), edit)
                .design();
    }

    /** With what is taken over from the database. */
    public static Design taking(Design design, Compared compared, Directions directions) throws EditRefused {
        return of(design, TakeOver.edit(compared, directions, design));
    }
}
