package org.schemawright.design;

/** How much of each table a diagram shows. */
public enum Detail {
    NAMES,
    KEYS,
    KEYS_AND_REFERENCES,
    ALL,
    ALL_WITH_INDEXES
}
