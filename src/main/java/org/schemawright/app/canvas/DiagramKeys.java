package org.schemawright.app.canvas;

import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Selection;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Point;
import org.schemawright.diagram.Row;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What keys do on the diagram itself: going from table to table and from row to row, moving, looking around. */
final class DiagramKeys {
    /** Line by line, and from left to right. */
    static final Comparator<TableBox> READING = Comparator.comparingInt(
                    (TableBox table) -> table.box().y() / 100)
            .thenComparingInt(table -> table.box().x());

    private static final int PAN = 60;
    private static final int STEP = 10;
    private static final int LEAP = 50;

    private final DiagramView view;
    private final DesignSession session;

    DiagramKeys(DiagramView view, DesignSession session) {
        this.view = view;
        this.session = session;
    }

    void pressed(KeyEvent event) {
        if (event.isShortcutDown() || event.isAltDown()) {
            return;
        }
        boolean used = switch (event.getCode()) {
            case TAB -> next(event.isShiftDown() ? -1 : 1);
            case UP, DOWN, LEFT, RIGHT -> arrow(event);
            case ENTER -> enter();
            case ESCAPE -> view.dropGesture() || view.dropProposal() || widen() || deselect();
            case SPACE -> {
                view.holdSpace();
                yield true;
            }
            case PLUS, ADD, EQUALS -> zoom(1.25);
            case MINUS, SUBTRACT -> zoom(0.8);
            case DIGIT0, NUMPAD0 -> {
                view.flyTo(view.view().zoomed(1 / view.view().zoom(), view.getWidth() / 2, view.getHeight() / 2));
                yield true;
            }
            case HOME -> {
                view.flyToFit();
                yield true;
            }
            default -> false;
        };
        if (used) {
            event.consume();
        }
    }

    private boolean zoom(double factor) {
        view.zoom(factor);
        return true;
    }

    private boolean widen() {
        boolean narrow = session.nearby().isPresent();
        if (narrow) {
            session.narrow(Optional.empty());
        }
        return narrow;
    }

    private boolean deselect() {
        session.selectionProperty().set(Selection.NONE);
        return true;
    }

    /** From table to table in reading order. At the ends, focus goes on to other parts of the window. */
    private boolean next(int step) {
        List<TableBox> tables = session.scene().boxes().stream().sorted(READING).toList();
        Optional<ObjectRef> now = selected();
        int at = -1;
        for (int i = 0; i < tables.size(); i++) {
            if (now.filter(tables.get(i).ref()::equals).isPresent()) {
                at = i;
            }
        }
        int there = at < 0 && step < 0 ? tables.size() - 1 : at + step;
        if (there < 0 || there >= tables.size()) {
            return false;
        }
        session.selectionProperty().set(Selection.of(tables.get(there).ref()));
        view.sight().reveal(tables.get(there));
        return true;
    }

    private Optional<ObjectRef> selected() {
        return session.selection().single().map(ref -> ref.kind() == Kind.COLUMN ? ref.whole(Kind.TABLE) : ref);
    }

    private boolean arrow(KeyEvent event) {
        KeyCode code = event.getCode();
        int dx = code == KeyCode.LEFT ? -1 : code == KeyCode.RIGHT ? 1 : 0;
        int dy = code == KeyCode.UP ? -1 : code == KeyCode.DOWN ? 1 : 0;
        boolean oneColumn = session.selection()
                .single()
                .filter(ref -> ref.kind() == Kind.COLUMN)
                .isPresent();
        if (oneColumn || session.selection().wholes().size() == 1 && !event.isShiftDown() && dx == 0) {
            return dy != 0 && row(dy);
        }
        if (session.selection().wholes().isEmpty()) {
            Viewport now = view.view();
            view.look(now.panned(-dx * PAN, -dy * PAN));
            return true;
        }
        int far = event.isShiftDown() ? LEAP : STEP;
        return move(dx * far, dy * far);
    }

    /** Up and down among the rows of a table, the head above the first. */
    private boolean row(int step) {
        Optional<TableBox> table = selected().flatMap(session.scene()::box);
        if (table.isEmpty()) {
            return false;
        }
        List<Row> rows = table.get().rows();
        int at = -1;
        for (int i = 0; i < rows.size(); i++) {
            if (session.selection().refs().contains(rows.get(i).ref())) {
                at = i;
            }
        }
        int there = Math.clamp(at + step, -1, rows.size() - 1);
        session.selectionProperty()
                .set(Selection.of(
                        there < 0 ? table.get().ref() : rows.get(there).ref()));
        return true;
    }

    private boolean move(int dx, int dy) {
        var points = new TreeMap<ObjectRef, Point>();
        session.selection()
                .wholes()
                .forEach(ref -> session.diagram()
                        .placement(ref)
                        .ifPresent(placement -> points.put(ref, placement.at().plus(dx, dy))));
        try {
            session.perform(new Edit.Place(session.diagram().name(), points));
            return true;
        } catch (EditRefused e) {
            return false;
        }
    }

    /** Begins to type where it is: a column's name and type, or the next column of a table. */
    private boolean enter() {
        Optional<ObjectRef> one = session.selection().single();
        if (one.isEmpty()) {
            return false;
        }
        ObjectRef ref = one.get();
        if (ref.kind() == Kind.COLUMN) {
            view.editor().editColumn(ref.whole(Kind.TABLE), ref);
        } else if (ref.kind() == Kind.TABLE) {
            view.editor().newColumn(ref);
        }
        return true;
    }
}
