package org.schemawright.diagram;

import java.util.List;

/** The colours of one theme, in the window and in every exported picture. */
public enum Palette {
    LIGHT(
            List.of("#f6f8fa", "#ffffff", "#c4ccd5", "#1f2328", "#57606a", "#6a737d", "#8a5b00", "#0a58ba"),
            List.of("#d4ebfb", "#d6f2dc", "#fbe9cc", "#fbdcd9", "#e8dffb", "#d0f0ee", "#fbdcec", "#e6e9ed"),
            List.of("#e9f3fb", "#eaf6ec", "#fcf4e6", "#fceeec", "#f2edfc", "#e7f6f5", "#fceef5", "#eef1f4")),
    DARK(
            List.of("#0d1117", "#161b22", "#3a424c", "#e6edf3", "#9aa4af", "#8b949e", "#e0a93b", "#6cb0ff"),
            List.of("#10335c", "#123d22", "#4a3208", "#551d1b", "#36245f", "#0c3f41", "#521c3c", "#2d333b"),
            List.of("#0f1c2d", "#101f17", "#231c0e", "#281516", "#1d1730", "#0d2022", "#271425", "#191e25"));

    private final List<String> colours;

    /** Each list in the order of {@link Ink}. */
    Palette(List<String> plain, List<String> heads, List<String> areas) {
        this.colours = java.util.stream.Stream.of(plain, heads, areas)
                .flatMap(List::stream)
                .toList();
    }

    /** As six hexadecimal digits behind a #. */
    public String code(Ink ink) {
        return colours.get(ink.ordinal());
    }

    /** As red, green and blue from the highest bits to the lowest, eight bits each. */
    public int rgb(Ink ink) {
        return Integer.parseInt(code(ink).substring(1), 16);
    }
}
