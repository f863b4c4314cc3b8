package org.schemawright.app.canvas;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.geometry.Point2D;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Point;
import org.schemawright.diagram.Hit;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;
import org.schemawright.model.ObjectRef;

/** Asks for the menu of what is pointed at or selected, and knows where on the diagram it was asked for. */
public final class DiagramMenu {
    private static final int INSIDE = 24;

    private final DiagramView view;
    private final DesignSession session;
    private final DiagramPointer pointer;
    private final Consumer<MenuRequest> menus;
    private Optional<Point> pointed = Optional.empty();

    DiagramMenu(DiagramView view, DesignSession session, DiagramPointer pointer, Consumer<MenuRequest> menus) {
        this.view = view;
        this.session = session;
        this.pointer = pointer;
        this.menus = menus;
    }

    void listen() {
        view.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                open();
                event.consume();
            } else if (view.isGround(event.getTarget())) {
                open(event);
                event.consume();
            }
        });
        view.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (MenuRequest.isAskedBy(event) && view.isFocused()) {
                open();
                event.consume();
            }
        });
    }

    private void open(ContextMenuEvent event) {
        pointer.drop();
        Hit hit = pointer.hit(event.getX(), event.getY());
        session.selectionProperty().set(Gestures.pointed(hit, session.selection()));
        Optional<Point> place = Optional.of(
                        new Point(Gesture.onGrid((int) view.view().toDiagramX(event.getX())), Gesture.onGrid((int)
                                view.view().toDiagramY(event.getY()))))
                .filter(_ -> hit instanceof Hit.Nothing);
        ask(new Point2D(event.getScreenX(), event.getScreenY()), place);
    }

    /** Opens the menu of what is selected, beside it. */
    void open() {
        Viewport seen = view.view();
        Point2D at = anchor().map(point -> new Point2D(
                        Math.clamp(seen.toPixelX(point.x()), 0, view.getWidth()),
                        Math.clamp(seen.toPixelY(point.y()), 0, view.getHeight())))
                .orElse(new Point2D(view.getWidth() / 2, view.getHeight() / 2));
        ask(view.localToScreen(at), Optional.empty());
    }

    private void ask(Point2D at, Optional<Point> place) {
        menus.accept(new MenuRequest(view, MenuRequest.Origin.DIAGRAM, at, place));
    }

    /** Where what is selected stands on the diagram; empty where nothing is selected or seen of it. */
    private Optional<Point> anchor() {
        Selection selection = session.selection();
        return selection
                .note()
                .map(session.diagram().notes()::get)
                .map(note -> note.at().plus(INSIDE, INSIDE))
                .or(() -> selection
                        .area()
                        .map(session.diagram().areas()::get)
                        .map(area -> area.at().plus(INSIDE, INSIDE)))
                .or(() -> selection.refs().stream()
                        .flatMap(ref -> anchor(ref).stream())
                        .findFirst());
    }

    private Optional<Point> anchor(ObjectRef ref) {
        return session.scene()
                .box(ref)
                .map(table -> table.box().corner().plus(INSIDE, TableBox.HEAD))
                .or(() -> session.scene()
                        .link(ref)
                        .map(link -> link.points().get(link.points().size() / 2)))
                .or(() -> session.scene().boxes().stream()
                        .flatMap(table -> row(table, ref).stream())
                        .findFirst());
    }

    private static Optional<Point> row(TableBox table, ObjectRef ref) {
        for (int i = 0; i < table.rows().size(); i++) {
            if (table.rows().get(i).ref().equals(ref)) {
                return Optional.of(table.box().corner().plus(INSIDE, TableBox.HEAD + (i + 1) * TableBox.ROW));
            }
        }
        return Optional.empty();
    }

    /** Where what is new goes: where somebody pointed, or the middle of what is seen. */
    public Point place() {
        return pointed.orElseGet(view::middle);
    }

    Optional<Point> pointed() {
        return pointed;
    }

    /** What is made by this goes there. */
    public void at(Point place, Runnable work) {
        pointed = Optional.of(place);
        try {
            work.run();
        } finally {
            pointed = Optional.empty();
        }
    }
}
