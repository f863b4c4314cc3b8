package org.schemawright.app.canvas;

import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.Font;
import javafx.scene.text.FontWeight;
import javafx.scene.text.TextAlignment;
import org.schemawright.design.Point;
import org.schemawright.diagram.LineStyle;
import org.schemawright.diagram.Typeface;
import org.schemawright.diagram.Viewport;

/**
 * Draws in whole pixels what is measured in units of the diagram. Lines that are level or plumb are filled rectangles,
 * which is what makes panning quick without a graphics card.
 */
final class Brush {
    private final Map<Typeface, Map<Double, Font>> fonts = new HashMap<>();
    private GraphicsContext graphics;
    private Viewport view = Viewport.START;
    private double width;
    private double height;

    Brush(GraphicsContext graphics) {
        this.graphics = graphics;
    }

    void begin(GraphicsContext on, Viewport viewport, double pixelsWide, double pixelsHigh) {
        graphics = on;
        view = viewport;
        width = pixelsWide;
        height = pixelsHigh;
        graphics.setTextBaseline(VPos.CENTER);
        graphics.setTextAlign(TextAlignment.LEFT);
    }

    double zoom() {
        return view.zoom();
    }

    double x(double units) {
        return Math.rint(view.toPixelX(units));
    }

    double y(double units) {
        return Math.rint(view.toPixelY(units));
    }

    double size(double units) {
        return Math.max(1, Math.rint(units * view.zoom()));
    }

    boolean sees(double left, double top, double right, double bottom) {
        return view.toPixelX(right) >= 0
                && view.toPixelY(bottom) >= 0
                && view.toPixelX(left) <= width
                && view.toPixelY(top) <= height;
    }

    boolean seesLine(double pixelY) {
        return pixelY > -20 && pixelY < height + 20;
    }

    void fill(Color colour) {
        graphics.setFill(colour);
    }

    /** In pixels. */
    void rectangle(double x, double y, double wide, double high) {
        graphics.fillRect(x, y, wide, high);
    }

    /** A rectangle without its outermost corners. Several times as quick as one whose corners are smoothed. */
    void card(double x, double y, double wide, double high) {
        graphics.fillRect(x + 3, y, wide - 6, high);
        graphics.fillRect(x + 1, y + 1, wide - 2, high - 2);
        graphics.fillRect(x, y + 3, wide, high - 6);
    }

    /** A line of one pixel along the edge of all that is painted on. */
    void frame(Color colour) {
        fill(colour);
        rectangle(0, 0, width, 1);
        rectangle(0, height - 1, width, 1);
        rectangle(0, 0, 1, height);
        rectangle(width - 1, 0, 1, height);
    }

    void rounded(double x, double y, double wide, double high, double radius) {
        graphics.fillRoundRect(x, y, wide, high, radius, radius);
    }

    /** A level or plumb line between two points of the diagram, so many pixels thick, as far as it can be seen. */
    void line(double fromX, double fromY, double toX, double toY, double thick) {
        double left = Math.max(-4, Math.min(x(fromX), x(toX)));
        double right = Math.min(width + 4, Math.max(x(fromX), x(toX)));
        double top = Math.max(-4, Math.min(y(fromY), y(toY)));
        double bottom = Math.min(height + 4, Math.max(y(fromY), y(toY)));
        if (right >= left && bottom >= top) {
            double back = Math.floor(thick / 2);
            graphics.fillRect(left - back, top - back, right - left + thick, bottom - top + thick);
        }
    }

    /** The same in dashes. */
    void dashes(Point one, Point other, LineStyle style, double thick) {
        int drawn = style.pattern().getFirst();
        int step = drawn + style.pattern().getLast();
        double left = Math.max(-4, Math.min(x(one.x()), x(other.x())));
        double right = Math.min(width + 4, Math.max(x(one.x()), x(other.x())));
        double top = Math.max(-4, Math.min(y(one.y()), y(other.y())));
        double bottom = Math.min(height + 4, Math.max(y(one.y()), y(other.y())));
        if (top == bottom) {
            for (double x = left; x < right; x += step) {
                graphics.fillRect(x, top, Math.min(drawn, right - x), thick);
            }
        } else {
            for (double y = top; y < bottom; y += step) {
                graphics.fillRect(left, y, thick, Math.min(drawn, bottom - y));
            }
        }
    }

    void font(Typeface face, double units) {
        double pixels = Math.max(1, Math.rint(units * view.zoom() * 2) / 2);
        graphics.setFont(
                fonts.computeIfAbsent(face, _ -> new HashMap<>()).computeIfAbsent(pixels, size -> made(face, size)));
    }

    private static Font made(Typeface face, double pixels) {
        return Font.font(face.family(), face == Typeface.BOLD ? FontWeight.BOLD : FontWeight.NORMAL, pixels);
    }

    void text(String text, double pixelX, double pixelY) {
        graphics.fillText(text, pixelX, pixelY);
    }

    GraphicsContext graphics() {
        return graphics;
    }
}
