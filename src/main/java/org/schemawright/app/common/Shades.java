package org.schemawright.app.common;

import java.util.List;
import java.util.stream.Stream;
import javafx.scene.paint.Color;
import org.schemawright.design.Tint;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Palette;

/**
 * The colours of one theme on the canvas.
 *
 * @param heads by the order of {@link Tint}
 * @param areas the same, for large surfaces
 */
public record Shades(
        Color ground,
        Color dots,
        Color box,
        Color border,
        Color shadow,
        Color text,
        Color faded,
        Color link,
        Color accent,
        Color accentGround,
        Color key,
        Color reference,
        Color problem,
        List<Color> heads,
        List<Color> areas) {
    public static final Shades LIGHT = new Shades(
            colour(Palette.LIGHT, Ink.GROUND),
            Color.web("#d8dee4"),
            colour(Palette.LIGHT, Ink.BOX),
            colour(Palette.LIGHT, Ink.BORDER),
            Color.web("#e6eaee"),
            colour(Palette.LIGHT, Ink.TEXT),
            colour(Palette.LIGHT, Ink.FADED),
            colour(Palette.LIGHT, Ink.LINK),
            Color.web("#0969da"),
            Color.web("#ddf4ff"),
            colour(Palette.LIGHT, Ink.KEY),
            colour(Palette.LIGHT, Ink.REFERENCE),
            Color.web("#c21f2b"),
            heads(Palette.LIGHT),
            areas(Palette.LIGHT));

    public static final Shades DARK = new Shades(
            colour(Palette.DARK, Ink.GROUND),
            Color.web("#21262d"),
            colour(Palette.DARK, Ink.BOX),
            colour(Palette.DARK, Ink.BORDER),
            Color.web("#05080c"),
            colour(Palette.DARK, Ink.TEXT),
            colour(Palette.DARK, Ink.FADED),
            colour(Palette.DARK, Ink.LINK),
            Color.web("#58a6ff"),
            Color.web("#1a3556"),
            colour(Palette.DARK, Ink.KEY),
            colour(Palette.DARK, Ink.REFERENCE),
            Color.web("#ff7b72"),
            heads(Palette.DARK),
            areas(Palette.DARK));

    public Color head(Tint tint) {
        return heads.get(tint.ordinal());
    }

    public Color area(Tint tint) {
        return areas.get(tint.ordinal());
    }

    private static Color colour(Palette palette, Ink ink) {
        return Color.web(palette.code(ink));
    }

    private static List<Color> heads(Palette palette) {
        return Stream.of(Tint.values())
                .map(tint -> colour(palette, Ink.head(tint)))
                .toList();
    }

    private static List<Color> areas(Palette palette) {
        return Stream.of(Tint.values())
                .map(tint -> colour(palette, Ink.area(tint)))
                .toList();
    }
}
