package org.schemawright.app.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;
import org.schemawright.app.canvas.ScenePainter.Picture;
import org.schemawright.design.Notation;
import org.schemawright.design.Point;
import org.schemawright.diagram.Link;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Typeface;

/** Paints references: their lines, and at their ends the signs of the notation. */
final class LinkPainter {
    private static final double NO_ENDS = 0.35;
    private static final double TINY = 0.15;
    private static final double SHORTEST = 4;
    private static final double FOOT = 11;
    private static final double SPREAD = 5;
    private static final double ROUND = 7;

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

    private boolean isSeen(Link link) {
        int left = link.left();
        int right = link.right();
        int top = link.top();
        int bottom = link.bottom();
        boolean tiny = brush.zoom() < TINY && (right - left + bottom - top) * brush.zoom() < SHORTEST;
        return !tiny && brush.sees(left - 10, top - 10, right + 10, bottom + 10);
    }

    private void line(Picture picture, Link link, double thick) {
        boolean dashed =
                picture.scene().notation() == Notation.IDEF1X && !link.identifying() && brush.zoom() >= NO_ENDS;
        double wide = link.identifying() && brush.zoom() >= NO_ENDS ? thick + 1 : thick;
        List<Point> points = link.points();
        for (int i = 1; i < points.size(); i++) {
            Point one = points.get(i - 1);
            Point other = points.get(i);
            if (dashed) {
                brush.dashes(one.x(), one.y(), other.x(), other.y(), thick);
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
                End from = End.of(link.points().getFirst(), link.points().get(1));
                End to = End.of(
                        link.points().getLast(), link.points().get(link.points().size() - 2));
                if (sees(from)) {
                    from(picture, link, from, colour);
                }
                if (sees(to)) {
                    to(picture, link, to, colour);
                }
            }
        }
        graphics.stroke();
    }

    private boolean sees(End end) {
        return brush.sees(end.x() - 30, end.y() - 30, end.x() + 30, end.y() + 30);
    }

    /** The end at the referencing table: many, or at most one. */
    private void from(Picture picture, Link link, End end, Color colour) {
        switch (picture.scene().notation()) {
            case CROWS_FOOT -> {
                if (link.single()) {
                    end.bar(brush, FOOT / 2);
                } else {
                    end.foot(brush);
                }
                circle(picture, end, link.single() ? FOOT - ROUND / 2 : FOOT);
            }
            case IDEF1X -> {
                brush.fill(colour);
                dot(end, 0);
            }
            case UML -> label(end, link.single() ? "0..1" : "0..*", colour);
        }
    }

    /** The end at the referenced table: exactly one, or none. */
    private void to(Picture picture, Link link, End end, Color colour) {
        switch (picture.scene().notation()) {
            case CROWS_FOOT -> {
                end.bar(brush, FOOT / 2);
                if (link.optional()) {
                    circle(picture, end, FOOT - ROUND / 2);
                } else {
                    end.bar(brush, FOOT / 2 + 4);
                }
            }
            case IDEF1X -> {
                if (link.optional()) {
                    end.diamond(brush, picture.shades().ground());
                }
            }
            case UML -> {
                if (link.identifying()) {
                    end.diamond(brush, colour);
                }
                label(end, link.optional() ? "0..1" : "1", colour);
            }
        }
    }

    private void circle(Picture picture, End end, double from) {
        double middle = from + ROUND / 2;
        double x = brush.x(end.x() + end.dx() * middle);
        double y = brush.y(end.y() + end.dy() * middle);
        double size = ROUND * brush.zoom();
        brush.fill(picture.shades().ground());
        brush.graphics().fillOval(x - size / 2, y - size / 2, size, size);
        brush.graphics().moveTo(x + size / 2, y);
        brush.graphics().arc(x, y, size / 2, size / 2, 0, 360);
    }

    private void dot(End end, double from) {
        double middle = from + ROUND / 2;
        double size = ROUND * brush.zoom();
        brush.graphics()
                .fillOval(
                        brush.x(end.x() + end.dx() * middle) - size / 2,
                        brush.y(end.y() + end.dy() * middle) - size / 2,
                        size,
                        size);
    }

    private void label(End end, String text, Color colour) {
        brush.font(Typeface.REGULAR, TableBox.SMALL_SIZE);
        brush.fill(colour);
        double wide = Typeface.REGULAR.width(text, TableBox.SMALL_SIZE);
        double x = end.dx() < 0 ? end.x() - wide - 4 : end.x() + 4;
        brush.graphics().setTextAlign(TextAlignment.LEFT);
        brush.text(text, brush.x(x), brush.y(end.y() + (end.dy() < 0 ? -16 : end.dy() > 0 ? 16 : -7)));
    }

    /** Where a reference meets a box, and which way it goes from there. */
    private record End(int x, int y, int dx, int dy) {
        static End of(Point end, Point next) {
            return new End(end.x(), end.y(), Integer.signum(next.x() - end.x()), Integer.signum(next.y() - end.y()));
        }

        void bar(Brush brush, double away) {
            double middleX = x + dx * away;
            double middleY = y + dy * away;
            brush.graphics().moveTo(brush.x(middleX - dy * SPREAD), brush.y(middleY - dx * SPREAD));
            brush.graphics().lineTo(brush.x(middleX + dy * SPREAD), brush.y(middleY + dx * SPREAD));
        }

        void foot(Brush brush) {
            for (int side = -1; side <= 1; side += 2) {
                brush.graphics().moveTo(brush.x(x + dx * FOOT), brush.y(y + dy * FOOT));
                brush.graphics().lineTo(brush.x(x + side * dy * SPREAD), brush.y(y + side * dx * SPREAD));
            }
        }

        void diamond(Brush brush, Color inside) {
            double length = FOOT + 3;
            double half = length / 2;
            var xs = new double[] {
                brush.x(x),
                brush.x(x + dx * half - dy * SPREAD),
                brush.x(x + dx * length),
                brush.x(x + dx * half + dy * SPREAD)
            };
            var ys = new double[] {
                brush.y(y),
                brush.y(y + dy * half - dx * SPREAD),
                brush.y(y + dy * length),
                brush.y(y + dy * half + dx * SPREAD)
            };
            brush.fill(inside);
            brush.graphics().fillPolygon(xs, ys, 4);
            brush.graphics().moveTo(xs[0], ys[0]);
            for (int i = 1; i <= 4; i++) {
                brush.graphics().lineTo(xs[i % 4], ys[i % 4]);
            }
        }
    }
}
