package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.ScriptWriter;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Database;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/** Scripts for psql, or for any runner that sends a file as it is. */
public final class PostgresqlScripts implements ScriptWriter {
    @Override
    public List<Unit> units(Plan plan, Strategy strategy) {
        var units = new ArrayList<Unit>();
        var open = new ArrayList<String>();
        for (Step step : plan.steps()) {
            Draft draft = step.forward();
            boolean alone = !draft.transactional() || strategy == Strategy.ONLINE && slow(draft);
            if (alone) {
                close(open, units);
                units.add(unit(draft));
            } else {
                open.add(draft.sql());
            }
        }
        close(open, units);
        return units;
    }

    private static boolean slow(Draft draft) {
        return draft.hazards().contains(Hazard.SCANS_TABLE) || draft.hazards().contains(Hazard.REWRITES_TABLE);
    }

    private static Unit unit(Draft draft) {
        if (!draft.transactional()) {
            return new Unit(false, List.of(draft.sql()));
        }
        return transaction(List.of(draft.sql()));
    }

    private static void close(List<String> open, List<Unit> units) {
        if (!open.isEmpty()) {
            units.add(transaction(open));
            open.clear();
        }
    }

    private static Unit transaction(List<String> statements) {
        var all = new ArrayList<>(Preamble.forUnits());
        all.addAll(statements);
        return new Unit(true, all);
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
        return "";
    }

    @Override
    public String statements(Plan plan, Database database) {
        var text = new StringBuilder("SET check_function_bodies = off;\n\n");
        plan.steps().forEach(step -> text.append(step.forward().sql()).append(";\n\n"));
        return text.toString();
    }
}
