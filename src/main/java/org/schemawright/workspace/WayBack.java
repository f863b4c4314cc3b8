package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.change.Common;
import org.schemawright.change.Concerned;
import org.schemawright.change.InverseLineage;
import org.schemawright.change.Lineage;
import org.schemawright.change.OldNames;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;
import org.schemawright.workspace.PlanMigration.Choices;

/**
 * The way back of a migration. Renames come first on it too, for what the engine renames it may render with aliases;
 * where something new has taken an old name, they come last.
 */
final class WayBack {
    /** What is text alone, so that it can go and come again without a loss. */
    static final Set<Kind> TEXTS = EnumSet.of(Kind.VIEW, Kind.TRIGGER, Kind.RULE);

    private final Planner planner;
    private final Loaded from;
    private final Loaded to;
    private final RenamedStart start;
    private final Common planned;
    private final Choices choices;

    /**
     * @param start   of the way there
     * @param planned what that goes from and to
     */
    WayBack(Planner planner, Loaded from, Loaded to, RenamedStart start, Common planned, Choices choices) {
        this.planner = planner;
        this.from = from;
        this.to = to;
        this.start = start;
        this.planned = planned;
        this.choices = choices;
    }

    Plan plan() throws PlanRefused, ScratchProblem, SQLException, UnreadableCatalog {
        if (choices.lineage().renames().isEmpty()) {
            return renamedLast();
        }
        Optional<RenamedStart> end = end();
        return end.isPresent() ? renamedFirst(end.get()) : renamedLastWithTexts();
    }

    private Choices inverse() {
        return new Choices(
                choices.strategy(), InverseLineage.of(choices.lineage(), planned.after()), choices.ignored());
    }

    /** Empty where something has taken an old name. */
    private Optional<RenamedStart> end() throws ScratchProblem, UnreadableCatalog {
        try {
            return Optional.of(RenamedStart.of(to, from, inverse()));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** What it loses and checks can be read before it runs, and so under the names of then. */
    private Plan renamedFirst(RenamedStart end) throws PlanRefused {
        Common ends = Common.of(end.database(), Statedness.of(to, from).to(), choices.ignored());
        Plan plan = planner.plan(
                new Writing(ends.before(), ends.after(), choices.strategy()),
                OldNames.of(inverse().lineage(), choices.lineage()));
        Plan foreseen = renamedLast();
        return new Plan(
                PlanMigration.withRenames(end.renames(), plan, foreseen),
                foreseen.losses(),
                foreseen.checks(),
                plan.notes());
    }

    private Plan renamedLast() throws PlanRefused {
        return renamedLast(planned.before());
    }

    private Plan renamedLast(Database before) throws PlanRefused {
        Plan plan = planner.plan(
                new Writing(planned.after(), before, choices.strategy()),
                inverse().lineage());
        return new Plan(
                RenamedStart.joined(plan.steps(), start.renamesBack()), plan.losses(), plan.checks(), plan.notes());
    }

    /** What the engine writes otherwise where it renames comes afterwards, with the text that it had. */
    private Plan renamedLastWithTexts() throws PlanRefused, ScratchProblem, UnreadableCatalog {
        Optional<Database> landed = landed();
        if (landed.isEmpty()) {
            return renamedLast();
        }
        Database stated = Statedness.of(from, to).from();
        Common ends = Common.of(landed.get(), stated, choices.ignored());
        Set<ObjectRef> later = texts(ends);
        Plan plan = renamedLast(Concerned.without(planned.before(), later));
        Plan rest = planner.plan(
                new Writing(Concerned.without(ends.before(), later), ends.after(), choices.strategy()), Lineage.NONE);
        var notes = new ArrayList<>(plan.notes());
        notes.addAll(rest.notes());
        return new Plan(RenamedStart.joined(plan.steps(), rest.steps()), plan.losses(), plan.checks(), notes);
    }

    /** The start once it has gone to the new names and come back from them; empty where it cannot. */
    private Optional<Database> landed() throws ScratchProblem, UnreadableCatalog {
        try {
            return Optional.of(RenamedStart.database(
                    from, Statedness.of(from, to).from(), RenamedStart.joined(start.renames(), start.renamesBack())));
        } catch (SQLException e) {
            return Optional.empty();
        }
    }

    /** Views, triggers and rules that do not read as they did, with those that lean on them. */
    private static Set<ObjectRef> texts(Common ends) {
        var others = new TreeSet<>(Concerned.differing(ends.before(), ends.after()));
        others.removeIf(ref -> !TEXTS.contains(ref.kind()));
        Set<ObjectRef> leaning = Concerned.leaning(ends.before(), ends.after(), others);
        return leaning.stream().allMatch(ref -> TEXTS.contains(ref.kind())) ? leaning : Set.of();
    }
}
