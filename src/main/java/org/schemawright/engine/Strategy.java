package org.schemawright.engine;

/** How a migration treats the tables it changes. */
public enum Strategy {
    /** Plain statements in one transaction. */
    DIRECT,
    /** Statements that keep readers and writers going, in small steps that can be run again. */
    ONLINE
}
