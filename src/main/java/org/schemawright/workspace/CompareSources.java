package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.change.Change;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Fingerprint;
import org.schemawright.change.Lineage;
import org.schemawright.change.RenameQuestion;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Aspect;

/** Finds what differs between two loaded sources. */
public final class CompareSources {
    private final Engine engine;

    public CompareSources(Engine engine) {
        this.engine = engine;
    }

    /**
     * What differs.
     *
     * @param changes   in the order of the names, renames that lineage states first
     * @param questions drops beside adds that look like renames; nobody but the user can tell
     */
    public record Comparison(
            Fingerprint from,
            Fingerprint to,
            List<Change> changes,
            List<RenameQuestion> questions,
            List<String> notes) {
        public Comparison {
            changes = List.copyOf(changes);
            questions = List.copyOf(questions);
            notes = List.copyOf(notes);
        }

        /** Whether nothing differs but the order of columns. */
        public boolean equal() {
            return changes.stream().noneMatch(Differ::planned);
        }
    }

    public Comparison compare(Sides sides, Lineage lineage, Set<Aspect> ignored)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        Common common = new PlanMigration(engine).common(sides.from(), sides.to(), lineage, ignored);
        var changes = new ArrayList<Change>();
        lineage.renames().forEach((before, after) -> changes.add(new Change.Rename(before, after)));
        List<Change> found = Differ.diff(common.before(), common.after());
        changes.addAll(found);
        return new Comparison(
                Fingerprint.of(sides.from().database()),
                Fingerprint.of(sides.to().database()),
                changes,
                RenameQuestion.among(found, common, lineage),
                notes(sides));
    }

    static List<String> notes(Sides sides) {
        var notes = new ArrayList<>(sides.from().notes());
        notes.addAll(sides.to().notes());
        notes.addAll(ChooseLineage.untold(sides));
        return notes;
    }
}
