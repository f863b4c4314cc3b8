package org.schemawright.publish;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.Rectangle;
import java.awt.RenderingHints;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Ellipse2D;
import java.awt.geom.GeneralPath;
import java.awt.geom.Line2D;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.geom.RoundRectangle2D;
import java.util.List;
import java.util.Optional;
import org.schemawright.design.Point;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Lettering;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.Palette;
import org.schemawright.diagram.Pen;
import org.schemawright.diagram.Typeface;

/** Draws pixels. Letters are drawn as their outlines, so that a picture is the same whatever fonts a system has. */
final class PixelPen implements Pen<RuntimeException> {
    private static final double ROUND = 6;
    private static final float SIGN = 1.2f;

    private final Graphics2D graphics;
    private final Palette palette;
    private final Rectangle seen;

    /** @param graphics turned to units of the diagram already */
    PixelPen(Graphics2D graphics, Palette palette) {
        this.graphics = graphics;
        this.palette = palette;
        this.seen = graphics.getClipBounds();
        seen.grow(1, 1);
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
    }

    @Override
    public void begin(String name) {}

    @Override
    public void end() {}

    private void ink(Ink ink) {
        graphics.setColor(new Color(palette.rgb(ink)));
    }

    @Override
    public void rectangle(Bounds bounds, Ink fill, Optional<Ink> edge, Corners corners) {
        if (!seen.intersects(bounds.left() - 1, bounds.top() - 1, bounds.width() + 2, bounds.height() + 2)) {
            return;
        }
        Shape shape = shape(bounds, corners);
        ink(fill);
        graphics.fill(shape);
        edge.ifPresent(ink -> {
            ink(ink);
            graphics.setStroke(new BasicStroke(1));
            graphics.draw(shape);
        });
    }

    private static Shape shape(Bounds bounds, Corners corners) {
        return switch (corners) {
            case SQUARE -> new Rectangle(bounds.left(), bounds.top(), bounds.width(), bounds.height());
            case ROUND ->
                new RoundRectangle2D.Double(bounds.left(), bounds.top(), bounds.width(), bounds.height(), ROUND, ROUND);
            case HEAD -> head(bounds);
        };
    }

    private static Shape head(Bounds bounds) {
        double round = ROUND / 2;
        var path = new Path2D.Double();
        path.moveTo(bounds.left(), bounds.bottom());
        path.lineTo(bounds.left(), bounds.top() + round);
        path.quadTo(bounds.left(), bounds.top(), bounds.left() + round, bounds.top());
        path.lineTo(bounds.right() - round, bounds.top());
        path.quadTo(bounds.right(), bounds.top(), bounds.right(), bounds.top() + round);
        path.lineTo(bounds.right(), bounds.bottom());
        path.closePath();
        return path;
    }

    @Override
    public void text(Lettering lettering, String text, double x, double baseline, double room) {
        double size = lettering.size();
        if (baseline - 2 * size > seen.getMaxY() || baseline + size < seen.getMinY()) {
            return;
        }
        double width = lettering.width(text);
        double left = lettering.side() == Lettering.Side.LEFT ? x : x - width;
        if (!seen.intersects(left, baseline - 2 * size, width + 1, 3 * size)) {
            return;
        }
        ink(lettering.ink());
        for (Run run : Run.of(text, lettering.face())) {
            double from = left + run.from() * size;
            if (run.missing()) {
                missing(run, from, baseline, size);
            } else {
                write(run.text(), lettering.face(), from, baseline, size);
            }
        }
    }

    private void write(String text, Typeface face, double x, double baseline, double size) {
        Glyphs glyphs = Glyphs.of(face);
        var line = new Path2D.Float(Path2D.WIND_NON_ZERO);
        double at = x;
        for (int i = 0; i < text.length(); ) {
            int point = text.codePointAt(i);
            String letter = Character.toString(point);
            i += letter.length();
            Optional<GeneralPath> outline = glyphs.outline(point);
            if (outline.isPresent()) {
                var place = new AffineTransform(size, 0, 0, size, at, baseline);
                line.append(outline.get().getPathIterator(place), false);
            }
            at += face.width(letter, size);
        }
        graphics.fill(line);
    }

