package org.schemawright.engine.postgresql.script;

import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/** One transaction around guards and statements; what can run in none stands by itself between two. */
final class DirectScript {
    private final Plan plan;
    private final ScriptFacts facts;
    private final StringBuilder text = new StringBuilder();
    private boolean open;

    DirectScript(Plan plan, ScriptFacts facts) {
        this.plan = plan;
        this.facts = facts;
    }

    String text() {
        text.append(Header.of(plan, facts));
        if (plan.isEmpty()) {
            return text.toString();
        }
        begin();
        facts.start()
                .ifPresent(state -> statement(StateGuard.of(
                        state, "the database is not as this script was planned against, nothing was changed: ")));
        int first = plan.beforeChecks().size();
        steps(0, first);
        plan.checks().forEach(check -> statement(RowGuard.of(check)));
        steps(first, plan.steps().size());
        commit();
        return text.toString();
    }

    private void steps(int from, int to) {
        for (int number = from; number < to; number++) {
            Step step = plan.steps().get(number);
            Draft draft = step.forward();
            if (draft.transactional()) {
                begin();
            } else {
                commit();
            }
            text.append('\n').append(ScriptComments.remark(step)).append(Header.footprint(facts, number));
            statement(SecretVariables.inPsql(step));
        }
    }

    private void begin() {
        if (!open) {
            text.append("\nBEGIN;\n");
            Preamble.forScripts(Preamble.NO_LIMIT).forEach(this::statement);
            open = true;
        }
    }

    private void commit() {
        if (open) {
            text.append("\nCOMMIT;\n");
            open = false;
        }
    }

    private void statement(String sql) {
        text.append(sql).append(";\n");
    }
}
