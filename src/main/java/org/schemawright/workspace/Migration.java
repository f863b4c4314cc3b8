package org.schemawright.workspace;

import java.util.List;
import org.schemawright.change.Common;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.Strategy;
import org.schemawright.plan.Plan;
import org.schemawright.proof.Prover;

/**
 * A migration with its way back.
 *
 * @param ends both databases on common ground, before under its own names
 */
public record Migration(Common ends, Plan up, Plan down, Strategy strategy) {
    public Prover.Task task(ScratchDatabase start) {
        return new Prover.Task(start, ends.before(), ends.after(), up, down, strategy);
    }

    public ScriptFacts facts() {
        return new ScriptFacts(List.of(), strategy, ends.before(), ends.after());
    }

    public ScriptFacts factsOfWayBack() {
        return new ScriptFacts(List.of(), strategy, ends.after(), ends.before());
    }
}
