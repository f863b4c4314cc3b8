package org.schemawright.planner;

/** What is done to one object at one point of a migration. Declared in the order in which they are preferred. */
enum Act {
    REMOVE,
    CHANGE,
    ARRIVE,
    /** Takes its data from where the lineage says. */
    FILL,
    /** Gives its rows back that were held aside meanwhile. */
    SETTLE
}
