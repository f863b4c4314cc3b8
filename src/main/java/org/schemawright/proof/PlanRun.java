package org.schemawright.proof;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.schemawright.engine.Engine;
import org.schemawright.engine.LockObserver;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.Unit;
import org.schemawright.engine.Strategy;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/** Runs a plan unit by unit, as its script would, and notes what each step does to the tables that are there. */
record PlanRun(Engine engine, ScratchDatabase work, Strategy strategy) {
    /** @param seen takes a footprint for each step that ran, in the order of the plan */
    void run(Plan plan, List<Footprint> seen) throws SQLException {
        Connection connection = work.connection();
        LockObserver observer = engine.lockObserver(connection);
        for (Unit unit : engine.scripts().units(plan, strategy)) {
            connection.setAutoCommit(!unit.transaction());
            try {
                run(unit, observer, seen);
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

    private void run(Unit unit, LockObserver observer, List<Footprint> seen) throws SQLException {
        for (String setting : unit.settings()) {
            runOne(setting);
        }
        if (unit.transaction()) {
            observer.begin();
        }
        for (Step step : unit.steps()) {
            runOne(step.forward().sql());
            seen.add(unit.transaction() ? observer.after(step) : observer.alone(step));
        }
    }

    private void runOne(String statement) throws SQLException {
        try {
            work.run(statement);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + statement, e.getSQLState(), e);
        }
    }
}
