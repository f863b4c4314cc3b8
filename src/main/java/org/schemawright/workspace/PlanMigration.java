package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeSet;
import org.schemawright.change.Common;
import org.schemawright.change.Concerned;
import org.schemawright.change.Lineage;
import org.schemawright.change.OldNames;
import org.schemawright.change.Origin;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.Writing;
import org.schemawright.model.Aspect;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;

/**
 * Plans the way from one loaded source to another, and the way back. Renames are made by the engine itself, on scratch,
 * so that every expression that uses a name says what the engine makes of it.
 */
public final class PlanMigration {
    private static final Plan NOTHING = new Plan(List.of(), List.of(), List.of(), List.of());

    private final Engine engine;
    private final Planner planner;

    public PlanMigration(Engine engine) {
        this.engine = engine;
        this.planner = new Planner(engine.writer(), engine.data());
    }

    /** What the user chose. */
    public record Choices(Strategy strategy, Lineage lineage, Set<Aspect> ignored) {
        public static final Choices DIRECT = new Choices(Strategy.DIRECT, Lineage.NONE, Set.of());
    }

    public Migration plan(Loaded from, Loaded to, Choices chosen)
            throws PlanRefused, ScratchProblem, SQLException, UnreadableCatalog {
        KeptAsText.refuseChanges(from, to);
        Choices choices = new Choices(
                chosen.strategy(),
                UnderSchemas.added(
                        SameNames.added(chosen.lineage(), from.database(), to.database(), engine.naming()),
                        from.database(),
                        to.database()),
                chosen.ignored());
        RenamedStart start = RenamedStart.of(from, to, choices);
        Common planned = Common.of(start.database(), Statedness.of(from, to).to(), choices.ignored());
        Plan up = planner.plan(new Writing(planned.before(), planned.after(), choices.strategy()), choices.lineage());
        Optional<Plan> underOldNames =
                choices.lineage().renames().isEmpty() ? Optional.of(up) : underOldNames(from, to, start, choices);
        Plan foreseen = underOldNames.orElse(up);
        List<Step> steps = underOldNames
                .map(old -> withRenames(start.renames(), up, old))
                .orElseGet(() -> RenamedStart.joined(start.renames(), up.steps()));
        var notes = new ArrayList<>(up.notes());
        copiedOnline(choices).ifPresent(notes::add);
        Plan back = wayBack(new WayBack(planner, from, to, start, planned, choices), notes);
        return new Migration(
                new Common(Statedness.of(from, to).from(), planned.after()),
                new Plan(steps, foreseen.losses(), foreseen.checks(), notes),
                back,
                choices.strategy(),
                choices.lineage());
    }

    /** Where no way back can be planned, the way there is of use all the same. */
    private static Plan wayBack(WayBack back, List<String> notes)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        try {
            return back.plan();
        } catch (PlanRefused e) {
            notes.add("there is no way back by statements: " + e.getMessage());
            return NOTHING;
        }
    }

    /** One transaction keeps others out between the copy of rows and the removal of what was copied; several do not. */
    private static Optional<String> copiedOnline(Choices choices) {
        boolean copied = choices.lineage().origins().values().stream()
                .anyMatch(origin -> origin instanceof Origin.ProjectedFrom || origin instanceof Origin.ElementsOf);
        return copied && choices.strategy() == Strategy.ONLINE
                ? Optional.of(
                        "rows are copied into other tables, and the online script does so in several transactions:"
                                + " let nobody write to the tables that are copied from meanwhile, or plan with"
                                + " --direct")
                : Optional.empty();
    }

    /** Both on common ground, the start with everything renamed that is. */
    Common common(Loaded from, Loaded to, Lineage lineage, Set<Aspect> ignored)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        Statedness stated = Statedness.of(from, to);
        List<Step> renames = new RenamingWay(engine, stated.from(), stated.to()).steps(lineage.renames());
        Database start = RenamedStart.database(from, stated.from(), renames);
        return Common.of(start, Statedness.of(from, to).to(), ignored);
    }

    /** What comes before the checks comes under their names, and so before the renames. */
    static List<Step> withRenames(List<Step> renames, Plan plan, Plan foreseen) {
        List<Step> rest =
                plan.steps().subList(plan.beforeChecks().size(), plan.steps().size());
        return RenamedStart.joined(RenamedStart.joined(foreseen.beforeChecks(), renames), rest);
    }

    /** A source as the engine makes it when it renames towards another. */
    Database renamed(Loaded source, SortedMap<ObjectRef, ObjectRef> renames, Database target)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        return RenamedStart.database(
                source, source.database(), new RenamingWay(engine, source.database(), target).steps(renames));
    }

    /** Takes away the views that bear names which tables had, and what reads them. */
    private List<Step> withoutViews(Database target, Lineage lineage) throws PlanRefused {
        var named = new TreeSet<ObjectRef>();
        lineage.renames().keySet().stream()
                .map(ref -> ref.withKind(Kind.VIEW))
                .filter(view -> target.find(view).isPresent())
                .forEach(named::add);
        Set<ObjectRef> gone = Concerned.leaning(target, target, named);
        gone.removeIf(ref -> !WayBack.TEXTS.contains(ref.kind()));
        return planner.plan(new Writing(target, Concerned.without(target, gone), Strategy.DIRECT), Lineage.NONE)
                .steps();
    }

    /**
     * The same plan towards a target that bears the old names: what it loses and checks can be read before it runs.
     * Views that have taken an old name, and what reads them, hold no rows, and are left out of it; where something else
     * has there is no such target.
     */
    private Optional<Plan> underOldNames(Loaded from, Loaded to, RenamedStart start, Choices choices)
            throws PlanRefused, ScratchProblem, UnreadableCatalog {
        Statedness stated = Statedness.of(from, to);
        try {
            List<Step> way = RenamedStart.joined(withoutViews(stated.to(), choices.lineage()), start.renamesBack());
            Common ends = Common.of(stated.from(), RenamedStart.database(to, stated.to(), way), choices.ignored());
            return Optional.of(planner.plan(
                    new Writing(ends.before(), ends.after(), choices.strategy()), OldNames.of(choices.lineage())));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
