package org.schemawright.engine.h2.script;

import java.util.stream.Collectors;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.h2.Quote;
import org.schemawright.plan.Plan;

/** Reads and raises: objects and their definitions, and how many rows tables hold. */
final class Verification {
    private static final String TITLE = "This script only reads. It raises if the database is not as planned.";

    private Verification() {}

    static String of(Plan plan, ScriptFacts facts) {
        return facts.end()
                .map(end -> of(end, facts))
                .orElseGet(() -> ScriptComments.nothingToVerify(TITLE, plan, facts));
    }

    private static String of(State end, ScriptFacts facts) {
        var text = new StringBuilder(ScriptComments.titled(TITLE, facts));
        text.append('\n')
                .append(StateGuard.of(end, "the database is not as the migration leaves it: "))
                .append(";\n");
        if (!facts.kept().isEmpty()) {
            text.append("\n-- Rows of when this was planned: what was deleted since raises too.\n");
            text.append(facts.kept().stream().map(Verification::rows).collect(Collectors.joining(";\n", "", ";\n")));
        }
        return text.toString();
    }

    private static String rows(KeptRows kept) {
        String message = " rows of " + kept.rows() + " are there in "
                + kept.table().ref().display();
        return "SELECT CASE WHEN COUNT(*) < " + kept.rows() + " THEN SIGNAL('" + StateGuard.SQL_STATE
                + "', COUNT(*) || " + Quote.text(message) + ") END FROM "
                + Quote.qualified(kept.table().ref());
    }
}
