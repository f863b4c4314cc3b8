package org.schemawright.publish;

import java.awt.Color;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.PDResources;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.graphics.form.PDFormXObject;
import org.apache.pdfbox.util.Matrix;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.Sketch;
import org.schemawright.diagram.Typeface;

/** A scene as PDF, on one page or on several to be put together: real text, with the letters of its fonts. */
public final class PdfPicture {
    /** What readers of PDF take at most, in points. */
    private static final double LARGEST_PAGE = 14_400;

    private static final int MOST_SHEETS = 2_000;
    private static final float GUIDE_SIZE = 7;

    private final Scene scene;
    private final Look look;
    private final Bounds frame;
    private final PDDocument document;
    private final PdfFonts fonts;
    private final PDFormXObject drawing;

    private PdfPicture(PDDocument document, Scene scene, Look look) throws IOException {
        this.document = document;
        this.scene = scene;
        this.look = look;
        this.frame = Sketch.frame(scene);
        this.fonts = new PdfFonts(document);
        this.drawing = drawing();
    }

    /**
     * @param scale as it is put on whole paper and on tiles; 1 for 96 units an inch
     * @param title what the picture shows
     */
    public static byte[] of(Scene scene, String title, Look look, Paper paper, double scale) throws UnfitPicture {
        try (var document = new PDDocument()) {
            document.setDocumentId(0L);
            document.getDocumentInformation().setTitle(title);
            document.getDocumentInformation().setProducer("Schemawright");
            var picture = new PdfPicture(document, scene, look);
            switch (paper) {
                case Paper.Whole _ -> picture.whole(scale * Sheets.POINTS_OF_UNIT);
                case Paper.OneSheet(var size) -> picture.sheet(Sheets.fitting(picture.frame, size));
                case Paper.Tiles(var size) ->
                    picture.tiles(Sheets.tiles(picture.frame, size, scale * Sheets.POINTS_OF_UNIT));
            }
            var bytes = new ByteArrayOutputStream();
            document.save(bytes);
            return bytes.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("the picture could not be made", e);
        }
    }

    /** The whole picture, drawn once whatever number of pages show parts of it. */
    private PDFormXObject drawing() throws IOException {
        var form = new PDFormXObject(document);
        form.setResources(new PDResources());
        form.setBBox(new PDRectangle(0, 0, frame.width(), frame.height()));
        try (var content = new PDFormContentStream(form)) {
            content.transform(new Matrix(1, 0, 0, -1, -frame.left(), frame.bottom()));
            Sketch.draw(scene, new PdfPen(content, fonts, look.palette()));
        }
        return form;
    }

    private void whole(double wanted) throws IOException {
        double scale = Math.min(wanted, LARGEST_PAGE / Math.max(frame.width(), frame.height()));
        var size = new PDRectangle((float) (frame.width() * scale), (float) (frame.height() * scale));
        var page = new PDPage(size);
        document.addPage(page);
        try (var content = new PDPageContentStream(document, page)) {
            fonts.nameOn(content);
            ground(content, 0, 0, size.getWidth(), size.getHeight());
            content.transform(new Matrix((float) scale, 0, 0, (float) scale, 0, 0));
            content.drawForm(drawing);
        }
    }

    private void sheet(Sheets sheets) throws IOException {
        put(sheets, 0, 0);
    }

    private void tiles(Sheets sheets) throws IOException, UnfitPicture {
        if ((long) sheets.columns() * sheets.rows() > MOST_SHEETS) {
            throw new UnfitPicture("the picture would take " + (long) sheets.columns() * sheets.rows()
                    + " sheets of paper: choose a smaller scale, larger paper or fewer tables");
        }
        for (int row = 0; row < sheets.rows(); row++) {
            for (int column = 0; column < sheets.columns(); column++) {
                put(sheets, row, column);
            }
        }
    }

    private void put(Sheets sheets, int row, int column) throws IOException {
        var page = new PDPage(new PDRectangle((float) sheets.width(), (float) sheets.height()));
        document.addPage(page);
        float margin = (float) Sheets.MARGIN;
        float inner = (float) sheets.innerWidth();
        float high = (float) sheets.innerHeight();
        try (var content = new PDPageContentStream(document, page)) {
            fonts.nameOn(content);
            content.saveGraphicsState();
            content.addRect(margin, margin, inner, high);
            content.clip();
            ground(content, margin, margin, inner, high);
            float scale = (float) sheets.scale();
            content.transform(new Matrix(
                    scale, 0, 0, scale, (float) sheets.left(column, frame), (float) sheets.bottom(row, frame)));
            content.drawForm(drawing);
            content.restoreGraphicsState();
            if (sheets.columns() * sheets.rows() > 1) {
                guides(content, sheets, row, column);
            }
        }
    }

    private void ground(PDPageContentStream content, float x, float y, float width, float height) throws IOException {
        if (look.background() == Look.Background.GROUND) {
            content.setNonStrokingColor(new Color(look.palette().rgb(Ink.GROUND)));
            content.addRect(x, y, width, height);
            content.fill();
        }
    }

    /** Marks where to cut, and which sheet it is. */
    private void guides(PDPageContentStream content, Sheets sheets, int row, int column) throws IOException {
        float left = (float) Sheets.MARGIN;
        float right = (float) (Sheets.MARGIN + sheets.innerWidth());
        float bottom = (float) Sheets.MARGIN;
        float top = (float) (Sheets.MARGIN + sheets.innerHeight());
        content.setStrokingColor(Color.GRAY);
        content.setLineWidth(0.3f);
        for (float x : new float[] {left, right}) {
            for (float y : new float[] {bottom, top}) {
                float outwards = x == left ? -1 : 1;
                float upwards = y == bottom ? -1 : 1;
                content.moveTo(x + outwards * 3, y);
                content.lineTo(x + outwards * 12, y);
                content.moveTo(x, y + upwards * 3);
                content.lineTo(x, y + upwards * 12);
                content.stroke();
            }
        }
        content.setNonStrokingColor(Color.GRAY);
        content.beginText();
        content.setFont(fonts.of(Typeface.REGULAR), GUIDE_SIZE);
        content.newLineAtOffset(left + 16, bottom - 12);
        content.showText(String.format(
                Locale.ROOT, "row %d of %d, column %d of %d", row + 1, sheets.rows(), column + 1, sheets.columns()));
        content.endText();
    }
}
