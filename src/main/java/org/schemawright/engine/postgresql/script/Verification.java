package org.schemawright.engine.postgresql.script;

import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.plan.Plan;

/** Reads and raises: objects, their definitions, and that constraints and indexes are valid. */
final class Verification {
    private Verification() {}

    static String of(Plan plan, ScriptFacts facts) {
        var text = new StringBuilder(Header.titled("This script only reads. It raises if the database is not as planned.", facts));
        if (facts.end().isEmpty()) {
            text.append(
                    plan.isEmpty()
                            ? "-- The plan changes nothing.\n"
                            : "-- The migration was not run on scratch: it is not known what there is to verify.\n");
            return text.toString();
        }
        text.append("\nBEGIN READ ONLY;\n");
        Preamble.forScripts(Preamble.NO_LIMIT).forEach(setting -> text.append(setting).append(";\n"));
        text.append(StateGuard.of(facts.end().get(), "the database is not as the migration leaves it: ")).append(";\n");
        return text.append("COMMIT;\n").toString();
    }
}
