package org.schemawright.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.change.Change;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.ScriptWriter.Unit;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Database;
import org.schemawright.model.Visible;
import org.schemawright.plan.Plan;
import org.schemawright.plan.RowCheck;

/** Runs a migration up, down and up again on a copy of a scratch database and compares each end with what it should be. */
public final class Prover {
    private final Engine engine;

    public Prover(Engine engine) {
        this.engine = engine;
    }

    /**
     * What is to be proved.
     *
     * @param start  a scratch database that holds {@code before}; it is copied, not changed
     * @param before as read back from {@code start}
     * @param after  what it shall be
     */
    public record Task(
            ScratchDatabase start, Database before, Database after, Plan up, Plan down, Strategy strategy) {}

    /** Looks at the database that the way up has led to. */
    @FunctionalInterface
    public interface Landing {
        void reached(ScratchDatabase end) throws SQLException;
    }

    public Proof prove(Task task) throws ScratchProblem, SQLException {
        return prove(task, end -> {});
    }

    public Proof prove(Task task, Landing landing) throws ScratchProblem, SQLException {
        var legs = new ArrayList<Proof.Leg>();
        var unproved = new ArrayList<String>();
        try (ScratchDatabase work = task.start().copy()) {
            legs.add(leg("up", work, task.up(), task.after(), task.strategy(), unproved));
            if (legs.getLast().held()) {
                landing.reached(work);
            }
            boolean back = !task.down().isEmpty() || task.up().isEmpty();
            if (!back) {
                unproved.add("the way back: there is none");
            }
            if (back && legs.getLast().held()) {
                legs.add(leg("down", work, task.down(), task.before(), task.strategy(), unproved));
            }
            if (back && legs.getLast().held()) {
                legs.add(leg("up again", work, task.up(), task.after(), task.strategy(), unproved));
            }
        }
        return new Proof(legs, unproved);
    }

    private Proof.Leg leg(
            String name, ScratchDatabase work, Plan plan, Database end, Strategy strategy, List<String> unproved) {
        try {
            withoutRowsThatFail(name, work, plan, unproved);
            run(work, plan, strategy);
            Database reached = engine.reader().read(work.catalog(), work.owner()).database();
            return new Proof.Leg(name, differences(reached, end));
        } catch (SQLException e) {
            return new Proof.Leg(name, List.of(Visible.text(String.valueOf(e.getMessage()))));
        } catch (UnreadableCatalog e) {
            return new Proof.Leg(name, List.of(String.valueOf(e.getMessage())));
        }
    }

    /** Rows that a check finds would stop the migration, as the check says; the leg is then run without rows. */
    private static void withoutRowsThatFail(String name, ScratchDatabase work, Plan plan, List<String> unproved)
            throws SQLException {
        for (RowCheck check : plan.checks()) {
            if (finds(work, check)) {
                unproved.add(name + " was proved without rows, since with those at hand it stops as foreseen: "
                        + check.what());
                work.empty();
                return;
            }
        }
    }

    private static boolean finds(ScratchDatabase work, RowCheck check) {
        try (Statement statement = work.connection().createStatement();
                ResultSet rows = statement.executeQuery(check.query())) {
            return rows.next();
        } catch (SQLException e) {
            return false;
        }
    }

    private void run(ScratchDatabase work, Plan plan, Strategy strategy) throws SQLException {
        Connection connection = work.connection();
        for (Unit unit : engine.scripts().units(plan, strategy)) {
            connection.setAutoCommit(!unit.transaction());
            try {
                for (String statement : unit.statements()) {
                    runOne(work, statement);
                }
                if (unit.transaction()) {
                    connection.commit();
                }
            } finally {
                if (unit.transaction()) {
                    connection.rollback();
                }
                connection.setAutoCommit(true);
            }
        }
    }

    private static void runOne(ScratchDatabase work, String statement) throws SQLException {
        try {
            work.run(statement);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + statement, e.getSQLState(), e);
        }
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
            case Change.Alter(var is, var should) -> should.ref() + " is " + is + " but should be " + should;
            case Change.Rename(var is, var should) -> is + " should be called " + should;
            case Change.ReorderColumns(var table, var _, var _) -> table + " has its columns in another order";
        };
    }
}
