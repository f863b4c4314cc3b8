package org.schemawright.engine.h2.script;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.plan.Footprint;
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
        lines.add("Run it so that it stops at the first error. Every statement that changes the schema is final: H2 has"
                + " no transactions for those.");
        lines.add("Where it stopped in the middle, it will not run again from the top: plan anew from what is there.");
        if (facts.start().isEmpty() && !plan.isEmpty()) {
            lines.add("It does not check that the database is as planned against: that state was not read.");
        }
        lines.addAll(losses(plan));
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

    /** What the statement with this number, from 0 on, does to tables. */
    static String footprint(ScriptFacts facts, int number) {
        if (number >= facts.seen().size() || facts.seen().get(number).isEmpty()) {
            return "";
        }
        Footprint seen = facts.seen().get(number);
        var words = new ArrayList<String>();
        seen.locks().forEach(lock -> words.add("locks " + lock.relation().display() + " (" + lock.mode() + ")"));
        if (!seen.rewritten().isEmpty()) {
            words.add("stores anew " + names(seen.rewritten()));
        }
        if (!seen.scanned().isEmpty()) {
            words.add("reads all of " + names(seen.scanned()));
        }
        return comment("By the manual it " + String.join(", ", words));
    }

    private static String names(java.util.Collection<ObjectRef> refs) {
        return refs.stream().map(ObjectRef::display).collect(Collectors.joining(", "));
    }

    private static String comment(String line) {
        return "-- " + Visible.text(line).replace("*/", "* /").replace("/*", "/ *") + "\n";
    }
}
