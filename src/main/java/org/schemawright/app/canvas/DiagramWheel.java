package org.schemawright.app.canvas;

import javafx.scene.input.ScrollEvent;
import javafx.scene.input.ZoomEvent;

/** Wheels and fingers move the view of a diagram and bring it nearer. */
final class DiagramWheel {
    private static final double WHEEL = 1.0015;

    private final DiagramView view;

    DiagramWheel(DiagramView view) {
        this.view = view;
    }

    void listen() {
        view.setOnScroll(this::scrolled);
        view.setOnZoom(this::zoomed);
    }

    private void scrolled(ScrollEvent event) {
        if (event.isShiftDown() || event.isAltDown()) {
            view.look(view.view().panned(event.getDeltaX() + (event.isAltDown() ? event.getDeltaY() : 0), 0));
        } else if (event.isDirect() || event.getTouchCount() > 1) {
            view.look(view.view().panned(event.getDeltaX(), event.getDeltaY()));
        } else {
            view.look(view.view().zoomed(Math.pow(WHEEL, event.getDeltaY()), event.getX(), event.getY()));
        }
        event.consume();
    }

    private void zoomed(ZoomEvent event) {
        view.look(view.view().zoomed(event.getZoomFactor(), event.getX(), event.getY()));
    }
}
