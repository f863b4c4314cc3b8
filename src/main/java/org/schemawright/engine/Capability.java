package org.schemawright.engine;

/** What an engine can do that others cannot; planning what an engine cannot do is refused with the reason. */
public enum Capability {
    TRANSACTIONAL_DDL,
    CONCURRENT_INDEXES,
    DEFERRED_VALIDATION,
    SCHEMAS,
    PRIVILEGES,
    COMMENTS
}
