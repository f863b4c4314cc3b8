package org.schemawright.app.canvas;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.input.MouseEvent;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Shades;
import org.schemawright.app.common.Texts;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.Scene;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;

/** The whole diagram in small, and which part of it is seen; dragging over it looks there. */
public final class Minimap extends Canvas {
    private static final double WIDE = 180;
    private static final double HIGH = 120;
    private static final double MARGIN = 6;
    /** It takes no more than such a part of the view. */
    private static final double ROOM = 12;

    private final DiagramView view;
    private final DesignSession session;
    private final ReadOnlyObjectProperty<Shades> shades;
    private Scene painted = Scene.EMPTY;
    private Viewport seen = Viewport.START;
    private boolean wanted = true;
    private double scale = 1;
    private Bounds bounds = new Bounds(0, 0, 0, 0);

    Minimap(DiagramView view, DesignSession session, ReadOnlyObjectProperty<Shades> shades) {
        super(WIDE, HIGH);
        this.view = view;
        this.session = session;
        this.shades = shades;
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
        bounds = session.scene() == painted ? bounds : session.scene().bounds();
        painted = session.scene();
        boolean all = now.toPixelX(bounds.left()) >= 0
                && now.toPixelY(bounds.top()) >= 0
                && now.toPixelX(bounds.right()) <= view.getWidth()
                && now.toPixelY(bounds.bottom()) <= view.getHeight();
        boolean room = view.getWidth() * view.getHeight() > ROOM * WIDE * HIGH;
        setVisible(wanted && !all && room && bounds.width() > 0);
        if (isVisible()) {
            seen = now;
            draw();
        }
    }

    private void draw() {
        scale = Math.min((WIDE - 2 * MARGIN) / bounds.width(), (HIGH - 2 * MARGIN) / Math.max(1, bounds.height()));
        GraphicsContext graphics = getGraphicsContext2D();
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
        graphics.setStroke(shades.get().accent());
        graphics.setLineWidth(1.5);
        double left = Math.clamp(MARGIN + (seen.x() - bounds.left()) * scale, 1, WIDE - 3);
        double top = Math.clamp(MARGIN + (seen.y() - bounds.top()) * scale, 1, HIGH - 3);
        double right =
                Math.clamp(MARGIN + (seen.toDiagramX(view.getWidth()) - bounds.left()) * scale, left + 2, WIDE - 1);
        double bottom =
                Math.clamp(MARGIN + (seen.toDiagramY(view.getHeight()) - bounds.top()) * scale, top + 2, HIGH - 1);
        graphics.strokeRect(left, top, right - left, bottom - top);
    }
}
