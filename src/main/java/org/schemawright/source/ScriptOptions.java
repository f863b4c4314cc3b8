package org.schemawright.source;

import java.util.Optional;

/**
 * @param withData whether statements that only move rows are wanted too
 * @param database which database's part is wanted of a script that fills several
 */
public record ScriptOptions(boolean withData, Optional<String> database) {
    public static final ScriptOptions SCHEMA_ONLY = new ScriptOptions(false, Optional.empty());
}
