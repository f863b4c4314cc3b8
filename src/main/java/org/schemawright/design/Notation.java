package org.schemawright.design;

/** How the ends of a reference are drawn. */
public enum Notation {
    CROWS_FOOT,
    IDEF1X,
    UML
}
