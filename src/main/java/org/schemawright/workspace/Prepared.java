package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScriptWriter.ScriptFacts;
import org.schemawright.proof.Proof;

/**
 * A migration with all that is known about it before it runs.
 *
 * @param proof empty where none was asked for
 * @param notes what the reader should know, the sources' notes first
 */
public record Prepared(Migration migration, Optional<Proof> proof, List<Measured> mayFail, List<String> notes, List<String> header) {
    public Prepared {
        mayFail = List.copyOf(mayFail);
        notes = List.copyOf(notes);
        header = List.copyOf(header);
    }

    public boolean proved() {
        return proof.map(Proof::held).orElse(false);
    }

    public String up(Engine engine) {
        return engine.scripts().script(migration.up(), headed(migration.facts()));
    }

    public String down(Engine engine) {
        return engine.scripts().script(migration.down(), headed(migration.factsOfWayBack()));
    }

    public String verification(Engine engine) {
        return engine.scripts().verification(migration.up(), headed(migration.facts()));
    }

    private ScriptFacts headed(ScriptFacts facts) {
        var all = new ArrayList<>(header);
        all.addAll(facts.header());
        return new ScriptFacts(all, facts.strategy(), facts.before(), facts.after());
    }
}
