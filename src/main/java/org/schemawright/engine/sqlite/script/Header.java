package org.schemawright.engine.sqlite.script;

import java.util.ArrayList;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Plan;

/** The comments of a script. Names and texts in them come from elsewhere; none may end a comment. */
final class Header {
    private Header() {}

    static String of(Plan plan, ScriptFacts facts) {
        var lines = new ArrayList<>(facts.header());
        lines.add("Run with sqlite3 -bail DATABASE < this file; if it stops, nothing was changed.");
        if (!plan.isEmpty()) {
            lines.add("While it runs nobody else can write to the database. It turns foreign_keys on at its end.");
        }
        lines.addAll(ScriptComments.unguarded(plan, facts));
        lines.addAll(ScriptComments.losses(plan));
        return ScriptComments.of(lines);
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
        return said.isEmpty() ? "" : ScriptComments.of("seen on scratch: " + String.join("; ", said));
    }

    private static String names(Iterable<ObjectRef> refs) {
        var names = new ArrayList<String>();
        refs.forEach(ref -> names.add(ref.display()));
        return String.join(", ", names);
    }
}
