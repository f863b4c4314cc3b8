package org.schemawright.app.canvas;

import java.util.List;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import org.schemawright.app.common.Shades;
import org.schemawright.design.Point;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.layout.Box;

/** Shows what a gesture would do if it were let go now. */
final class Feedback {
    private Feedback() {}

    static void paint(Brush brush, Gesture gesture, Scene scene, Shades shades) {
        GraphicsContext graphics = brush.graphics();
        graphics.setStroke(shades.accent());
        graphics.setLineWidth(1.5);
        Color veil = shades.accent().deriveColor(0, 1, 1, 0.12);
        switch (gesture) {
            case Gesture.Moving moving ->
                moving.refs()
                        .forEach(ref -> scene.box(ref)
                                .ifPresent(table -> ghost(brush, table.box(), moving.dx(), moving.dy(), veil)));
            case Gesture.Banding banding ->
                rectangle(brush, banding.fromX(), banding.fromY(), banding.x(), banding.y(), veil);
            case Gesture.Linking linking -> scene.box(linking.table()).ifPresent(table -> link(brush, table, linking));
            case Gesture.Sizing sizing ->
                rectangle(brush, sizing.fromX(), sizing.fromY(), sizing.x(), sizing.y(), Color.TRANSPARENT);
            case Gesture.Bending bending ->
                scene.link(bending.reference()).ifPresent(link -> line(brush, Gestures.bent(link.points(), bending)));
            case Gesture.Idle _, Gesture.Armed _, Gesture.Panning _ -> {}
        }
    }

    private static void ghost(Brush brush, Box box, int dx, int dy, Color veil) {
        rectangle(brush, box.x() + dx, box.y() + dy, box.right() + dx, box.bottom() + dy, veil);
    }

    private static void rectangle(Brush brush, int x, int y, int otherX, int otherY, Color veil) {
        double left = Math.min(brush.x(x), brush.x(otherX));
        double top = Math.min(brush.y(y), brush.y(otherY));
        double wide = Math.abs(brush.x(x) - brush.x(otherX));
        double high = Math.abs(brush.y(y) - brush.y(otherY));
        brush.fill(veil);
        brush.rectangle(left, top, wide, high);
        brush.graphics().strokeRect(left + 0.5, top + 0.5, wide, high);
    }

    private static void link(Brush brush, TableBox table, Gesture.Linking linking) {
        int y = linking.column()
                .map(column -> {
                    for (int i = 0; i < table.rows().size(); i++) {
                        if (table.rows().get(i).ref().equals(column)) {
                            return table.rowMiddle(i);
                        }
                    }
                    return table.box().y() + TableBox.HEAD / 2;
                })
                .orElse(table.box().y() + TableBox.HEAD / 2);
        int x = linking.x() < table.box().middle().x()
                ? table.box().x()
                : table.box().right();
        brush.graphics().strokeLine(brush.x(x), brush.y(y), brush.x(linking.x()), brush.y(linking.y()));
    }

    private static void line(Brush brush, List<Point> points) {
        for (int i = 1; i < points.size(); i++) {
            brush.graphics()
                    .strokeLine(
                            brush.x(points.get(i - 1).x()),
                            brush.y(points.get(i - 1).y()),
                            brush.x(points.get(i).x()),
                            brush.y(points.get(i).y()));
        }
    }
}
