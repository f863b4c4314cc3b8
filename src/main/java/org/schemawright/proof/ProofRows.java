package org.schemawright.proof;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.TestRows;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Plan;
import org.schemawright.plan.RowCheck;
import org.schemawright.plan.Step;

/**
 * The rows that a migration is proved with. First any that the tables take, so that what rows can break is met; where
 * the plan foresees that they stop it, others that keep what the end asks.
 */
final class ProofRows {
    private static final int MOST_EMPTIED_TABLES = 8;

    private final TestRows rows;
    private final Prover.Task task;
    private final List<String> unproved;
    private final DependentRows dependent;

    ProofRows(TestRows rows, Prover.Task task, DependentRows dependent, List<String> unproved) {
        this.rows = rows;
        this.task = task;
        this.unproved = unproved;
        this.dependent = dependent;
    }

    void fill(ScratchDatabase work) {
        try {
            List<ObjectRef> empty = dependent.empty(work);
            List<ObjectRef> unfilled = rows.fill(work, task.before());
            if (!unfilled.isEmpty()) {
                unproved.add("no rows were found that these tables take: " + names(unfilled));
            }
            dependent.keep(work, empty);
        } catch (SQLException e) {
            unproved.add("no rows could be made: " + Visible.text(String.valueOf(e.getMessage())));
        }
    }

    /**
     * Puts other rows in the place of those that stop the way up, as it foresees; tables for which there are none stay
     * empty.
     */
    void replaceForUp(ScratchDatabase work) throws SQLException {
        Optional<RowCheck> stopping = found(task.up(), work);
        if (stopping.isEmpty()) {
            return;
        }
        Set<ObjectRef> emptied = new LinkedHashSet<>();
        Optional<RowCheck> found = stopping;
        while (found.isPresent() && emptied.size() < MOST_EMPTIED_TABLES) {
            work.empty();
            List<ObjectRef> empty = dependent.empty(work);
            rows.fillKeeping(work, task.before(), task.after(), emptied);
            dependent.keep(work, empty);
            found = found(task.up(), work);
            if (found.isPresent()
                    && !found.flatMap(check -> table(check.subject()))
                            .map(emptied::add)
                            .orElse(false)) {
                break;
            }
        }
        if (found.isPresent()) {
            work.empty();
            askAll(task.up(), work);
            unproved.add(stopped("up was proved without rows", stopping.get()));
        } else if (!emptied.isEmpty()) {
            unproved.add(stopped("up was proved without rows in " + names(emptied), stopping.get()));
        }
    }

    /** Whether the rows that are there stop another way, as it foresees, and were removed. */
    boolean removedFor(String way, Plan plan, ScratchDatabase work) throws SQLException {
        Optional<RowCheck> stopping = found(plan, work);
        if (stopping.isPresent()) {
            work.empty();
            unproved.add(stopped(way + " was proved without rows", stopping.get()));
        }
        return stopping.isPresent();
    }

    private static String stopped(String how, RowCheck check) {
        return how + ", since with those at hand it stops as foreseen: " + check.what();
    }

    private static String names(Collection<ObjectRef> tables) {
        return tables.stream().map(ObjectRef::display).collect(Collectors.joining(", "));
    }

    /** The table, as it is called before, that a check speaks of. */
    private Optional<ObjectRef> table(ObjectRef subject) {
        if (subject.path().size() < 2) {
            return Optional.empty();
        }
        var after =
                ObjectRef.of(Kind.TABLE, subject.path().get(0), subject.path().get(1));
        return task.renames().entrySet().stream()
                .filter(rename -> rename.getValue().equals(after))
                .map(Map.Entry::getKey)
                .findFirst()
                .or(() -> Optional.of(after))
                .filter(table -> task.before().table(table).isPresent());
    }

    /** The rows are asked as a script asks them, with what hides some out of the way. */
    private static Optional<RowCheck> found(Plan plan, ScratchDatabase work) throws SQLException {
        try {
            makeWay(plan, work);
            return plan.checks().stream().filter(check -> finds(work, check)).findFirst();
        } finally {
            putBack(work);
        }
    }

    private static void makeWay(Plan plan, ScratchDatabase work) throws SQLException {
        work.connection().setAutoCommit(false);
        for (Step step : plan.beforeChecks()) {
            work.run(step.forward().sql());
        }
    }

    private static void putBack(ScratchDatabase work) throws SQLException {
        work.connection().rollback();
        work.connection().setAutoCommit(true);
    }

    /** A question that fails on the rows stops the script as one that finds some does. */
    private static boolean finds(ScratchDatabase work, RowCheck check) {
        try (Statement statement = work.connection().createStatement();
                ResultSet rows = statement.executeQuery(check.query())) {
            return rows.next();
        } catch (SQLException e) {
            return true;
        }
    }

    /** A question that cannot even be asked where there are no rows would stop the script wherever it runs. */
    private static void askAll(Plan plan, ScratchDatabase work) throws SQLException {
        try (Statement statement = work.connection().createStatement()) {
            makeWay(plan, work);
            for (RowCheck check : plan.checks()) {
                statement.execute(check.query());
            }
        } finally {
            putBack(work);
        }
    }
}
