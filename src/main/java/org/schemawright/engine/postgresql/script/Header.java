package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/** The comments of a script. Names and texts in them come from elsewhere; none may end a comment. */
final class Header {
    private Header() {}

    static String titled(String title, ScriptFacts facts) {
        return comment(title) + facts.header().stream().map(Header::comment).collect(Collectors.joining());
    }

    static String of(Plan plan, ScriptFacts facts) {
        var lines = new ArrayList<>(facts.header());
        lines.add(
                facts.strategy() == Strategy.ONLINE
                        ? "Run with psql -X -v ON_ERROR_STOP=1 -f; if it stops, run it again from the top."
                        : "Run with psql -X -v ON_ERROR_STOP=1 -f; if it stops, nothing was changed.");
        if (facts.start().isEmpty() && !plan.isEmpty()) {
            lines.add("It does not check that the database is as planned against: that state was not read.");
        }
        lines.addAll(SecretVariables.of(plan.steps()).header());
        if (facts.start().isPresent() && !StateQuery.untold(plan).isEmpty()) {
            lines.add("It does not check the state of: "
                    + StateQuery.untold(plan).stream().map(ObjectRef::toString).collect(Collectors.joining(", ")));
        }
        lines.addAll(losses(plan));
        if (!plan.isEmpty()) {
            lines.addAll(FootprintText.summary(facts.seen()));
        }
        return lines.stream().map(Header::comment).collect(Collectors.joining());
    }

    private static List<String> losses(Plan plan) {
        return plan.losses().isEmpty()
                ? List.of("It loses no data.")
                : plan.losses().stream()
                        .map(loss -> "LOSES DATA: " + loss.object() + ", " + loss.why())
                        .toList();
    }

    /** What a statement does, and why it deserves a look. */
    static String remark(Step step) {
        String hazards =
                step.forward().hazards().stream().sorted().map(Hazard::words).collect(Collectors.joining("; "));
        return comment(step.verb() + " " + step.subject() + (hazards.isEmpty() ? "" : ": " + hazards));
    }

    /** What the statement with this number, from 0 on, was seen to do. */
    static String footprint(ScriptFacts facts, int number) {
        return number < facts.seen().size()
                ? FootprintText.of(facts.seen().get(number))
                        .map(Header::comment)
                        .orElse("")
                : "";
    }

    private static String comment(String line) {
        return "-- " + Visible.text(line).replace("*/", "* /").replace("/*", "/ *") + "\n";
    }
}
