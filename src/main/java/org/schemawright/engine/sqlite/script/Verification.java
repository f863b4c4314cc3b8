package org.schemawright.engine.sqlite.script;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptComments;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.sqlite.Guard;
import org.schemawright.plan.Plan;

/** Reads and stops with an error: what stands, and how many rows tables hold. Makes a table of the session only. */
final class Verification {
    private static final String TITLE = "This script only reads. It fails if the database is not as planned.";

    private Verification() {}

    static String of(Plan plan, ScriptFacts facts) {
        return facts.end()
                .map(end -> of(end, facts))
                .orElseGet(() -> ScriptComments.nothingToVerify(TITLE, plan, facts));
    }

    private static String of(State end, ScriptFacts facts) {
        var text = new StringBuilder(ScriptComments.titled(TITLE, facts));
        text.append("\nBEGIN;\n");
        statement(text, Guard.removal());
        statement(text, Guard.table(List.of("the database is not as the migration leaves it", "rows are missing")));
        statement(text, Guard.stopping(0, StateGuard.query(end)));
        if (!facts.kept().isEmpty()) {
            text.append(ScriptComments.of("Rows of when this was planned: what was deleted since is missed too."));
            statement(text, Guard.stopping(1, rows(facts.kept())));
        }
        statement(text, Guard.removal());
        return text.append("COMMIT;\n").toString();
    }

    private static String rows(List<KeptRows> kept) {
        return "SELECT "
                + kept.stream()
                        .map(one -> "max(0, " + one.rows() + " - (" + new SqliteScripts().rowCount(one.table()) + "))")
                        .collect(Collectors.joining(" + "));
    }

    private static void statement(StringBuilder text, String sql) {
        text.append(sql).append(";\n");
    }
}
