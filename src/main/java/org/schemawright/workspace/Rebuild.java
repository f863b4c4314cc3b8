package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Scratch;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;

/** Makes a database value real on a scratch engine: its statements written, run, and what the engine refuses named. */
public final class Rebuild {
    private final Engine engine;
    private final Scratch scratch;

    public Rebuild(Engine engine, Scratch scratch) {
        this.engine = engine;
        this.scratch = scratch;
    }

    /** A statement that the engine refused: what it was about, and the engine's words. */
    public record Refusal(ObjectRef subject, String why) {
        @Override
        public String toString() {
            return subject + ": " + why;
        }
    }

    /** A scratch database with everything that could be built, and what could not. */
    public record Built(ScratchDatabase scratch, List<Refusal> refused) {
        public Built {
            refused = List.copyOf(refused);
        }
    }

    public Built build(Database database) throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        ScratchDatabase built = scratch.create();
        try {
            Database empty =
                    engine.reader().read(built.catalog(), built.owner()).database();
            Plan plan = new Planner(engine.writer(), engine.data())
                    .plan(new Writing(empty, KeptAsText.without(database), Strategy.DIRECT), Lineage.NONE);
            return new Built(built, run(plan, built));
        } catch (SQLException | UnreadableCatalog | PlanRefused | RuntimeException e) {
            built.close();
            throw e;
        }
    }

    /** The scratch database alone, for what needs one. */
    ScratchDatabase scratch(Database database) throws ScratchProblem, SQLException {
        try {
            return build(database).scratch();
        } catch (UnreadableCatalog | PlanRefused e) {
            throw new ScratchProblem("the schema could not be built on a scratch engine: " + e.getMessage(), e);
        }
    }

    /** What fails is tried again as long as something else could run in between: a drawn design knows no order. */
    static List<Refusal> run(Plan plan, ScratchDatabase built) throws SQLException {
        built.uncheckedBodies();
        List<Step> open = plan.steps();
        while (true) {
            var failed = new ArrayList<Step>();
            var reasons = new ArrayList<Refusal>();
            for (Step step : open) {
                try {
                    built.run(step.forward().sql());
                } catch (SQLException e) {
                    failed.add(step);
                    reasons.add(new Refusal(step.subject(), words(e)));
                }
            }
            if (failed.isEmpty() || failed.size() == open.size()) {
                return reasons;
            }
            open = failed;
        }
    }

    /** What the engine said, as one line; without the statement and the place in it, which are ours. */
    static String words(SQLException e) {
        String message = String.valueOf(e.getMessage());
        int statement = message.indexOf("; SQL statement:");
        String own = statement < 0 ? message : message.substring(0, statement);
        return Visible.text(own.lines()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.startsWith("Position: "))
                .collect(Collectors.joining(" ")));
    }
}
