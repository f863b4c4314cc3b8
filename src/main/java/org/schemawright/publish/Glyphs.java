package org.schemawright.publish;

import java.awt.geom.AffineTransform;
import java.awt.geom.GeneralPath;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.GlyphData;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.schemawright.diagram.Typeface;

/** The outlines of the letters of one of our fonts. For one thread at a time. */
final class Glyphs {
    private static final Map<Typeface, Glyphs> ALL = new EnumMap<>(Typeface.class);

    private final TrueTypeFont font;
    private final CmapLookup characters;
    private final AffineTransform toEm;
    private final Map<Integer, Optional<GeneralPath>> outlines = new HashMap<>();

    private Glyphs(TrueTypeFont font) throws IOException {
        this.font = font;
        this.characters = font.getUnicodeCmapLookup();
        double em = 1.0 / font.getUnitsPerEm();
        this.toEm = AffineTransform.getScaleInstance(em, -em);
    }

    static synchronized Glyphs of(Typeface face) {
        return ALL.computeIfAbsent(face, Glyphs::read);
    }

    private static Glyphs read(Typeface face) {
        try (InputStream file = file(face)) {
            return new Glyphs(new TTFParser().parse(new RandomAccessReadBuffer(file)));
        } catch (IOException e) {
            throw new UncheckedIOException("the font " + face.resource() + " cannot be read", e);
        }
    }

    /** The font as it came, to be closed by the caller. */
    static InputStream file(Typeface face) {
        InputStream file = Glyphs.class.getResourceAsStream(face.resource());
        if (file == null) {
            throw new IllegalStateException("this installation lacks its font " + face.resource());
        }
        return file;
    }

    synchronized boolean has(int point) {
        return characters.getGlyphId(point) != 0;
    }

    /** In parts of the size, downwards from the line that letters stand on; empty where the font has no such letter. */
    synchronized Optional<GeneralPath> outline(int point) {
        return outlines.computeIfAbsent(point, this::read);
    }

    private Optional<GeneralPath> read(int point) {
        int id = characters.getGlyphId(point);
        if (id == 0) {
            return Optional.empty();
        }
        try {
            GlyphData glyph = font.getGlyph().getGlyph(id);
            GeneralPath path = glyph == null ? new GeneralPath() : glyph.getPath();
            path.transform(toEm);
            return Optional.of(path);
        } catch (IOException e) {
            throw new UncheckedIOException("a letter of a font cannot be read", e);
        }
    }
}
