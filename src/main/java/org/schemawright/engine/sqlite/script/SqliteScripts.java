package org.schemawright.engine.sqlite.script;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.sqlite.Guard;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.Table;
import org.schemawright.plan.Plan;

/** Scripts for the sqlite3 shell, or for any runner that sends the statements of a file one by one. */
public final class SqliteScripts implements ScriptWriter {
    static final String REFERENCES_OFF = "PRAGMA foreign_keys = OFF";
    static final String REFERENCES_ON = "PRAGMA foreign_keys = ON";

    /** References are turned off around the transaction, since within one SQLite does not listen. */
    @Override
    public List<Unit> units(Plan plan, Strategy strategy) {
        if (plan.isEmpty()) {
            return List.of();
        }
        return List.of(
                new Unit(false, List.of(REFERENCES_OFF, Guard.table(List.of())), List.of()),
                new Unit(true, List.of(), plan.steps()),
                new Unit(false, List.of(Guard.removal(), REFERENCES_ON), List.of()));
    }

    @Override
    public List<String> stateSettings() {
        return List.of();
    }

    @Override
    public String stateQuery(Plan plan) {
        return StateQuery.of(plan);
    }

    @Override
    public String script(Plan plan, ScriptFacts facts) {
        return new DirectScript(plan, facts).text();
    }

    @Override
    public String verification(Plan plan, ScriptFacts facts) {
        return Verification.of(plan, facts);
    }

    @Override
    public String rowCount(Table table) {
        return "SELECT count(*) FROM " + Quote.relation(table.ref());
    }

    @Override
    public String statements(Plan plan, Database database) {
        var text = new ArrayList<String>();
        plan.steps().forEach(step -> text.add(step.forward().sql() + ";\n"));
        return String.join("\n", text);
    }
}
