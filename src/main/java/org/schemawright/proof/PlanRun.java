package org.schemawright.proof;

import java.sql.Connection;
import java.sql.SQLException;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.Unit;
import org.schemawright.engine.Strategy;
import org.schemawright.plan.Plan;

/** Runs a plan unit by unit, as its script would. */
record PlanRun(Engine engine, ScratchDatabase work, Strategy strategy) {
    void run(Plan plan) throws SQLException {
        Connection connection = work.connection();
        for (Unit unit : engine.scripts().units(plan, strategy)) {
            connection.setAutoCommit(!unit.transaction());
            try {
                for (String statement : unit.statements()) {
                    runOne(statement);
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

    private void runOne(String statement) throws SQLException {
        try {
            work.run(statement);
        } catch (SQLException e) {
            throw new SQLException(e.getMessage() + " in: " + statement, e.getSQLState(), e);
        }
    }
}
