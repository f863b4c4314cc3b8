package org.schemawright.app;

import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TextInputControl;
import javafx.util.Subscription;

/** Gives the keyboard to what has just been put into the window. */
final class Focus {
    private Focus() {}

    /**
     * Once the node stands in a window that has been laid out: panels take what they hold only then, and what is
     * removed at the same time passes the focus on to whoever comes next.
     */
    static void give(Node node) {
        once(node, node::requestFocus);
    }

    /** The same for what takes the keyboard itself. */
    static void once(Node node, Runnable taken) {
        if (node.getScene() == null) {
            var once = new Subscription[1];
            once[0] = node.sceneProperty().subscribe((_, scene) -> {
                if (scene != null) {
                    once[0].unsubscribe();
                    afterLayout(scene, taken);
                }
            });
        } else {
            afterLayout(node.getScene(), taken);
        }
    }

    /** What is being typed into a field counts: the field is left, and has the keyboard again. */
    static void commit(Node outside) {
        if (outside.getScene().getFocusOwner() instanceof TextInputControl field) {
            outside.requestFocus();
            field.requestFocus();
        }
    }

    private static void afterLayout(Scene scene, Runnable taken) {
        scene.addPostLayoutPulseListener(new Runnable() {
            @Override
            public void run() {
                scene.removePostLayoutPulseListener(this);
                taken.run();
            }
        });
        Platform.requestNextPulse();
    }
}
