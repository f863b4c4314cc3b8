package org.schemawright.publish;

import org.schemawright.diagram.Palette;

/** How a picture looks whatever its format. */
public record Look(Palette palette, Background background) {
    public static final Look LIGHT = new Look(Palette.LIGHT, Background.GROUND);

    /** What is behind the tables. */
    public enum Background {
        GROUND,
        TRANSPARENT
    }
}
