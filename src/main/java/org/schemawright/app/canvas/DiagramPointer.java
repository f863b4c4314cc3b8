package org.schemawright.app.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.Cursor;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.diagram.Hit;

/** What the pointer does on the diagram: from presses and moves to gestures, and to edits when it lets go. */
final class DiagramPointer {
    private final DiagramView view;
    private final DesignSession session;
    private final Consumer<EditRefused> refusals;
    private Gesture gesture = Gesture.IDLE;
    private boolean spaceDown;

    DiagramPointer(DiagramView view, DesignSession session, Consumer<EditRefused> refusals) {
        this.view = view;
        this.session = session;
        this.refusals = refusals;
    }

    void listen() {
        view.setOnMousePressed(this::pressed);
        view.setOnMouseDragged(this::dragged);
        view.setOnMouseReleased(this::released);
        view.setOnMouseMoved(this::hovered);
        view.setOnMouseClicked(this::clicked);
    }

    Gesture gesture() {
        return gesture;
    }

    void holdSpace() {
        spaceDown = true;
    }

    void released(KeyCode key) {
        spaceDown &= key != KeyCode.SPACE;
    }

    private int diagramX(MouseEvent event) {
        return (int) Math.round(view.view().toDiagramX(event.getX()));
    }

    private int diagramY(MouseEvent event) {
        return (int) Math.round(view.view().toDiagramY(event.getY()));
    }

    private Hit hit(MouseEvent event) {
        return hit(event.getX(), event.getY());
    }

    /** What is at a pixel of the view. */
    Hit hit(double x, double y) {
        int near = (int) Math.ceil(Hit.NEAR / Math.min(1, view.view().zoom()));
        return Hit.at(
                session.scene(),
                (int) Math.round(view.view().toDiagramX(x)),
                (int) Math.round(view.view().toDiagramY(y)),
                near);
    }

    private void pressed(MouseEvent event) {
        view.requestFocus();
        view.editor().commit();
        if (event.getButton() == MouseButton.MIDDLE || spaceDown && event.isPrimaryButtonDown()) {
            gesture = new Gesture.Panning(event.getX(), event.getY());
            view.setCursor(Cursor.CLOSED_HAND);
        } else if (event.isPrimaryButtonDown()) {
            gesture = new Gesture.Armed(
                    hit(event), diagramX(event), diagramY(event), event.isShiftDown() || event.isShortcutDown());
        } else if (event.isSecondaryButtonDown()) {
            session.selectionProperty().set(Gestures.pointed(hit(event), session.selection()));
        }
    }

    private void dragged(MouseEvent event) {
        if (gesture instanceof Gesture.Panning(var x, var y)) {
            view.look(view.view().panned(event.getX() - x, event.getY() - y));
            gesture = new Gesture.Panning(event.getX(), event.getY());
            return;
        }
        int x = diagramX(event);
        int y = diagramY(event);
        if (gesture instanceof Gesture.Armed armed) {
            double moved =
                    Math.hypot(x - armed.x(), y - armed.y()) * view.view().zoom();
            if (moved < 4) {
                return;
            }
            gesture = Gestures.begun(armed, session.scene(), session.selection(), x, y);
            if (gesture instanceof Gesture.Moving moving && moving.other().isEmpty()) {
                session.selectionProperty().set(Selection.of(moving.refs()));
            }
        } else {
            gesture = Gestures.continued(gesture, x, y);
        }
        view.repaint();
    }

    private void released(MouseEvent event) {
        Gesture ended = gesture;
        gesture = Gesture.IDLE;
        view.setCursor(spaceDown ? Cursor.OPEN_HAND : Cursor.DEFAULT);
        switch (ended) {
            case Gesture.Armed armed ->
                session.selectionProperty().set(Gestures.clicked(armed.hit(), session.selection(), armed.more()));
            case Gesture.Banding banding ->
                session.selectionProperty().set(Gestures.banded(banding, session.scene(), session.selection()));
            default -> perform(ended);
        }
        view.repaint();
        event.consume();
    }

    private void perform(Gesture ended) {
        try {
            Optional<Edit> edit = Gestures.released(ended, session.database(), session.diagram(), session.scene());
            if (edit.isPresent()) {
                session.perform(edit.get());
            }
        } catch (EditRefused e) {
            refusals.accept(e);
        }
    }

    /** Lets go without a change. Returns whether there was anything. */
    boolean drop() {
        boolean any = !(gesture instanceof Gesture.Idle);
        gesture = Gesture.IDLE;
        view.repaint();
        return any;
    }

    private void hovered(MouseEvent event) {
        Cursor cursor = switch (hit(event)) {
            case Hit.OnHead(var table)
            when Gestures.isOnHandle(session.scene(), table, diagramX(event), diagramY(event)) -> Cursor.CROSSHAIR;
            case Hit.OnHead _, Hit.OnArea _, Hit.OnNote _ -> Cursor.MOVE;
            case Hit.OnRow _, Hit.OnLink _ -> Cursor.HAND;
            case Hit.OnCorner _ -> Cursor.SE_RESIZE;
            case Hit.Nothing _ -> spaceDown ? Cursor.OPEN_HAND : Cursor.DEFAULT;
        };
        view.setCursor(cursor);
    }

    private void clicked(MouseEvent event) {
        if (event.getButton() != MouseButton.PRIMARY || event.getClickCount() != 2 || !event.isStillSincePress()) {
            return;
        }
        switch (hit(event)) {
            case Hit.Nothing _ -> view.editor().newTable(diagramX(event), diagramY(event));
            case Hit.OnHead(var table) -> view.editor().rename(table);
            case Hit.OnRow(var table, var row) -> view.editor().editColumn(table, row.ref());
            case Hit.OnNote(var note) -> view.editor().editNote(note);
            case Hit.OnArea(var area) -> view.editor().renameArea(area);
            case Hit.OnLink _, Hit.OnCorner _ -> {}
        }
    }
}
