package org.schemawright.workspace;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScriptWriter.KeptRows;
import org.schemawright.plan.Footprint;
import org.schemawright.proof.Measured;
import org.schemawright.proof.Proof;

/**
 * A migration with all that is known about it before it runs.
 *
 * @param landings what the scripts find when they start and end
 * @param proof empty where none was asked for
 * @param kept  rows of the tables that keep them, as counted in a database in use
 * @param notes what the reader should know, the sources' notes first
 */
public record Prepared(
        Migration migration,
        Optional<Proof> proof,
        Landings landings,
        List<Measured> mayFail,
        List<KeptRows> kept,
        List<String> notes,
        List<String> header) {
    public Prepared {
        mayFail = List.copyOf(mayFail);
        kept = List.copyOf(kept);
        notes = List.copyOf(notes);
        header = List.copyOf(header);
    }

    public boolean proved() {
        return proof.map(Proof::held).orElse(false);
    }

    /** What each step of a leg did to the tables that were there, as far as it was run. */
    public List<Footprint> seen(String leg) {
        return proof.map(shown -> shown.seen(leg)).orElse(List.of());
    }

    public String up(Engine engine) {
        return engine.scripts()
                .script(migration.up(), migration.facts(header, landings).seeing(seen(Proof.Leg.UP)));
    }

    public String down(Engine engine) {
        return engine.scripts()
                .script(
                        migration.down(),
                        migration.factsOfWayBack(header, landings).seeing(seen(Proof.Leg.DOWN)));
    }

    public String verification(Engine engine) {
        return engine.scripts()
                .verification(migration.up(), migration.facts(header, landings).keeping(kept));
    }
}
