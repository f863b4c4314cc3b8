package org.schemawright.diagram;

import org.schemawright.design.Tint;

/** What a colour is for; a {@link Palette} says which one it is. */
public enum Ink {
    GROUND,
    BOX,
    BORDER,
    TEXT,
    FADED,
    LINK,
    KEY,
    REFERENCE,
    HEAD_BLUE,
    HEAD_GREEN,
    HEAD_AMBER,
    HEAD_RED,
    HEAD_VIOLET,
    HEAD_TEAL,
    HEAD_PINK,
    HEAD_GREY,
    AREA_BLUE,
    AREA_GREEN,
    AREA_AMBER,
    AREA_RED,
    AREA_VIOLET,
    AREA_TEAL,
    AREA_PINK,
    AREA_GREY;

    /** For heads of tables and for notes. */
    public static Ink head(Tint tint) {
        return valueOf("HEAD_" + tint.name());
    }

    /** For large surfaces. */
    public static Ink area(Tint tint) {
        return valueOf("AREA_" + tint.name());
    }
}
