package org.schemawright.engine.h2.script;

import java.util.List;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.Table;
import org.schemawright.plan.Plan;

/**
 * Scripts for RUNSCRIPT, the shell or any runner that sends a file as it is. The engine ends the transaction with every
 * statement that changes the schema, so each is a unit of its own.
 */
public final class H2Scripts implements ScriptWriter {
    @Override
    public List<Unit> units(Plan plan, Strategy strategy) {
        return plan.steps().stream()
                .map(step -> new Unit(false, List.of(), List.of(step)))
                .toList();
    }

    @Override
    public String stateQuery(Plan plan) {
        return StateQuery.of(plan);
    }

    @Override
    public List<String> stateSettings() {
        return List.of();
    }

    @Override
    public String script(Plan plan, ScriptFacts facts) {
        var text = new StringBuilder(Header.of(plan, facts));
        if (plan.isEmpty()) {
            return text.append("-- There is nothing to do.\n").toString();
        }
        text.append('\n');
        facts.start()
                .ifPresent(state -> text.append("-- Stops where the database is not as planned against.\n")
                        .append(StateGuard.of(
                                state, "the database is not as this was planned against, so nothing was changed: "))
                        .append(";\n\n"));
        plan.checks().forEach(check -> text.append(RowGuard.of(check)).append(";\n\n"));
        for (int i = 0; i < plan.steps().size(); i++) {
            text.append(ScriptComments.remark(plan.steps().get(i)))
                    .append(Header.footprint(facts, i))
                    .append(plan.steps().get(i).forward().sql())
                    .append(";\n\n");
        }
        return text.toString();
    }

    @Override
    public String verification(Plan plan, ScriptFacts facts) {
        return Verification.of(plan, facts);
    }

    @Override
    public String rowCount(Table table) {
        return "SELECT COUNT(*) FROM " + Quote.qualified(table.ref());
    }

    @Override
    public String statements(Plan plan, Database database) {
        var text = new StringBuilder();
        plan.steps().forEach(step -> text.append(step.forward().sql()).append(";\n\n"));
        return text.toString();
    }
}
