package org.schemawright.app.canvas;

import java.util.Optional;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Rectangle;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Shades;
import org.schemawright.app.common.Texts;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;

/**
 * The whole diagram in small, and which part of it is seen; dragging over it looks there. While one only looks elsewhere,
 * nothing but the frame around what is seen moves.
 */
public final class Minimap extends Pane {
    private static final double WIDE = 180;
    private static final double HIGH = 120;
    private static final double MARGIN = 6;
    /** It takes no more than such a part of the view. */
    private static final double ROOM = 12;

    private final Canvas tables = new Canvas(WIDE, HIGH);
    private final Rectangle frame = new Rectangle();
    private final DiagramView view;
    private final DesignSession session;
    private final ReadOnlyObjectProperty<Shades> shades;
    private Scene measured = Scene.EMPTY;
    private Scene painted = Scene.EMPTY;
    private Optional<Shades> paintedIn = Optional.empty();
    private boolean wanted = true;
    private double scale = 1;
    private Bounds bounds = new Bounds(0, 0, 0, 0);

    Minimap(DiagramView view, DesignSession session, ReadOnlyObjectProperty<Shades> shades) {
        this.view = view;
        this.session = session;
        this.shades = shades;
        frame.setFill(Color.TRANSPARENT);
        frame.setStrokeWidth(1.5);
        getChildren().addAll(tables, frame);
        resize(WIDE, HIGH);
        setAccessibleText(Texts.of("minimap.accessible"));
        setOnMousePressed(this::look);
        setOnMouseDragged(this::look);
        setOnMouseReleased(MouseEvent::consume);
        setOnMouseClicked(MouseEvent::consume);
    }

    /** Whether it is shown where it helps: not while everything is seen anyway, nor where it would cover what is seen. */
    public void setWanted(boolean shown) {
        wanted = shown;
        view.repaint();
    }

    public boolean isWanted() {
        return wanted;
    }

    private void look(MouseEvent event) {
        double x = bounds.left() + (event.getX() - MARGIN) / scale;
        double y = bounds.top() + (event.getY() - MARGIN) / scale;
        Viewport now = view.view();
        view.look(
                new Viewport(x - view.getWidth() / now.zoom() / 2, y - view.getHeight() / now.zoom() / 2, now.zoom()));
        event.consume();
    }

    void paint() {
        Viewport now = view.view();
        if (session.scene() != measured) {
            measured = session.scene();
            bounds = measured.bounds();
        }
        boolean all = now.toPixelX(bounds.left()) >= 0
                && now.toPixelY(bounds.top()) >= 0
                && now.toPixelX(bounds.right()) <= view.getWidth()
                && now.toPixelY(bounds.bottom()) <= view.getHeight();
        boolean room = view.getWidth() * view.getHeight() > ROOM * WIDE * HIGH;
        setVisible(wanted && !all && room && bounds.width() > 0);
        if (isVisible()) {
            if (measured != painted || !paintedIn.filter(shades.get()::equals).isPresent()) {
                drawTables();
            }
            frame(now);
        }
    }

    private void drawTables() {
        painted = measured;
        paintedIn = Optional.of(shades.get());
        scale = Math.min((WIDE - 2 * MARGIN) / bounds.width(), (HIGH - 2 * MARGIN) / Math.max(1, bounds.height()));
        GraphicsContext graphics = tables.getGraphicsContext2D();
        graphics.setFill(shades.get().border());
        graphics.fillRect(0, 0, WIDE, HIGH);
        graphics.setFill(shades.get().box());
        graphics.fillRect(1, 1, WIDE - 2, HIGH - 2);
        graphics.setFill(shades.get().faded());
        for (TableBox table : painted.boxes()) {
            graphics.fillRect(
                    Math.rint(MARGIN + (table.box().x() - bounds.left()) * scale),
                    Math.rint(MARGIN + (table.box().y() - bounds.top()) * scale),
                    Math.max(1, Math.rint(table.box().width() * scale)),
                    Math.max(1, Math.rint(table.box().height() * scale)));
        }
        frame.setStroke(shades.get().accent());
    }

    /** Around what is seen. */
    private void frame(Viewport seen) {
        double left = Math.clamp(MARGIN + (seen.x() - bounds.left()) * scale, 1, WIDE - 3);
        double top = Math.clamp(MARGIN + (seen.y() - bounds.top()) * scale, 1, HIGH - 3);
        double right =
                Math.clamp(MARGIN + (seen.toDiagramX(view.getWidth()) - bounds.left()) * scale, left + 2, WIDE - 1);
        double bottom =
                Math.clamp(MARGIN + (seen.toDiagramY(view.getHeight()) - bounds.top()) * scale, top + 2, HIGH - 1);
        frame.setX(left);
        frame.setY(top);
        frame.setWidth(right - left);
        frame.setHeight(bottom - top);
    }
}
