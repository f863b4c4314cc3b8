package org.schemawright.engine.toy;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Database;
import org.schemawright.model.Table;
import org.schemawright.plan.Plan;

/** A statement a line. */
final class ToyScripts implements ScriptWriter {
    @Override
    public List<Unit> units(Plan plan, Strategy strategy) {
        return List.of(new Unit(false, List.of(), plan.steps()));
    }

    @Override
    public String stateQuery(Plan plan) {
        return "";
    }

    @Override
    public List<String> stateSettings() {
        return List.of();
    }

    @Override
    public String script(Plan plan, ScriptFacts facts) {
        return facts.header().stream().map(line -> "# " + line + "\n").collect(Collectors.joining())
                + statements(plan, facts.after());
    }

    @Override
    public String verification(Plan plan, ScriptFacts facts) {
        return "# There is nothing to verify.\n";
    }

    @Override
    public String rowCount(Table table) {
        return "SELECT count(*) FROM " + ToyWriter.name(table.ref());
    }

    @Override
    public String statements(Plan plan, Database database) {
        return plan.steps().stream().map(step -> step.forward().sql() + ";\n").collect(Collectors.joining());
    }
}
