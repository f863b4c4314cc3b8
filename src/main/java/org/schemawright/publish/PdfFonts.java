package org.schemawright.publish;

import java.io.IOException;
import java.io.InputStream;
import java.util.EnumMap;
import java.util.Map;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.schemawright.diagram.Typeface;

/** The fonts of one PDF file; of each, only the letters go into the file that stand in it. */
final class PdfFonts {
    private final PDDocument document;
    private final Map<Typeface, PDType0Font> loaded = new EnumMap<>(Typeface.class);

    PdfFonts(PDDocument document) {
        this.document = document;
    }

    PDType0Font of(Typeface face) throws IOException {
        PDType0Font known = loaded.get(face);
        if (known != null) {
            return known;
        }
        try (InputStream file = Glyphs.file(face)) {
            PDType0Font font = PDType0Font.load(document, file, true);
            loaded.put(face, font);
            return font;
        }
    }

    /** Only fonts that a page has named get their letters into the file; those of a form would be left out. */
    void nameOn(PDPageContentStream page) throws IOException {
        for (PDType0Font font : loaded.values()) {
            page.setFont(font, 1);
        }
    }
}
