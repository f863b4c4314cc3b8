package org.schemawright.app.canvas;

import java.util.List;
import org.schemawright.app.common.DesignSession;
import org.schemawright.diagram.Bounds;
import org.schemawright.diagram.TableBox;
import org.schemawright.diagram.Viewport;
import org.schemawright.layout.Box;
import org.schemawright.model.ObjectRef;

/** Looks where something stands. */
public final class Sight {
    private final DiagramView view;
    private final DesignSession session;

    Sight(DiagramView view, DesignSession session) {
        this.view = view;
        this.session = session;
    }

    /** A table in the middle, large enough to be read. */
    public void centre(ObjectRef ref) {
        session.scene().box(ref).ifPresent(table -> {
            Bounds bounds = around(List.of(table.box()));
            double zoom = Math.max(view.view().zoom(), 0.8);
            view.flyTo(Viewport.centred(bounds, view.getWidth(), view.getHeight(), zoom));
        });
    }

    /** Brings a table into sight, if it is not. */
    void reveal(TableBox table) {
        if (!isSeen(table.box())) {
            centre(table.ref());
        }
    }

    /** Brings all that is selected into sight, if it is not. */
    public void revealSelected() {
        List<Box> boxes = session.selectedBoxes();
        if (!boxes.stream().allMatch(this::isSeen)) {
            view.flyTo(Viewport.fitting(around(boxes), view.getWidth(), view.getHeight()));
        }
    }

    private boolean isSeen(Box box) {
        Viewport seen = view.view();
        return seen.toPixelX(box.x()) >= 0
                && seen.toPixelY(box.y()) >= 0
                && seen.toPixelX(box.right()) <= view.getWidth()
                && seen.toPixelY(box.bottom()) <= view.getHeight();
    }

    private static Bounds around(List<Box> boxes) {
        return new Bounds(
                boxes.stream().mapToInt(Box::x).min().orElse(0),
                boxes.stream().mapToInt(Box::y).min().orElse(0),
                boxes.stream().mapToInt(Box::right).max().orElse(0),
                boxes.stream().mapToInt(Box::bottom).max().orElse(0));
    }
}
