package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.plan.Plan;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;

/**
 * A scratch database that follows a design from edit to edit, so that the engine itself says what it thinks of each
 * object. Slow work: to be called on a thread that nobody waits for, one call at a time.
 */
public final class FollowDesign implements AutoCloseable {
    private final Engine engine;
    private final Starting starting;
    private @Nullable ScratchDatabase scratch;
    private @Nullable Database built;

    /** Gives the scratch engine when it is needed first. */
    @FunctionalInterface
    interface Starting {
        Scratch start() throws ScratchProblem;
    }

    FollowDesign(Engine engine, Starting starting) {
        this.engine = engine;
        this.starting = starting;
    }

    /** What the engine refuses of the design as it is now; where nothing was refused before, only the change is run. */
    public synchronized List<Rebuild.Refusal> refusals(Database now)
            throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        Database wanted = KeptAsText.without(now);
        if (scratch != null && (wanted.equals(built) || changed(wanted))) {
            return new CloserLook(engine, scratch, wanted).at(List.of());
        }
        close();
        Rebuild.Built anew = new Rebuild(engine, starting.start()).build(now);
        scratch = anew.scratch();
        built = anew.refused().isEmpty() ? wanted : null;
        return new CloserLook(engine, anew.scratch(), wanted).at(anew.refused());
    }

    private boolean changed(Database wanted) {
        ScratchDatabase there = scratch;
        Database before = built;
        if (there == null || before == null) {
            return false;
        }
        try {
            Plan plan = new Planner(engine.writer(), engine.data())
                    .plan(new Writing(before, wanted, Strategy.DIRECT), Lineage.NONE);
            if (Rebuild.run(plan, there).isEmpty()) {
                built = wanted;
                return true;
            }
        } catch (SQLException | PlanRefused | RuntimeException e) {
            // Half-typed words need not make sense to a writer; building anew says what is wrong with them.
            built = null;
        }
        return false;
    }

    @Override
    public synchronized void close() {
        if (scratch != null) {
            scratch.close();
            scratch = null;
        }
        built = null;
    }
}
