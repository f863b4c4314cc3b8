package org.schemawright.proof;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.ScriptWriter.Fact;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.model.Database;
import org.schemawright.model.Opaque;
import org.schemawright.plan.Plan;

/** Reads on scratch what a script shall find when it starts, with the query that the script carries. */
public final class StateReading {
    private final ScriptWriter scripts;

    public StateReading(ScriptWriter scripts) {
        this.scripts = scripts;
    }

    /** @param told the database as the source tells it: what of it is opaque is not on scratch */
    public Optional<State> read(ScratchDatabase scratch, Plan plan, Database told) throws SQLException {
        String query = scripts.stateQuery(plan);
        if (query.isEmpty()) {
            return Optional.empty();
        }
        boolean whole = told.all(Opaque.class).findAny().isEmpty();
        return Optional.of(new State(query, told.version().major(), whole, facts(scratch.catalog(), query)));
    }

    private List<Fact> facts(Connection connection, String query) throws SQLException {
        var facts = new ArrayList<Fact>();
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try (Statement statement = connection.createStatement()) {
            for (String setting : scripts.stateSettings()) {
                statement.execute(setting);
            }
            try (ResultSet rows = statement.executeQuery(query)) {
                while (rows.next()) {
                    facts.add(new Fact(rows.getString(1), rows.getString(2), rows.getString(3)));
                }
            }
        } finally {
            connection.rollback();
            connection.setAutoCommit(autoCommit);
        }
        return facts;
    }
}
