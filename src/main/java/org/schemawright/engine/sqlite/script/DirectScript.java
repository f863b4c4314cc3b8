package org.schemawright.engine.sqlite.script;

import java.util.ArrayList;
import java.util.List;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.sqlite.Guard;
import org.schemawright.model.Visible;
import org.schemawright.plan.Plan;
import org.schemawright.plan.RowCheck;
import org.schemawright.plan.Step;

/** One transaction around guards and statements, with references turned off around it. */
final class DirectScript {
    private final Plan plan;
    private final ScriptFacts facts;
    private final StringBuilder text = new StringBuilder();

    DirectScript(Plan plan, ScriptFacts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    String text() {
        text.append(Header.of(plan, facts));
        if (plan.isEmpty()) {
            return text.toString();
        }
        text.append('\n');
        statement(SqliteScripts.REFERENCES_OFF);
        statement("BEGIN IMMEDIATE");
        statement(Guard.removal());
        statement(Guard.table(reasons()));
        int place = 0;
        if (facts.start().isPresent()) {
            State state = facts.start().get();
            text.append('\n').append(ScriptComments.of("Stops unless the database is as this was planned against."));
            statement(Guard.stopping(place++, StateGuard.query(state)));
        }
        int first = plan.beforeChecks().size();
        steps(0, first);
        for (RowCheck check : plan.checks()) {
            text.append('\n').append(ScriptComments.of("Stops where " + check.what() + "."));
            statement(Guard.stopping(place++, "SELECT count(*) FROM (" + check.query() + ")"));
        }
        steps(first, plan.steps().size());
        text.append('\n');
        statement(Guard.removal());
        statement("COMMIT");
        statement(SqliteScripts.REFERENCES_ON);
        return text.toString();
    }

    private List<String> reasons() {
        var reasons = new ArrayList<String>();
        if (facts.start().isPresent()) {
            reasons.add("the database is not as this script was planned against, nothing was changed");
        }
        plan.checks()
                .forEach(check ->
                        reasons.add("rows stand in the way: " + Visible.text(check.what()) + "; nothing was changed"));
        return reasons;
    }

    private void steps(int from, int to) {
        for (int number = from; number < to; number++) {
            Step step = plan.steps().get(number);
            text.append('\n').append(ScriptComments.remark(step)).append(Header.footprint(facts, number));
            statement(step.forward().sql());
        }
    }

    private void statement(String sql) {
        text.append(sql).append(";\n");
    }
}
