package org.schemawright.engine;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Database;
import org.schemawright.model.Table;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/** Turns a plan into the text of a script that stands by itself: header, timeouts, guards, transactions. */
public interface ScriptWriter {
    /** The units in which a plan runs: each is one transaction, or one statement that can run in none. */
    List<Unit> units(Plan plan, Strategy strategy);

    /**
     * The query that tells the state of what the plan changes, as rows of object, shape and definition; empty where
     * nothing can be told. It reads the same whatever the session's settings are, but for an empty search path and the
     * time zone UTC.
     */
    String stateQuery(Plan plan);

    /** Statements that make the session so for the rest of its transaction; run before the query. */
    List<String> stateSettings();

    String script(Plan plan, ScriptFacts facts);

    /** A script that only reads and raises if the database is not as the plan leaves it. */
    String verification(Plan plan, ScriptFacts facts);

    /** A query for the number of a table's own rows, or of all its partitions'. */
    String rowCount(Table table);

    /** Statements that make everything in the database anew, in an order that works. */
    String statements(Plan plan, Database database);

    /**
     * What runs together.
     *
     * @param settings statements that hold for the transaction
     * @param steps    each as it runs in the script
     */
    record Unit(boolean transaction, List<String> settings, List<Step> steps) {
        public Unit {
            settings = List.copyOf(settings);
            steps = List.copyOf(steps);
        }

        public List<String> statements() {
            var all = new ArrayList<>(settings);
            steps.forEach(step -> all.add(step.forward().sql()));
            return all;
        }
    }

    /**
     * What a script says about itself and checks before it changes anything.
     *
     * @param header lines of comment, without comment marks; hostile text is made harmless
     * @param before the database it was planned against
     * @param start  the state of what it changes, as it has to be when it starts; empty where it was not read
     * @param end    the same where it ends
     * @param kept   how many rows tables held when it was planned that keep them, under their names afterwards; empty
     *               where no database in use was asked
     * @param seen   what each step did to tables when it was run, in the order of the plan; shorter where not all ran
     */
    record ScriptFacts(
            List<String> header,
            Strategy strategy,
            Database before,
            Database after,
            Optional<State> start,
            Optional<State> end,
            List<KeptRows> kept,
            List<Footprint> seen) {
        public ScriptFacts {
            header = List.copyOf(header);
            kept = List.copyOf(kept);
            seen = List.copyOf(seen);
        }

        public ScriptFacts(
                List<String> header,
                Strategy strategy,
                Database before,
                Database after,
                Optional<State> start,
                Optional<State> end) {
            this(header, strategy, before, after, start, end, List.of(), List.of());
        }

        public ScriptFacts seeing(List<Footprint> footprints) {
            return new ScriptFacts(header, strategy, before, after, start, end, kept, footprints);
        }

        public ScriptFacts keeping(List<KeptRows> rows) {
            return new ScriptFacts(header, strategy, before, after, start, end, rows, seen);
        }
    }

    /** How many rows a table held when it was asked. */
    record KeptRows(Table table, long rows) {}

    /**
     * What stands under the names that a plan touches.
     *
     * @param query what it was read with
     * @param major the version it was read on
     * @param whole whether everything could be built where it was read, so that what is missing here must be missing
     */
    record State(String query, int major, boolean whole, List<Fact> facts) {
        public State {
            facts = List.copyOf(facts);
        }
    }

    /** One thing of a {@link State}: its shape reads the same on all versions, its definition on one. */
    record Fact(String object, String shape, String definition) {}

    /**
     * A query on the catalog alone that gives of every table schema, name, rows and bytes as the engine last counted
     * them; empty where the engine keeps no such counts.
     */
    default Optional<String> tableSizes() {
        return Optional.empty();
    }

    /**
     * A query on what the engine counts of its own work, that gives of every table schema, name, rows, bytes, bytes of
     * its indexes, how often it was read whole, how many rows that gave, how often it was read by an index, rows
     * written, rows that are dead, whether its rows were ever sampled (t or f), and since when all of it is counted;
     * empty where the engine counts nothing.
     */
    default Optional<String> tableUse() {
        return Optional.empty();
    }

    /** The same of every index: schema, table, name, bytes, how often it was read, whether it keeps a rule (t or f). */
    default Optional<String> indexUse() {
        return Optional.empty();
    }

    /**
     * A query for the schema in which the engine's counts of statements can be read, which gives no row where they
     * cannot; empty where the engine counts no statements.
     */
    default Optional<String> statementCountsPlace() {
        return Optional.empty();
    }

    /**
     * A query for the statements that read and write rows and took longest in all, those first: text, how often each
     * was run, milliseconds in all, rows in all. The text is null where this role may not see it.
     *
     * @param schema as the query for it gave it
     * @param most   as many are given at most
     */
    default String statementCounts(String schema, int most) {
        throw new IllegalStateException("this engine counts no statements");
    }
}
