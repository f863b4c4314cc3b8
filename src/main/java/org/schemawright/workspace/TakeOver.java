package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.Set;
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
        var edits = new ArrayList<Edit>();
        if (!parts.isEmpty()) {
            edits.add(new Edit.ReplaceDatabase(
                    stating(Apply.parts(design.database(), compared.before(), parts), design.database())));
        }
        Set<ObjectRef> renames = directions.renamesGoing(Direction.INTO_DESIGN);
        compared.renames().forEach((before, after) -> {
            if (renames.contains(after)) {
                edits.add(new Edit.Rename(after, before.last(), Edit.Trace.FORGOTTEN));
            }
        });
        // Columns first: afterwards their tables have other names.
        edits.sort(java.util.Comparator.comparing(edit -> edit instanceof Edit.Rename(var ref, var _, var _)
                ? 3 - ref.path().size()
                : -1));
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