    private void missing(Run run, double x, double baseline, double size) {
        graphics.setStroke(new BasicStroke((float) (size / 20)));
        graphics.draw(new Rectangle2D.Double(x + size * 0.08, baseline - size * 0.78, size * 0.84, size * 0.94));
        double small = size * (run.digits().getFirst().length() > 2 ? 0.38 : 0.5);
        double inset = (size - Typeface.MONO.width(run.digits().getFirst(), small)) / 2;
        write(run.digits().getFirst(), Typeface.MONO, x + inset, baseline - size * 0.35, small);
        write(run.digits().getLast(), Typeface.MONO, x + inset, baseline + size * 0.09, small);
    }

    @Override
    public void line(List<Point> points, double width, LineStyle style) {
        ink(Ink.LINK);
        List<Integer> pattern = style.pattern();
        boolean dashed = !pattern.isEmpty();
        if (dashed) {
            float[] lengths = {pattern.getFirst(), pattern.getLast()};
            graphics.setStroke(
                    new BasicStroke((float) width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_MITER, 10, lengths, 0));
        }
        for (int i = 1; i < points.size(); i++) {
            part(points.get(i - 1), points.get(i), width, dashed);
        }
    }

    /** Each part by itself: a smoothed path costs as much as the rectangle around it, which can be the whole picture. */
    private void part(Point one, Point other, double width, boolean dashed) {
        double left = Math.min(one.x(), other.x()) - width / 2;
        double top = Math.min(one.y(), other.y()) - width / 2;
        double wide = Math.abs(one.x() - other.x()) + width;
        double high = Math.abs(one.y() - other.y()) + width;
        if (!seen.intersects(left, top, wide, high)) {
            return;
        }
        if (dashed) {
            graphics.draw(new Line2D.Double(one.x(), one.y(), other.x(), other.y()));
        } else {
            graphics.fill(new Rectangle2D.Double(left, top, wide, high));
        }
    }

    @Override
    public void sign(LinkSign sign, Point at, Direction away) {
        if (!seen.intersects(at.x() - 20, at.y() - 20, 40, 40)) {
            return;
        }
        AffineTransform before = graphics.getTransform();
        graphics.translate(at.x(), at.y());
        graphics.transform(new AffineTransform(away.x(1, 0), away.y(1, 0), away.x(0, 1), away.y(0, 1), 0, 0));
        graphics.setStroke(new BasicStroke(SIGN));
        if (sign.diamond() != LinkSign.Inside.NONE) {
            var path = new Path2D.Double();
            path.moveTo(0, 0);
            LinkSign.diamondEdges().forEach(edge -> path.lineTo(edge.otherAway(), edge.otherAside()));
            path.closePath();
            shape(path, sign.diamond());
        }
        ink(Ink.LINK);
        sign.strokes()
                .forEach(stroke -> graphics.draw(
                        new Line2D.Double(stroke.away(), stroke.aside(), stroke.otherAway(), stroke.otherAside())));
        sign.circle()
                .ifPresent(circle -> shape(
                        new Ellipse2D.Double(
                                circle.away() - LinkSign.RADIUS,
                                -LinkSign.RADIUS,
                                2 * LinkSign.RADIUS,
                                2 * LinkSign.RADIUS),
                        circle.inside()));
        graphics.setTransform(before);
    }

    private void shape(Shape shape, LinkSign.Inside inside) {
        ink(inside == LinkSign.Inside.GROUND ? Ink.GROUND : Ink.LINK);
        graphics.fill(shape);
        ink(Ink.LINK);
        graphics.draw(shape);
    }
}
