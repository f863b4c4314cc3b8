package org.schemawright.engine.sqlite.script;

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
        lines.add("Run with sqlite3 -bail DATABASE < this file; if it stops, nothing was changed.");
        if (!plan.isEmpty()) {
            lines.add("While it runs nobody else can write to the database. It turns foreign_keys on at its end.");
        }
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

    /** What the statement with this number, from 0 on, was seen to do. */
    static String footprint(ScriptFacts facts, int number) {
        if (number >= facts.seen().size()) {
            return "";
        }
        Footprint seen = facts.seen().get(number);
        var said = new ArrayList<String>();
        if (!seen.rewritten().isEmpty()) {
            said.add("stored anew: " + names(seen.rewritten()));
        }
        if (!seen.scanned().isEmpty()) {
            said.add("read from end to end: " + names(seen.scanned()));
        }
        return said.isEmpty() ? "" : comment("seen on scratch: " + String.join("; ", said));
    }

    private static String names(Iterable<ObjectRef> refs) {
        var names = new ArrayList<String>();
        refs.forEach(ref -> names.add(ref.display()));
        return String.join(", ", names);
    }

    static String comment(String line) {
        return "-- " + Visible.text(line) + "\n";
    }
}
