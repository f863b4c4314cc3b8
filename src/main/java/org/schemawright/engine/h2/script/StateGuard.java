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
        String missing = "(TABLE EXPECTED EXCEPT TABLE ACTUAL)";
        String extra = state.whole() ? " UNION (TABLE ACTUAL EXCEPT TABLE EXPECTED)" : "";
        return "WITH EXPECTED " + COLUMNS + " AS " + rows(state.facts()) + ",\nACTUAL " + COLUMNS + " AS (\n"
                + state.query() + "\n)\nSELECT CASE WHEN COUNT(*) > 0 THEN SIGNAL('" + SQL_STATE + "', "
                + Quote.text(message) + " || LISTAGG(DISTINCT OBJECT, ', ') WITHIN GROUP (ORDER BY OBJECT)) END FROM ("
                + missing + extra + ") OTHER";
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
