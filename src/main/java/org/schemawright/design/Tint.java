package org.schemawright.design;

/** Colours that the heads of tables, areas and notes can have; each theme has a shade of its own for each. */
public enum Tint {
    BLUE,
    GREEN,
    AMBER,
    RED,
    VIOLET,
    TEAL,
    PINK,
    GREY
}
