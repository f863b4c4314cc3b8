package org.schemawright.app.common;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.beans.binding.Bindings;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.Node;
import javafx.stage.Window;
import org.schemawright.design.Edit;
import org.schemawright.model.ObjectRef;
import org.schemawright.workspace.Workbench;

/** What a page or a command may ask of the window that it belongs to. For the window's thread alone. */
public interface Shell {
    Workbench bench();

    /** The way by which work leaves the window's thread. */
    Background background();

    Settings settings();

    Theme theme();

    /** The open design, if one is. */
    ReadOnlyObjectProperty<Optional<DesignSession>> sessionProperty();

    /** Whether a design is open, for commands that need one. */
    default ObservableBooleanValue isOpen() {
        return Bindings.createBooleanBinding(() -> sessionProperty().get().isPresent(), sessionProperty());
    }

    /** Says something in passing. */
    void say(String text);

    /** Says something that stays until it was seen. */
    void warn(String text);

    /** Says what went wrong. */
    void failed(Throwable problem);

    /** One of several answers; empty where none was given. */
    Optional<String> ask(String title, String text, List<String> answers);

    /** A line that is typed; empty where none was. */
    Optional<String> askText(String title, String label, String value);

    /** Shows something to be read, in a window of its own that nothing waits for. */
    void read(String title, Node content);

    /** The window, for dialogs to belong to. */
    Window window();

    /** Carries an edit out on the open design, or says why not. Returns whether it was carried out. */
    boolean perform(Edit edit);

    /** Selects an object of the open design and brings it into the middle. */
    void goTo(ObjectRef ref);

    /** Opens a file; what is open is asked about first. */
    void open(Path path);

    /** Shows a design in the place of what is open, which is asked about first. */
    void open(Opening opening);

    /** Brings a page of the open design to the front, and opens it where it is not open. */
    void show(PageKind page);
}
