package org.schemawright.app.common;

import javafx.event.EventHandler;
import javafx.scene.control.Control;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;

/** Words beside the pointer. Every tooltip has a window of its own, which is slow to make: it is made when one comes. */
public final class Hint {
    private Hint() {}

    /** Has a control say something once the pointer rests on it, and screen readers where it is not its name. */
    public static void on(Control control, String text) {
        if (!text.equals(control.getAccessibleText())) {
            control.setAccessibleHelp(text);
        }
        control.addEventHandler(MouseEvent.MOUSE_ENTERED, new EventHandler<>() {
            @Override
            public void handle(MouseEvent event) {
                control.removeEventHandler(MouseEvent.MOUSE_ENTERED, this);
                control.setTooltip(new Tooltip(text));
            }
        });
    }
}
