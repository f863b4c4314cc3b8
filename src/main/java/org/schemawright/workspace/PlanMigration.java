package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import org.schemawright.change.Common;
import org.schemawright.change.InverseLineage;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.Writing;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;
import org.schemawright.planner.RenameSteps;

/** Plans the way from one loaded source to another, and the way back. */
public final class PlanMigration {
    private final Engine engine;

    public PlanMigration(Engine engine) {
        this.engine = engine;
    }

    /** What the user chose. */
    public record Choices(Strategy strategy, Lineage lineage, Set<Aspect> ignored) {
        public static final Choices DIRECT = new Choices(Strategy.DIRECT, Lineage.NONE, Set.of());
    }

    public Migration plan(Loaded from, Loaded to, Choices choices)
            throws PlanRefused, ScratchProblem, SQLException, UnreadableCatalog {
        SortedMap<ObjectRef, ObjectRef> renames = choices.lineage().renames();
        Common planned = common(from, to, choices.lineage(), choices.ignored());
        var planner = new Planner(engine.writer(), engine.data());
        Plan up = planner.plan(
                new Writing(planned.before(), planned.after(), choices.strategy()), choices.lineage());
        Plan down = wayBack(planner, planned, choices);
        return new Migration(
                new Common(Statedness.of(from, to).from(), planned.after()),
                joined(steps(renames), up.steps(), up.notes()),
                joined(down.steps(), steps(RenameSteps.inverse(renames)), down.notes()),
                choices.strategy());
    }

    /** A way back that cannot be planned is a note: the way there is of use all the same. */
    private static Plan wayBack(Planner planner, Common planned, Choices choices) throws PlanRefused {
        return planner.plan(
                new Writing(planned.after(), planned.before(), choices.strategy()),
                InverseLineage.of(choices.lineage(), planned.after()));
    }

    /** Both on common ground, the start with everything renamed that lineage renames. */
    Common common(Loaded from, Loaded to, Lineage lineage, Set<Aspect> ignored)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        Statedness stated = Statedness.of(from, to);
        SortedMap<ObjectRef, ObjectRef> renames = lineage.renames();
        Database before = renames.isEmpty()
                ? stated.from()
                : Statedness.stating(renamed(from, renames), stated.from().stated());
        return Common.of(before, stated.to(), ignored);
    }

    private static Plan joined(List<Step> first, List<Step> then, List<String> notes) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return new Plan(all, notes);
    }

    private List<Step> steps(SortedMap<ObjectRef, ObjectRef> renames) {
        return new RenameSteps(engine.renaming()).steps(renames);
    }

    /** The engine itself renames, so that every expression that uses a name says what the engine makes of it. */
    private Database renamed(Loaded from, SortedMap<ObjectRef, ObjectRef> renames)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        try (ScratchDatabase copy = from.scratch().copy()) {
            for (Step step : steps(renames)) {
                copy.run(step.forward().sql());
            }
            return engine.reader().read(copy.catalog(), copy.owner()).database();
        }
    }
}
