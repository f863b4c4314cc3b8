package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.InverseLineage;
import org.schemawright.change.Lineage;
import org.schemawright.change.OldNames;
import org.schemawright.change.Origin;
import org.schemawright.change.Twins;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
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
import org.schemawright.planner.RenameSteps;

/**
 * Plans the way from one loaded source to another, and the way back. Renames are made by the engine itself, on scratch,
 * so that every expression that uses a name says what the engine makes of it.
 */
public final class PlanMigration {
    /** Once for what stands by itself, and again for the indexes of partitions, which name their parent's. */
    private static final int TWIN_ROUNDS = 3;

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
        Start start = start(from, to, choices);
        Common planned = Common.of(start.database(), Statedness.of(from, to).to(), choices.ignored());
        Plan up = planner.plan(new Writing(planned.before(), planned.after(), choices.strategy()), choices.lineage());
        WayBack back = wayBack(from, to, start, planned, choices);
        Optional<Plan> underOldNames =
                choices.lineage().renames().isEmpty() ? Optional.of(up) : underOldNames(from, to, choices);
        Plan foreseen = underOldNames.orElse(up);
        List<Step> steps = underOldNames
                .map(old -> withRenames(start.renames(), up, old))
                .orElseGet(() -> joined(start.renames(), up.steps()));
        var notes = new ArrayList<>(up.notes());
        copiedOnline(choices).ifPresent(notes::add);
        back.refusal().ifPresent(why -> notes.add("there is no way back by statements: " + why));
        return new Migration(
                new Common(Statedness.of(from, to).from(), planned.after()),
                new Plan(steps, foreseen.losses(), foreseen.checks(), notes),
                back.plan(),
                choices.strategy(),
                choices.lineage());
    }

    /** @param refusal why there is none; empty where there is one */
    private record WayBack(Plan plan, Optional<String> refusal) {}

    /** Where no way back can be planned, the way there is of use all the same. */
    private WayBack wayBack(Loaded from, Loaded to, Start start, Common planned, Choices choices)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        try {
            Optional<Start> end =
                    choices.lineage().renames().isEmpty() ? Optional.empty() : end(from, to, planned, choices);
            Plan plan = end.isPresent()
                    ? backFrom(end.get(), from, to, start, planned, choices)
                    : backThen(start, planned, choices);
            return new WayBack(plan, Optional.empty());
        } catch (PlanRefused e) {
            return new WayBack(NOTHING, Optional.ofNullable(e.getMessage()));
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

    /** Only names of constraints, indexes and the like differ, and they can wait. */
    private Plan backThen(Start start, Common planned, Choices choices) throws PlanRefused {
        Plan plan = planner.plan(
                new Writing(planned.after(), planned.before(), choices.strategy()),
                InverseLineage.of(choices.lineage(), planned.after()));
        return new Plan(joined(plan.steps(), start.renamesBack()), plan.losses(), plan.checks(), plan.notes());
    }

    /**
     * Renames come first on this way too, for what the engine renames it may render with aliases. Where something new
     * has taken an old name they cannot.
     */
    private Optional<Start> end(Loaded from, Loaded to, Common planned, Choices choices)
            throws ScratchProblem, UnreadableCatalog {
        try {
            return Optional.of(start(to, from, inverse(planned, choices)));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    private static Choices inverse(Common planned, Choices choices) {
        return new Choices(
                choices.strategy(), InverseLineage.of(choices.lineage(), planned.after()), choices.ignored());
    }

    /** What it loses and checks can be read before it runs, and so under the names of then. */
    private Plan backFrom(Start end, Loaded from, Loaded to, Start start, Common planned, Choices choices)
            throws PlanRefused {
        Common ends = Common.of(end.database(), Statedness.of(to, from).to(), choices.ignored());
        Plan plan = planner.plan(
                new Writing(ends.before(), ends.after(), choices.strategy()),
                OldNames.of(inverse(planned, choices).lineage(), choices.lineage()));
        Plan foreseen = backThen(start, planned, choices);
        return new Plan(withRenames(end.renames(), plan, foreseen), foreseen.losses(), foreseen.checks(), plan.notes());
    }

    /** Both on common ground, the start with everything renamed that is. */
    Common common(Loaded from, Loaded to, Lineage lineage, Set<Aspect> ignored)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        Statedness stated = Statedness.of(from, to);
        List<Step> renames = steps(lineage.renames(), stated.from(), stated.to());
        Database start = renamed(from, stated.from(), renames);
        return Common.of(start, Statedness.of(from, to).to(), ignored);
    }

    /** Where the changes other than renames start from. */
    private record Start(Database database, List<Step> renames, List<Step> renamesBack) {}

    private Start start(Loaded from, Loaded to, Choices choices)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        SortedMap<ObjectRef, ObjectRef> stated = choices.lineage().renames();
        Database target = Statedness.of(from, to).to();
        Database origin = Statedness.of(from, to).from();
        List<Step> renames = steps(stated, origin, target);
        List<Step> back = steps(RenameSteps.inverse(stated), target, origin);
        Database before = renamed(from, origin, renames);
        for (int round = 0; round < TWIN_ROUNDS; round++) {
            Database wanted = Common.of(before, target, choices.ignored()).after();
            SortedMap<ObjectRef, ObjectRef> twins = Twins.of(Differ.diff(before, wanted));
            twins.keySet().removeIf(twin -> !engine.renaming().renames(twin.kind()));
            twins = Twins.unhindered(twins, before, wanted);
            if (twins.isEmpty()) {
                break;
            }
            renames = joined(renames, steps(twins, before, target));
            back = joined(steps(RenameSteps.inverse(twins), target, before), back);
            before = renamed(from, origin, renames);
        }
        return new Start(before, renames, back);
    }

    /** What comes before the checks comes under their names, and so before the renames. */
    private static List<Step> withRenames(List<Step> renames, Plan plan, Plan foreseen) {
        List<Step> rest =
                plan.steps().subList(plan.beforeChecks().size(), plan.steps().size());
        return joined(joined(foreseen.beforeChecks(), renames), rest);
    }

    private static List<Step> joined(List<Step> first, List<Step> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }

    private List<Step> steps(SortedMap<ObjectRef, ObjectRef> renames, Database there, Database target) {
        return new RenamingWay(engine, there, target).steps(renames);
    }

    /** A source as the engine makes it when it renames towards another. */
    Database renamed(Loaded source, SortedMap<ObjectRef, ObjectRef> renames, Database target)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        return renamed(source, source.database(), steps(renames, source.database(), target));
    }

    private Database renamed(Loaded source, Database stated, List<Step> renames)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        if (renames.isEmpty()) {
            return stated;
        }
        try (ScratchDatabase copy = source.scratch().copy()) {
            for (Step step : renames) {
                copy.run(step.forward().sql());
            }
            Database read = engine.reader().read(copy.catalog(), copy.owner()).database();
            return KeptAsText.with(Statedness.stating(read, stated.stated()), stated);
        }
    }

    /** Takes away the views that bear names which tables had, and those that read them. */
    private List<Step> withoutViews(Database target, Lineage lineage) throws PlanRefused {
        var gone = new TreeSet<ObjectRef>();
        lineage.renames().keySet().stream()
                .map(ref -> ref.withKind(Kind.VIEW))
                .filter(view -> target.find(view).isPresent())
                .forEach(gone::add);
        if (gone.isEmpty()) {
            return List.of();
        }
        int known;
        do {
            known = gone.size();
            target.needs().forEach((ref, needed) -> {
                if (ref.kind() == Kind.VIEW && needed.stream().anyMatch(need -> isOf(need, gone))) {
                    gone.add(ref);
                }
            });
        } while (gone.size() > known);
        var left = new TreeMap<>(target.objects());
        left.keySet().removeAll(gone);
        var needs = new TreeMap<>(target.needs());
        needs.keySet().removeAll(gone);
        var without = new Database(target.version(), left, needs, target.stated());
        return planner.plan(new Writing(target, without, Strategy.DIRECT), Lineage.NONE)
                .steps();
    }

    private static boolean isOf(ObjectRef need, Set<ObjectRef> views) {
        return need.path().size() > 1
                && views.contains(
                        ObjectRef.of(Kind.VIEW, need.path().get(0), need.path().get(1)));
    }

    /**
     * The same plan towards a target that bears the old names: what it loses and checks can be read before it runs.
     * Views that have taken an old name, and what reads them, hold no rows, and are left out of it; where something else
     * has there is no such target.
     */
    private Optional<Plan> underOldNames(Loaded from, Loaded to, Choices choices)
            throws PlanRefused, ScratchProblem, UnreadableCatalog {
        Statedness stated = Statedness.of(from, to);
        List<Step> back = steps(RenameSteps.inverse(choices.lineage().renames()), stated.to(), stated.from());
        try {
            List<Step> way = joined(withoutViews(stated.to(), choices.lineage()), back);
            Common ends = Common.of(stated.from(), renamed(to, stated.to(), way), choices.ignored());
            return Optional.of(planner.plan(
                    new Writing(ends.before(), ends.after(), choices.strategy()), OldNames.of(choices.lineage())));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }
}
