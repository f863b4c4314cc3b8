package org.schemawright.app.common;

import java.util.Optional;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.schemawright.design.Point;

/**
 * Somebody asks what can be done with what is selected, or, where nothing is, with the whole.
 *
 * @param owner what the menu belongs to
 * @param at    where on the screen it opens
 * @param place where on the diagram new things go, where somebody pointed at the ground
 */
public record MenuRequest(Node owner, Origin from, Point2D at, Optional<Point> place) {
    /** Whether this key asks for a menu, as on most keyboards one of its own does. */
    public static boolean isAskedBy(KeyEvent event) {
        return event.getCode() == KeyCode.CONTEXT_MENU || event.getCode() == KeyCode.F10 && event.isShiftDown();
    }

    /** Where it is asked. */
    public enum Origin {
        DIAGRAM,
        TREE
    }
}
