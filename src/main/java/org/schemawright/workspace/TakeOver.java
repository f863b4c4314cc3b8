package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.SortedSet;
import java.util.TreeMap;
import org.schemawright.change.Apply;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.change.RenameQuestion;
import org.schemawright.design.Design;
import org.schemawright.design.Edit;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/** What goes from a database into a design, and what is answered about renames: edits of the design. */
public final class TakeOver {
    private TakeOver() {}

    /**
     * Makes of the design what goes into it; the rest stays in the designer's words.
     *
     * @param design the one that was compared
     */
    public static Edit edit(Compared compared, Directions directions, Design design) {
        SortedSet<ObjectRef> parts = directions.going(Direction.INTO_DESIGN);
        Database database = design.database();
        var edits = new ArrayList<Edit>();
        if (!parts.isEmpty()) {
            database = stating(Apply.parts(database, compared.before(), parts), database);
            edits.add(new Edit.ReplaceDatabase(database));
        }
        edits.addAll(new RenamesTakenOver(compared, database).edits(directions.renamesGoing(Direction.INTO_DESIGN)));
        return new Edit.Several(Edit.Purpose.TAKE_OVER, edits);
    }

    private static Database stating(Database database, Database as) {
        return new Database(as.version(), database.objects(), database.needs(), as.stated());
    }

    /** What somebody says of a drop beside an add of the same shape. */
    public enum Answer {
        /** One thing under another name. */
        SAME,
        /** Two things. */
        OTHER
    }

    /** The lineage with an answer in it. */
    public static Lineage answered(Lineage lineage, RenameQuestion question, Answer answer) {
        var origins = new TreeMap<>(lineage.origins());
        origins.put(
                question.added(),
                switch (answer) {
                    case SAME -> new Origin.RenamedFrom(question.dropped());
                    case OTHER -> new Origin.Fresh();
                });
        return new Lineage(origins);
    }

    /** Keeps an answer in the design, so that nobody is asked again. */
    public static Edit answer(Design design, RenameQuestion question, Answer answer) {
        return new Edit.StateLineage(answered(design.lineage(), question, answer));
    }
}
