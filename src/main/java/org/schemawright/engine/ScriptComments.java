package org.schemawright.engine;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.model.Visible;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/** What the scripts of all engines say of themselves. Names and texts come from elsewhere; none may end its comment. */
public final class ScriptComments {
    private ScriptComments() {}

    public static String of(String line) {
        return "-- " + Visible.text(line).replace("*/", "* /").replace("/*", "/ *") + "\n";
    }

    public static String of(List<String> lines) {
        return lines.stream().map(ScriptComments::of).collect(Collectors.joining());
    }

    public static String titled(String title, ScriptFacts facts) {
        return of(title) + of(facts.header());
    }

    /** The whole of a script that verifies where it is not known what to. */
    public static String nothingToVerify(String title, Plan plan, ScriptFacts facts) {
        return titled(title, facts)
                + of(
                        plan.isEmpty()
                                ? "The plan changes nothing."
                                : "The migration was not run on scratch: it is not known what there is to verify.");
    }

    /** That it starts without looking, where that is so. */
    public static List<String> unguarded(Plan plan, ScriptFacts facts) {
        return facts.start().isEmpty() && !plan.isEmpty()
                ? List.of("It does not check that the database is as planned against: that state was not read.")
                : List.of();
    }

    public static List<String> losses(Plan plan) {
        return plan.losses().isEmpty()
                ? List.of("It loses no data.")
                : plan.losses().stream()
                        .map(loss -> "LOSES DATA: " + loss.object() + ", " + loss.why())
                        .toList();
    }

    /** What a statement does, and why it deserves a look. */
    public static String remark(Step step) {
        String hazards =
                step.forward().hazards().stream().sorted().map(Hazard::words).collect(Collectors.joining("; "));
        return of(step.verb() + " " + step.subject() + (hazards.isEmpty() ? "" : ": " + hazards));
    }
}
