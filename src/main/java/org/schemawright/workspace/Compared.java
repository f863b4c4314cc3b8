package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.schemawright.change.Change;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Entailment;
import org.schemawright.change.Lineage;
import org.schemawright.change.RenameQuestion;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/**
 * A database and a design side by side, ready to be chosen from.
 *
 * @param sides   from the database, to the design; whoever compared closes them
 * @param lineage of which the renames are made on both sides of {@code ends}
 * @param ends    both on common ground and under the names of the design
 * @param changes that make the design of the database, renames left out
 */
public record Compared(
        Sides sides,
        Lineage lineage,
        Set<Aspect> ignored,
        Common ends,
        List<Change> changes,
        List<RenameQuestion> questions,
        Entailment entailment) {
    public Compared {
        ignored = Set.copyOf(ignored);
        changes = List.copyOf(changes);
        questions = List.copyOf(questions);
    }

    /** @param stated as {@link ChooseLineage} gives it */
    public static Compared of(Sides sides, Lineage stated, Set<Aspect> ignored)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        Lineage lineage = SameNames.added(
                stated,
                sides.from().database(),
                sides.to().database(),
                sides.engine().naming());
        Common common = new PlanMigration(sides.engine()).common(sides.from(), sides.to(), lineage, ignored);
        List<Change> found = Differ.diff(common.before(), common.after());
        return new Compared(
                sides,
                lineage,
                ignored,
                common,
                found,
                RenameQuestion.among(found, common, lineage),
                Entailment.of(common.before(), common.after(), found));
    }

    /** From the name in the database to the name in the design. */
    public SortedMap<ObjectRef, ObjectRef> renames() {
        return lineage.renames();
    }

    /** Whether nothing differs but the order of columns. */
    public boolean equal() {
        return renames().isEmpty() && changes.stream().noneMatch(Differ::planned);
    }

    public List<String> notes() {
        return CompareSources.notes(sides);
    }

    /** Names the objects that a change is a part of, from the outermost on. */
    public List<Change> listed() {
        var listed = new ArrayList<Change>();
        renames().forEach((before, after) -> listed.add(new Change.Rename(before, after)));
        listed.addAll(changes);
        return listed;
    }

    Database before() {
        return ends.before();
    }

    Database after() {
        return ends.after();
    }
}
