package org.schemawright.plan;

/** When a step runs with respect to the programs that use the database. */
public enum Phase {
    /** Adds beside what is there; programs of before go on. */
    EXPAND,
    /** Moves or computes data. */
    MIGRATE,
    /** Takes away what programs of before still used. */
    CONTRACT
}
