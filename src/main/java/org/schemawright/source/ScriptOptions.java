package org.schemawright.source;

import java.util.Optional;
import org.schemawright.engine.ScriptSplitter;

/**
 * @param withData whether statements that only move rows are wanted too
 * @param splitter what cuts the script; empty where it is psql's
 * @param database which database's part is wanted of a script that fills several
 */
public record ScriptOptions(boolean withData, Optional<String> database, Optional<ScriptSplitter> splitter) {
    public static final ScriptOptions SCHEMA_ONLY = new ScriptOptions(false, Optional.empty());

    public ScriptOptions(boolean withData, Optional<String> database) {
        this(withData, database, Optional.empty());
    }

    /** The same for scripts of another engine. */
    public ScriptOptions cutBy(Optional<ScriptSplitter> other) {
        return new ScriptOptions(withData, database, other);
    }
}
