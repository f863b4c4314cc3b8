package org.schemawright.engine;

/** What an engine can do that others cannot; planning what an engine cannot do is refused with the reason. */
public enum Capability {
    TRANSACTIONAL_DDL,
    CONCURRENT_INDEXES,
    /** A reference brings an index of its own on its columns. */
    INDEXED_REFERENCES,
    /** References may be broken until the transaction ends. */
    DEFERRABLE_REFERENCES,
    DEFERRED_VALIDATION,
    SCHEMAS,
    PRIVILEGES,
    COMMENTS
}
