package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.schemawright.change.Common;
import org.schemawright.change.Lineage;
import org.schemawright.change.OldNames;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Plan;
import org.schemawright.proof.Prover;

/**
 * A migration with its way back.
 *
 * @param ends    both databases on common ground, before under its own names
 * @param lineage where what is new takes its rows and values from
 */
public record Migration(Common ends, Plan up, Plan down, Strategy strategy, Lineage lineage) {
    /** Tables and columns that keep their rows under another name, from before to after. */
    public SortedMap<ObjectRef, ObjectRef> renames() {
        return lineage.renames();
    }

    public Prover.Task task(ScratchDatabase start) {
        return new Prover.Task(
                start,
                KeptAsText.without(ends.before()),
                KeptAsText.without(ends.after()),
                up,
                down,
                strategy,
                renames(),
                OldNames.of(lineage));
    }

    public ScriptFacts facts(List<String> header, Landings landings) {
        return new ScriptFacts(header, strategy, ends.before(), ends.after(), landings.start(), landings.end());
    }

    public ScriptFacts factsOfWayBack(List<String> header, Landings landings) {
        var back = new ArrayList<>(List.of("The way back of this migration:"));
        back.addAll(header);
        return new ScriptFacts(back, strategy, ends.after(), ends.before(), landings.backStart(), landings.backEnd());
    }
}
