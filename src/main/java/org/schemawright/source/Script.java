package org.schemawright.source;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.ScriptStatement;

/** What a script, or a folder of them, asks of a schema: the statements to run, in order, and all that was left out. */
public record Script(
        List<ScriptStatement> statements,
        List<Skipped> skipped,
        SkippedData data,
        List<String> notes,
        Set<ScriptFact> facts) {
    public Script {
        statements = List.copyOf(statements);
        skipped = List.copyOf(skipped);
        notes = List.copyOf(notes);
        facts = Set.copyOf(facts);
    }

    public boolean pgDump() {
        return facts.contains(ScriptFact.PG_DUMP);
    }

    public boolean statesOwners() {
        return facts.contains(ScriptFact.STATES_OWNERS);
    }

    public boolean statesPrivileges() {
        return facts.contains(ScriptFact.STATES_PRIVILEGES);
    }

    public boolean statesExtensionVersions() {
        return facts.contains(ScriptFact.STATES_EXTENSION_VERSIONS);
    }
}
