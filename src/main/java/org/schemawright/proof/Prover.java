package org.schemawright.proof;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.change.Change;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Difference;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * Runs a migration up, down and up again on a copy of a scratch database with rows in its tables, and compares each end
 * with what it should be.
 */
public final class Prover {
    private final Engine engine;

    public Prover(Engine engine) {
        this.engine = engine;
    }

    /**
     * What is to be proved.
     *
     * @param start   a scratch database that holds {@code before}; it is copied, not changed. Rows that it holds are
     *                used; if it holds none, rows are made up
     * @param before  as read back from {@code start}
     * @param after   what it shall be
     * @param renames tables and columns that keep their rows under another name, from before to after
     * @param lineage where what is new takes its rows and values from, in the names of before
     */
    public record Task(
            ScratchDatabase start,
            Database before,
            Database after,
            Plan up,
            Plan down,
            Strategy strategy,
            SortedMap<ObjectRef, ObjectRef> renames,
            Lineage lineage) {
        public Task(ScratchDatabase start, Database before, Database after, Plan up, Plan down, Strategy strategy) {
            this(start, before, after, up, down, strategy, new TreeMap<>(), Lineage.NONE);
        }
    }

    /** Looks at the database that the way up has led to. */
    @FunctionalInterface
    public interface Landing {
        void reached(ScratchDatabase end) throws SQLException;
    }

    public Proof prove(Task task) throws ScratchProblem, SQLException {
        return prove(task, end -> {});
    }

    /** The landing is looked at again where rows on the way back call for a second proof without any. */
    public Proof prove(Task task, Landing landing) throws ScratchProblem, SQLException {
        var unproved = new ArrayList<String>();
        var rows = new ProofRows(engine.testRows(), task, new DependentRows(task, engine.data()), unproved);
        try (ScratchDatabase work = task.start().copy()) {
            rows.fill(work);
            return new Proof(legs(new Run(work, task, rows), landing, unproved), unproved);
        } catch (RowsInTheWay e) {
            unproved.add(e.getMessage());
        }
        try (ScratchDatabase work = task.start().copy()) {
            work.empty();
            return new Proof(legs(new Run(work, task, rows), landing, unproved), unproved);
        } catch (RowsInTheWay e) {
            return new Proof(
                    List.of(new Proof.Leg("without rows", List.of(String.valueOf(e.getMessage())), List.of())),
                    unproved);
        }
    }

    private record Run(ScratchDatabase work, Task task, ProofRows rows) {}

    private List<Proof.Leg> legs(Run run, Landing landing, List<String> unproved) throws RowsInTheWay, SQLException {
        Task task = run.task();
        ScratchDatabase work = run.work();
        var legs = new ArrayList<Proof.Leg>();
        RowSurvival survival = RowSurvival.of(engine.testRows(), task);
        var up = new Way(Proof.Leg.UP, task.up(), task.after(), () -> survival.changedAfter(work));
        var down = new Way(Proof.Leg.DOWN, task.down(), task.before(), () -> survival.changedBack(work));
        var again = new Way("up again", task.up(), task.after(), () -> survival.changedAfter(work));
        legs.add(leg(up, run, survival));
        if (legs.getLast().held()) {
            landing.reached(work);
        }
        if (task.down().isEmpty() && !task.up().isEmpty()) {
            unproved.add("the way back: there is none");
            return legs;
        }
        if (legs.getLast().held()) {
            legs.add(leg(down, run, survival));
        }
        if (legs.getLast().held()) {
            legs.add(leg(again, run, survival));
        }
        return legs;
    }

    /** Looks for rows that a leg should have left alone. */
    @FunctionalInterface
    private interface Comparison {
        List<String> changes() throws SQLException;
    }

    private record Way(String name, Plan plan, Database end, Comparison rows) {
        boolean first() {
            return name.equals(Proof.Leg.UP);
        }
    }

    private Proof.Leg leg(Way way, Run run, RowSurvival survival) throws RowsInTheWay {
        ScratchDatabase work = run.work();
        var seen = new ArrayList<Footprint>();
        try {
            if (way.first()) {
                run.rows().replaceForUp(work);
                survival.remember(work);
            } else if (run.rows().removedFor(way.name(), way.plan(), work)) {
                survival.forget();
            }
            new PlanRun(engine, work, run.task().strategy()).run(way.plan(), seen);
            Database reached =
                    engine.reader().read(work.catalog(), work.owner()).database();
            var failures = new ArrayList<>(differences(reached, way.end()));
            failures.addAll(way.rows().changes());
            return new Proof.Leg(way.name(), failures, seen);
        } catch (SQLException e) {
            return failed(way, e, seen);
        } catch (UnreadableCatalog e) {
            return new Proof.Leg(way.name(), List.of(String.valueOf(e.getMessage())), seen);
        }
    }

    /** The way up has to foresee what rows do to it; on the way back rows are what the way up made of them. */
    private static Proof.Leg failed(Way way, SQLException e, List<Footprint> seen) throws RowsInTheWay {
        String state = String.valueOf(e.getSQLState());
        boolean byRows = state.startsWith("22") || state.startsWith("23");
        if (byRows && (!way.first() || mayFailUnasked(way.plan()))) {
            throw new RowsInTheWay(
                    way.name() + " was proved without rows, since with those at hand it stops: " + text(e));
        }
        return new Proof.Leg(way.name(), List.of((byRows ? "not foreseen: " : "") + text(e)), seen);
    }

    private static boolean mayFailUnasked(Plan plan) {
        return plan.steps().stream()
                .map(Step::forward)
                .anyMatch(draft -> draft.hazards().contains(Hazard.MAY_FAIL_ON_ROWS)
                        && draft.checks().isEmpty());
    }

    /** A leg that was stopped by rows, after which nothing can be said about the database as it is. */
    private static final class RowsInTheWay extends Exception {
        private static final long serialVersionUID = 1L;

        RowsInTheWay(String message) {
            super(message);
        }
    }

    private static String text(SQLException e) {
        return Visible.text(String.valueOf(e.getMessage()));
    }

    private static List<String> differences(Database reached, Database end) {
        Common ends = Common.of(reached, end, Set.of());
        return Differ.diff(ends.before(), ends.after()).stream()
                .filter(Differ::planned)
                .map(Prover::sentence)
                .toList();
    }

    private static String sentence(Change change) {
        return switch (change) {
            case Change.Create(var missing) -> missing.ref() + " is missing";
            case Change.Drop(var extra) -> extra.ref() + " is there but should not be";
            case Change.Alter(var is, var should) ->
                should.ref() + " is not as it should be: "
                        + Difference.of(is, should).stream()
                                .map(one -> one.what() + " is " + one.before() + " and should be " + one.after())
                                .collect(Collectors.joining(", "));
            case Change.Rename(var is, var should) -> is + " should be called " + should;
            case Change.ReorderColumns(var table, var _, var _) -> table + " has its columns in another order";
        };
    }
}
