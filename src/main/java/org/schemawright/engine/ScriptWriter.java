package org.schemawright.engine;

import java.util.List;
import org.schemawright.model.Database;
import org.schemawright.plan.Plan;

/** Turns a plan into the text of a script that stands by itself: header, timeouts, guards, transactions. */
public interface ScriptWriter {
    /** The units in which a plan runs: each is one transaction, or one statement that can run in none. */
    List<Unit> units(Plan plan, Strategy strategy);

    String script(Plan plan, ScriptFacts facts);

    /** A script that only reads and raises if the database is not as the plan leaves it. */
    String verification(Plan plan, ScriptFacts facts);

    /** Statements that make everything in the database anew, in an order that works. */
    String statements(Plan plan, Database database);

    /** What runs together. */
    record Unit(boolean transaction, List<String> statements) {
        public Unit {
            statements = List.copyOf(statements);
        }
    }

    /**
     * What a script says about itself and checks before it changes anything.
     *
     * @param header lines of comment, without comment marks; hostile text is made harmless
     * @param before the database it was planned against
     */
    record ScriptFacts(List<String> header, Strategy strategy, Database before, Database after) {
        public ScriptFacts {
            header = List.copyOf(header);
        }
    }
}
