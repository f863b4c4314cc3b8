package org.schemawright.app.compare;

import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.schemawright.change.Entailment.Because;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.Directions;
import org.schemawright.workspace.PreviewMigration.Preview;
import org.schemawright.workspace.TableSizes;

/**
 * How far a comparison is, and what it showed.
 *
 * @param along    what the last choice took along
 * @param preview  of exactly these directions; empty while it is worked out
 * @param strategy how the migration treats tables
 * @param sizes    of the tables of the database
 * @param problem  what went wrong, as people read it; empty for nothing
 */
public record CompareState(
        Optional<Compared> compared,
        Optional<Directions> directions,
        SortedMap<ObjectRef, Because> along,
        Optional<Preview> preview,
        Strategy strategy,
        TableSizes sizes,
        Progress progress,
        String problem) {
    /** How far it is. */
    public enum Progress {
        IDLE,
        COMPARING,
        PLANNING
    }

    static final CompareState NOTHING = new CompareState(
            Optional.empty(),
            Optional.empty(),
            new TreeMap<>(),
            Optional.empty(),
            Strategy.DIRECT,
            TableSizes.NONE,
            Progress.IDLE,
            "");

    CompareState at(Progress other) {
        return new CompareState(compared, directions, along, preview, strategy, sizes, other, problem);
    }

    CompareState failed(String why) {
        return new CompareState(compared, directions, along, preview, strategy, sizes, Progress.IDLE, why);
    }

    CompareState with(Preview other) {
        return new CompareState(compared, directions, along, Optional.of(other), strategy, sizes, Progress.IDLE, "");
    }

    CompareState choosing(Directions other, SortedMap<ObjectRef, Because> taken) {
        return new CompareState(
                compared, Optional.of(other), taken, Optional.empty(), strategy, sizes, Progress.PLANNING, "");
    }

    CompareState planning(Strategy other) {
        return new CompareState(compared, directions, along, Optional.empty(), other, sizes, Progress.PLANNING, "");
    }
}
