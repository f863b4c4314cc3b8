package org.schemawright.app.schema;

import javafx.scene.control.Label;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;

/** How a line of the tree looks: an icon, a name, what it is in grey, and whether something is wrong with it. */
final class SchemaCell extends TreeCell<SchemaNode> {
    private final DesignSession session;
    private final Label label = new Label();
    private final Label faded = new Label();
    private final HBox line = new HBox(6);

    SchemaCell(DesignSession session) {
        this.session = session;
        faded.getStyleClass().add("faded");
        label.setMinWidth(USE_PREF_SIZE);
    }

    @Override
    protected void updateItem(SchemaNode node, boolean empty) {
        super.updateItem(node, empty);
        if (empty || node == null) {
            setGraphic(null);
            setText(null);
            setAccessibleText(null);
            return;
        }
        label.setText(node.label());
        faded.setText(node.faded());
        boolean problem =
                node.ref().map(session.problemsProperty().get()::containsKey).orElse(false);
        var icon = Icons.of(problem ? Feather.ALERT_CIRCLE : Icons.of(node.kind()));
        icon.getStyleClass().add(problem ? "problem-icon" : "tree-icon");
        line.getChildren().setAll(icon, label, faded);
        setGraphic(line);
        setAccessibleText(node.kind().label() + " " + node);
    }
}
