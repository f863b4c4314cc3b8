package org.schemawright.app.schema;

import java.util.List;
import java.util.function.Supplier;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** Makes its children when somebody looks at them. */
final class LazyItem extends TreeItem<SchemaNode> {
    private Supplier<List<TreeItem<SchemaNode>>> parts;
    private boolean made;

    void renew(Supplier<List<TreeItem<SchemaNode>>> other) {
        parts = other;
        if (made) {
            super.getChildren().setAll(parts.get());
        }
    }

    LazyItem(SchemaNode node, Supplier<List<TreeItem<SchemaNode>>> parts) {
        super(node);
        this.parts = parts;
    }

    @Override
    public ObservableList<TreeItem<SchemaNode>> getChildren() {
        if (!made) {
            made = true;
            super.getChildren().setAll(parts.get());
        }
        return super.getChildren();
    }

    @Override
    public boolean isLeaf() {
        return false;
    }
}
