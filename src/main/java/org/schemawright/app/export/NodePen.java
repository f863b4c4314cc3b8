package org.schemawright.app.export;

import java.util.List;
import java.util.Optional;
import javafx.geometry.VPos;
import javafx.scene.Group;
import javafx.scene.paint.Color;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.shape.Rectangle;
import javafx.scene.shape.Shape;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.Text;
import javafx.scene.transform.Rotate;
import org.schemawright.design.Point;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Ink;
import org.schemawright.diagram.Lettering;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.LinkSign;
import org.schemawright.diagram.Palette;
import org.schemawright.diagram.Pen;
import org.schemawright.diagram.Typeface;

/** Draws as nodes, which printers get as lines and letters and not as pixels. Paper is light. */
final class NodePen implements Pen<RuntimeException> {
    private final Group drawing = new Group();

    Group drawing() {
        return drawing;
    }

    private static Color colour(Ink ink) {
        return Color.web(Palette.LIGHT.code(ink));
    }

    @Override
    public void begin(String name) {}

    @Override
    public void end() {}

    @Override
    public void rectangle(Bounds bounds, Ink fill, Optional<Ink> edge, Corners corners) {
        var shape = new Rectangle(bounds.left(), bounds.top(), bounds.width(), bounds.height());
        shape.setFill(colour(fill));
        edge.ifPresent(ink -> shape.setStroke(colour(ink)));
        drawing.getChildren().add(shape);
    }

    @Override
    public void text(Lettering lettering, String text, double x, double baseline, double room) {
        var shown = new Text(text);
        shown.setTextOrigin(VPos.BASELINE);
        shown.setFont(Font.font(
                lettering.face().family(),
                lettering.face() == Typeface.BOLD ? FontWeight.BOLD : FontWeight.NORMAL,
                lettering.size()));
        shown.setFill(colour(lettering.ink()));
        shown.setX(lettering.side() == Lettering.Side.LEFT ? x : x - lettering.width(text));
        shown.setY(baseline);
        drawing.getChildren().add(shown);
    }

    @Override
    public void line(List<Point> points, double width, LineStyle style) {
        var line = new Polyline();
        points.forEach(point -> line.getPoints().addAll((double) point.x(), (double) point.y()));
        line.setStroke(colour(Ink.LINK));
        line.setStrokeWidth(width);
        style.pattern().forEach(length -> line.getStrokeDashArray().add((double) length));
        drawing.getChildren().add(line);
    }

    @Override
    public void sign(LinkSign sign, Point at, Direction away) {
        var group = new Group();
        if (sign.diamond() != LinkSign.Inside.NONE) {
            var diamond = new Polygon();
            LinkSign.diamondEdges().forEach(edge -> diamond.getPoints().addAll(edge.away(), edge.aside()));
            group.getChildren().add(filled(diamond, sign.diamond()));
        }
        sign.strokes().forEach(stroke -> {
            var line = new Line(stroke.away(), stroke.aside(), stroke.otherAway(), stroke.otherAside());
            line.setStroke(colour(Ink.LINK));
            group.getChildren().add(line);
        });
        sign.circle()
                .ifPresent(circle -> group.getChildren()
                        .add(filled(new Circle(circle.away(), 0, LinkSign.RADIUS), circle.inside())));
        group.getTransforms().add(new Rotate(away.degrees(), 0, 0));
        group.setTranslateX(at.x());
        group.setTranslateY(at.y());
        drawing.getChildren().add(group);
    }

    private static Shape filled(Shape shape, LinkSign.Inside inside) {
        shape.setStroke(colour(Ink.LINK));
        shape.setFill(inside == LinkSign.Inside.LINK ? colour(Ink.LINK) : Color.WHITE);
        return shape;
    }
}
