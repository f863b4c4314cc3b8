package org.schemawright.app.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.schemawright.app.canvas.ScenePainter.Picture;
import org.schemawright.design.Notation;
import org.schemawright.design.Point;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.LinkSign.Inside;
import org.schemawright.diagram.LinkSign.Stroke;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Typeface;

/** Paints references: their lines, and at their ends the signs of the notation. */
final class LinkPainter {
    private static final double NO_ENDS = 0.35;
    private static final double TINY = 0.15;
    private static final double SHORTEST = 4;
    private static final double LABEL_GAP = 4;

    private final Brush brush;

    LinkPainter(Brush brush) {
        this.brush = brush;
    }

    void paint(Picture picture) {
        boolean anySelected = !picture.selection().refs().isEmpty();
        var lit = new java.util.ArrayList<Link>();
        brush.fill(picture.shades().link());
        for (Link link : picture.scene().links()) {
            if (anySelected && ScenePainter.isLit(link, picture.selection())) {
                lit.add(link);
            } else if (isSeen(link)) {
                line(picture, link, 1);
            }
        }
        if (brush.zoom() >= NO_ENDS) {
            ends(picture, picture.scene().links(), picture.shades().link(), 1.2);
        }
        if (!lit.isEmpty()) {
            brush.fill(picture.shades().accent());
            lit.forEach(link -> line(picture, link, 2));
            if (brush.zoom() >= NO_ENDS) {
                ends(picture, lit, picture.shades().accent(), 2);
            }
        }
    }

    /** References that there would be, all of them dashed. */
    void proposed(Picture picture) {
        brush.fill(picture.shades().accent());
        for (Link link : picture.scene().links()) {
            List<Point> points = link.points();
            for (int i = 1; i < points.size(); i++) {
                brush.dashes(points.get(i - 1), points.get(i), LineStyle.DASHED, 2);
            }
        }
        if (brush.zoom() >= NO_ENDS) {
            ends(picture, picture.scene().links(), picture.shades().accent(), 1.5);
        }
    }

    private boolean isSeen(Link link) {
        int left = link.left();
        int right = link.right();
        int top = link.top();
        int bottom = link.bottom();
        boolean tiny = brush.zoom() < TINY && (right - left + bottom - top) * brush.zoom() < SHORTEST;
        return !tiny && brush.sees(left - 10, top - 10, right + 10, bottom + 10);
    }

    private void line(Picture picture, Link link, double thick) {
        LineStyle style = LineStyle.of(picture.scene().notation(), link);
        boolean dashed = style != LineStyle.SOLID && brush.zoom() >= NO_ENDS;
        double wide = link.identifying() && brush.zoom() >= NO_ENDS ? thick + 1 : thick;
        List<Point> points = link.points();
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point other = points.get(i);
            if (dashed) {
                brush.dashes(one, other, style, thick);
            } else {
                brush.line(one.x(), one.y(), other.x(), other.y(), wide);
            }
        }
    }

    private void ends(Picture picture, List<Link> links, Color colour, double thick) {
        GraphicsContext graphics = brush.graphics();
        graphics.setStroke(colour);
        graphics.setLineWidth(thick);
        graphics.beginPath();
        for (Link link : links) {
            if (link.points().size() > 1) {
                List<Point> points = link.points();
                ends(picture, link, End.of(points.getFirst(), points.get(1)), true, colour);
                ends(picture, link, End.of(points.getLast(), points.get(points.size() - 2)), false, colour);
            }
        }
        graphics.stroke();
    }

    private boolean sees(End end) {
        return brush.sees(end.x() - 30, end.y() - 30, end.x() + 30, end.y() + 30);
    }

    /** @param referencing whether it is the end at the referencing table, and not at the referenced one */
    private void ends(Picture picture, Link link, End end, boolean referencing, Color colour) {
        if (!sees(end)) {
            return;
        }
        Notation notation = picture.scene().notation();
        LinkSign sign = referencing ? LinkSign.from(notation, link) : LinkSign.to(notation, link);
        sign(sign, end, colour, picture.shades().ground());
        String label = LinkSign.label(notation, link, referencing);
        if (!label.isEmpty()) {
            label(sign, end, label, colour);
        }
    }

    private void sign(LinkSign sign, End end, Color colour, Color ground) {
        GraphicsContext graphics = brush.graphics();
        if (sign.diamond() != Inside.NONE) {
            List<Stroke> edges = LinkSign.diamondEdges();
            brush.fill(sign.diamond() == Inside.GROUND ? ground : colour);
            graphics.fillPolygon(
                    edges.stream()
                            .mapToDouble(edge -> end.x(brush, edge.away(), edge.aside()))
                            .toArray(),
                    edges.stream()
                            .mapToDouble(edge -> end.y(brush, edge.away(), edge.aside()))
                            .toArray(),
                    edges.size());
            edges.forEach(edge -> stroke(edge, end));
        }
        sign.strokes().forEach(stroke -> stroke(stroke, end));
        sign.circle().ifPresent(circle -> {
            double x = end.x(brush, circle.away(), 0);
            double y = end.y(brush, circle.away(), 0);
            double radius = LinkSign.RADIUS * brush.zoom();
            brush.fill(circle.inside() == Inside.GROUND ? ground : colour);
            graphics.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
            if (circle.inside() == Inside.GROUND) {
                graphics.moveTo(x + radius, y);
                graphics.arc(x, y, radius, radius, 0, 360);
            }
        });
    }

    private void stroke(Stroke stroke, End end) {
        brush.graphics()
                .moveTo(end.x(brush, stroke.away(), stroke.aside()), end.y(brush, stroke.away(), stroke.aside()));
        brush.graphics()
                .lineTo(
                        end.x(brush, stroke.otherAway(), stroke.otherAside()),
                        end.y(brush, stroke.otherAway(), stroke.otherAside()));
    }

    private void label(LinkSign sign, End end, String text, Color colour) {
        brush.font(Typeface.REGULAR, TableBox.SMALL_SIZE);
        brush.fill(colour);
        double wide = Typeface.REGULAR.width(text, TableBox.SMALL_SIZE);
        double beyond = sign.reach() + LABEL_GAP;
        double x = end.dx() < 0 ? end.x() - wide - beyond : end.x() + beyond;
        brush.graphics().setTextAlign(TextAlignment.LEFT);
        brush.text(text, brush.x(x), brush.y(end.y() + (end.dy() < 0 ? -16 : end.dy() > 0 ? 16 : -7)));
    }

    /** Where a reference meets a box, and which way it goes from there. */
    private record End(int x, int y, int dx, int dy) {
        static End of(Point end, Point next) {
            return new End(end.x(), end.y(), Integer.signum(next.x() - end.x()), Integer.signum(next.y() - end.y()));
        }

        /** The pixel of a point that is so far away from the box and so far aside. */
        double x(Brush brush, double away, double aside) {
            return brush.x(x + dx * away - dy * aside);
        }

        double y(Brush brush, double away, double aside) {
            return brush.y(y + dy * away + dx * aside);
        }
    }
}
