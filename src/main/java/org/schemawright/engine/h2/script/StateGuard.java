package org.schemawright.engine.h2.script;

import java.util.List;
import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter.Fact;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.h2.Quote;

/** A query that raises where what stands under the names of a plan is not what it should be. */
final class StateGuard {
    /** Of what a script of ours raises. */
    static final String SQL_STATE = "45000";

    private static final String COLUMNS = "(OBJECT, SHAPE, DEFINITION)";

    private StateGuard() {}

    static String of(State state, String message) {
        String is = "SELECT OBJECT, SHAPE, DEFINITION FROM (\n" + state.query() + "\n) ACTUAL " + COLUMNS;
        String should = "SELECT OBJECT, SHAPE, DEFINITION FROM " + rows(state.facts()) + " EXPECTED " + COLUMNS;
        String missing = "(" + should + "\nEXCEPT\n" + is + ")";
        String extra = state.whole() ? "\nUNION\n(" + is + "\nEXCEPT\n" + should + ")" : "";
        return "SELECT CASE WHEN COUNT(*) > 0 THEN SIGNAL('" + SQL_STATE + "', " + Quote.text(message)
                + " || LISTAGG(DISTINCT OBJECT, ', ') WITHIN GROUP (ORDER BY OBJECT)) END FROM (\n" + missing + extra
                + "\n) OTHER";
    }

    private static String rows(List<Fact> facts) {
        if (facts.isEmpty()) {
            return "(SELECT '', '', '' WHERE FALSE)";
        }
        return facts.stream()
                .map(fact -> "(" + Quote.text(fact.object()) + ", " + Quote.text(fact.shape()) + ", "
                        + Quote.text(fact.definition()) + ")")
                .collect(Collectors.joining(",\n", "(VALUES ", ")"));
    }
}
