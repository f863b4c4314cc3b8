package org.schemawright.publish;

import java.awt.Color;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import org.apache.pdfbox.pdmodel.PDFormContentStream;
import org.apache.pdfbox.util.Matrix;
import org.schemawright.design.Point;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Lettering;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.Palette;
import org.schemawright.diagram.Pen;
import org.schemawright.diagram.Typeface;

/** Draws on a page of PDF, on which heights grow upwards: they are turned over, letter by letter back. */
final class PdfPen implements Pen<IOException> {
    private static final float ROUND = 3;
    /** How far the handles of a curve lie from its ends, to be a quarter of a circle. */
    private static final float CURVE = 0.5523f;

    private static final float SIGN = 1.2f;

    private final PDFormContentStream page;
    private final PdfFonts fonts;
    private final Palette palette;

    /** @param page turned so that its units are those of the diagram */
    PdfPen(PDFormContentStream page, PdfFonts fonts, Palette palette) {
        this.page = page;
        this.fonts = fonts;
        this.palette = palette;
    }

    @Override
    public void begin(String name) {}

    @Override
    public void end() {}

    private Color colour(Ink ink) {
        return new Color(palette.rgb(ink));
    }

    @Override
    public void rectangle(Bounds bounds, Ink fill, Optional<Ink> edge, Corners corners) throws IOException {
        page.setNonStrokingColor(colour(fill));
        if (edge.isPresent()) {
            page.setStrokingColor(colour(edge.get()));
            page.setLineWidth(1);
        }
        switch (corners) {
            case SQUARE -> page.addRect(bounds.left(), bounds.top(), bounds.width(), bounds.height());
            case ROUND -> rounded(bounds, ROUND);
            case HEAD -> rounded(bounds, 0);
        }
        if (edge.isPresent()) {
            page.fillAndStroke();
        } else {
            page.fill();
        }
    }

    /** Round above, and below as given. */
    private void rounded(Bounds bounds, float below) throws IOException {
        float left = bounds.left();
        float right = bounds.right();
        float top = bounds.top();
        float bottom = bounds.bottom();
        float handle = ROUND * (1 - CURVE);
        float lower = below * (1 - CURVE);
        page.moveTo(left, bottom - below);
        page.lineTo(left, top + ROUND);
        page.curveTo(left, top + handle, left + handle, top, left + ROUND, top);
        page.lineTo(right - ROUND, top);
        page.curveTo(right - handle, top, right, top + handle, right, top + ROUND);
        page.lineTo(right, bottom - below);
        if (below > 0) {
            page.curveTo(right, bottom - lower, right - lower, bottom, right - below, bottom);
            page.lineTo(left + below, bottom);
            page.curveTo(left + lower, bottom, left, bottom - lower, left, bottom - below);
        }
        page.closePath();
    }

    @Override
    public void text(Lettering lettering, String text, double x, double baseline, double room) throws IOException {
        double size = lettering.size();
        double left = lettering.side() == Lettering.Side.LEFT ? x : x - lettering.width(text);
        page.setNonStrokingColor(colour(lettering.ink()));
        for (Run run : Run.of(text, lettering.face())) {
            if (run.missing()) {
                missing(run, lettering, left + run.from() * size, baseline);
            } else {
                write(run.text(), lettering.face(), size, left + run.from() * size, baseline);
            }
        }
    }

    private void write(String text, Typeface face, double size, double x, double baseline) throws IOException {
        page.beginText();
        page.setFont(fonts.of(face), (float) size);
        page.setTextMatrix(new Matrix(1, 0, 0, -1, (float) x, (float) baseline));
        page.showText(text);
        page.endText();
    }

    private void missing(Run run, Lettering lettering, double x, double baseline) throws IOException {
        double size = lettering.size();
        page.setStrokingColor(colour(lettering.ink()));
        page.setLineWidth((float) (size / 20));
        page.addRect((float) (x + size * 0.08), (float) (baseline - size * 0.78), (float) (size * 0.84), (float)
                (size * 0.94));
        page.stroke();
        double small = size * (run.digits().getFirst().length() > 2 ? 0.38 : 0.5);
        double inset = (size - Typeface.MONO.width(run.digits().getFirst(), small)) / 2;
        write(run.digits().getFirst(), Typeface.MONO, small, x + inset, baseline - size * 0.35);
        write(run.digits().getLast(), Typeface.MONO, small, x + inset, baseline + size * 0.09);
    }

    @Override
    public void line(List<Point> points, double width, LineStyle style) throws IOException {
        page.setStrokingColor(colour(Ink.LINK));
        page.setLineWidth((float) width);
        List<Integer> pattern = style.pattern();
        if (!pattern.isEmpty()) {
            page.setLineDashPattern(new float[] {pattern.getFirst(), pattern.getLast()}, 0);
        }
        page.moveTo(points.getFirst().x(), points.getFirst().y());
        for (Point point : points.subList(1, points.size())) {
            page.lineTo(point.x(), point.y());
        }
        page.stroke();
        if (!pattern.isEmpty()) {
            page.setLineDashPattern(new float[0], 0);
        }
    }

    @Override
    public void sign(LinkSign sign, Point at, Direction away) throws IOException {
        page.saveGraphicsState();
        page.transform(new Matrix(
                (float) away.x(1, 0),
                (float) away.y(1, 0),
                (float) away.x(0, 1),
                (float) away.y(0, 1),
                at.x(),
                at.y()));
        page.setStrokingColor(colour(Ink.LINK));
        page.setLineWidth(SIGN);
        if (sign.diamond() != LinkSign.Inside.NONE) {
            page.setNonStrokingColor(colour(inside(sign.diamond())));
            page.moveTo(0, 0);
            for (LinkSign.Stroke edge : LinkSign.diamondEdges()) {
                page.lineTo((float) edge.otherAway(), (float) edge.otherAside());
            }
            page.closePath();
            page.fillAndStroke();
        }
        for (LinkSign.Stroke stroke : sign.strokes()) {
            page.moveTo((float) stroke.away(), (float) stroke.aside());
            page.lineTo((float) stroke.otherAway(), (float) stroke.otherAside());
            page.stroke();
        }
        if (sign.circle().isPresent()) {
            page.setNonStrokingColor(colour(inside(sign.circle().get().inside())));
            circle((float) sign.circle().get().away());
        }
        page.restoreGraphicsState();
    }

    private static Ink inside(LinkSign.Inside inside) {
        return inside == LinkSign.Inside.GROUND ? Ink.GROUND : Ink.LINK;
    }

    private void circle(float middle) throws IOException {
        float radius = (float) LinkSign.RADIUS;
        float handle = radius * CURVE;
        page.moveTo(middle + radius, 0);
        page.curveTo(middle + radius, handle, middle + handle, radius, middle, radius);
        page.curveTo(middle - handle, radius, middle - radius, handle, middle - radius, 0);
        page.curveTo(middle - radius, -handle, middle - handle, -radius, middle, -radius);
        page.curveTo(middle + handle, -radius, middle + radius, -handle, middle + radius, 0);
        page.closePath();
        page.fillAndStroke();
    }
}
