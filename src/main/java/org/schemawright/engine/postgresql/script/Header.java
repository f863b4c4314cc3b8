package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;

/** The comments of a script. Names and texts in them come from elsewhere; none may end a comment. */
final class Header {
    private Header() {}

    static String of(Plan plan, ScriptFacts facts) {
        var lines = new ArrayList<>(facts.header());
        lines.add(
                facts.strategy() == Strategy.ONLINE
                        ? "Run with psql -X -v ON_ERROR_STOP=1 -f; if it stops, run it again from the top."
                        : "Run with psql -X -v ON_ERROR_STOP=1 -f; if it stops, nothing was changed.");
        lines.addAll(ScriptComments.unguarded(plan, facts));
        lines.addAll(SecretVariables.of(plan.steps()).header());
        if (facts.start().isPresent() && !StateQuery.untold(plan).isEmpty()) {
            lines.add("It does not check the state of: "
                    + StateQuery.untold(plan).stream().map(ObjectRef::toString).collect(Collectors.joining(", ")));
        }
        lines.addAll(ScriptComments.losses(plan));
        if (!plan.isEmpty()) {
            lines.addAll(FootprintText.summary(facts.seen()));
        }
        return ScriptComments.of(lines);
    }

    /** What the statement with this number, from 0 on, was seen to do. */
    static String footprint(ScriptFacts facts, int number) {
        return number < facts.seen().size()
                ? FootprintText.of(facts.seen().get(number))
                        .map(ScriptComments::of)
                        .orElse("")
                : "";
    }
}
