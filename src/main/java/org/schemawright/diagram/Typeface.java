package org.schemawright.diagram;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/** The fonts that come along, and how wide texts are in them. Measured without a window, and the same as in one. */
public enum Typeface {
    REGULAR("roboto/Roboto-Regular.ttf", "Roboto"),
    BOLD("roboto/Roboto-Bold.ttf", "Roboto"),
    MONO("jetbrains_mono/JetBrainsMono-Regular.ttf", "JetBrains Mono");

    private static final String FOLDER = "/com/formdev/flatlaf/fonts/";
    private static final int KNOWN = 0x2100;

    private final String resource;
    private final String family;
    private volatile float @org.jspecify.annotations.Nullable [] widths;

    Typeface(String file, String family) {
        this.resource = FOLDER + file;
        this.family = family;
    }

    /** Where the font file is on the class path. */
    public String resource() {
        return resource;
    }

    public String family() {
        return family;
    }

    /** In units, at a size of so many units. What the font lacks counts as wide as its size. */
    public double width(String text, double size) {
        float[] known = widths();
        double sum = 0;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            sum += point < KNOWN && known[point] > 0 ? known[point] : 1;
            i += Character.charCount(point);
        }
        return sum * size;
    }

    /** The text itself, or its beginning with an ellipsis so that it is no wider than asked. */
    public String fitted(String text, double size, double widest) {
        if (width(text, size) <= widest) {
            return text;
        }
        int end = text.length();
        while (end > 0 && width(text.substring(0, end) + "…", size) > widest) {
            end = text.offsetByCodePoints(end, -1);
        }
        return text.substring(0, end) + "…";
    }

    private float[] widths() {
        float[] known = widths;
        if (known == null) {
            known = measured();
            widths = known;
        }
        return known;
    }

    /** Widths of the first characters by code point, as parts of the size; 0 where the font has none. */
    private float[] measured() {
        try (InputStream file = Typeface.class.getResourceAsStream(resource)) {
            if (file == null) {
                throw new IllegalStateException("this installation lacks its font " + resource);
            }
            try (TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
                var map = font.getUnicodeCmapLookup();
                var measured = new float[KNOWN];
                for (int point = ' '; point < KNOWN; point++) {
                    int glyph = map.getGlyphId(point);
                    measured[point] = glyph == 0 ? 0 : (float) font.getAdvanceWidth(glyph) / font.getUnitsPerEm();
                }
                return measured;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + resource + " cannot be read", e);
        }
    }
}
