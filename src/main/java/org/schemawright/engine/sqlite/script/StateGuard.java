package org.schemawright.engine.sqlite.script;

import java.util.stream.Collectors;
import org.schemawright.engine.ScriptWriter.Fact;
import org.schemawright.engine.ScriptWriter.State;
import org.schemawright.engine.sqlite.Quote;

/** Counts what is not as it was when a plan was made. */
final class StateGuard {
    private StateGuard() {}

    static String query(State state) {
        String expected = state.facts().stream().map(StateGuard::row).collect(Collectors.joining(",\n"));
        String missing = "SELECT object, shape, definition FROM planned WHERE object IS NOT NULL"
                + " EXCEPT SELECT object, shape, definition FROM found";
        String extra =
                "SELECT object, shape, definition FROM found" + " EXCEPT SELECT object, shape, definition FROM planned";
        return "SELECT count(*) FROM (WITH planned (object, shape, definition) AS (VALUES (NULL, NULL, NULL)"
                + (expected.isEmpty() ? "" : ",\n" + expected) + "),\nfound AS (\n" + state.query()
                + "\n)\nSELECT * FROM ("
                + missing + ")" + (state.whole() ? "\nUNION ALL SELECT * FROM (" + extra + ")" : "") + ")";
    }

    private static String row(Fact fact) {
        return "(" + Quote.text(fact.object()) + ", " + Quote.text(fact.shape()) + ", " + Quote.text(fact.definition())
                + ")";
    }
}
