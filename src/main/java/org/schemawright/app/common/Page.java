package org.schemawright.app.common;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import org.schemawright.model.ObjectRef;

/** One page of an open design, below or beside its diagrams; it goes when the design is closed. */
public interface Page {
    Node node();

    /** What its tab says. */
    default ObservableValue<String> title(PageKind kind) {
        return new javafx.beans.property.SimpleStringProperty(kind.title());
    }

    /** An object is to be looked at, if this page is about such. */
    default void look(ObjectRef ref) {}

    /** What gets the keyboard when the page comes to the front. */
    default Node first() {
        return node();
    }

    /** It is shown no longer. */
    default void close() {}
}
