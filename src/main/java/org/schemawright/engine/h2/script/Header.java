package org.schemawright.engine.h2.script;

import java.util.ArrayList;
import java.util.stream.Collectors;
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
        lines.add("Run it so that it stops at the first error. Every statement that changes the schema is final: H2 has"
                + " no transactions for those.");
        lines.add("Where it stopped in the middle, it will not run again from the top: plan anew from what is there.");
        lines.addAll(ScriptComments.unguarded(plan, facts));
        lines.addAll(ScriptComments.losses(plan));
        return ScriptComments.of(lines);
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
        return ScriptComments.of("By the manual it " + String.join(", ", words));
    }

    private static String names(java.util.Collection<ObjectRef> refs) {
        return refs.stream().map(ObjectRef::display).collect(Collectors.joining(", "));
    }
}
