package org.schemawright.source;

/** What a script says about itself. What a source does not state is not compared. */
public enum ScriptFact {
    PG_DUMP,
    STATES_OWNERS,
    STATES_PRIVILEGES,
    STATES_EXTENSION_VERSIONS
}
