package org.schemawright.app.common;

import java.util.List;
import javafx.scene.paint.Color;
import org.schemawright.design.Tint;

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
            Color.web("#f6f8fa"),
            Color.web("#d8dee4"),
            Color.web("#ffffff"),
            Color.web("#c4ccd5"),
            Color.web("#e6eaee"),
            Color.web("#1f2328"),
            Color.web("#57606a"),
            Color.web("#6a737d"),
            Color.web("#0969da"),
            Color.web("#ddf4ff"),
            Color.web("#8a5b00"),
            Color.web("#0a58ba"),
            Color.web("#c21f2b"),
            colours("#d4ebfb", "#d6f2dc", "#fbe9cc", "#fbdcd9", "#e8dffb", "#d0f0ee", "#fbdcec", "#e6e9ed"),
            colours("#e9f3fb", "#eaf6ec", "#fcf4e6", "#fceeec", "#f2edfc", "#e7f6f5", "#fceef5", "#eef1f4"));

    public static final Shades DARK = new Shades(
            Color.web("#0d1117"),
            Color.web("#21262d"),
            Color.web("#161b22"),
            Color.web("#3a424c"),
            Color.web("#05080c"),
            Color.web("#e6edf3"),
            Color.web("#9aa4af"),
            Color.web("#8b949e"),
            Color.web("#58a6ff"),
            Color.web("#1a3556"),
            Color.web("#e0a93b"),
            Color.web("#6cb0ff"),
            Color.web("#ff7b72"),
            colours("#10335c", "#123d22", "#4a3208", "#551d1b", "#36245f", "#0c3f41", "#521c3c", "#2d333b"),
            colours("#0f1c2d", "#101f17", "#231c0e", "#281516", "#1d1730", "#0d2022", "#271425", "#191e25"));

    public Color head(Tint tint) {
        return heads.get(tint.ordinal());
    }

    public Color area(Tint tint) {
        return areas.get(tint.ordinal());
    }

    private static List<Color> colours(String... codes) {
        return java.util.Arrays.stream(codes).map(Color::web).toList();
    }
}
