package org.schemawright.app.schema;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.event.EventTarget;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.control.TreeCell;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.MenuRequest;
import org.schemawright.app.common.Selection;

/** Asks for the menu of the line that is pointed at or chosen; below the lines, for that of the whole tree. */
final class TreeMenu {
    private static final int INSIDE = 24;

    private final TreeView<SchemaNode> tree;
    private final DesignSession session;
    private final Consumer<MenuRequest> menus;

    TreeMenu(TreeView<SchemaNode> tree, DesignSession session, Consumer<MenuRequest> menus) {
        this.tree = tree;
        this.session = session;
        this.menus = menus;
    }

    void listen() {
        tree.setOnContextMenuRequested(event -> {
            if (event.isKeyboardTrigger()) {
                open();
            } else {
                open(event);
            }
            event.consume();
        });
        tree.addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (MenuRequest.isAskedBy(event)) {
                open();
                event.consume();
            }
        });
    }

    private void open(ContextMenuEvent event) {
        Optional<TreeItem<SchemaNode>> item = item(event.getTarget());
        if (item.isEmpty()) {
            tree.getSelectionModel().clearSelection();
        }
        select(item);
        ask(new Point2D(event.getScreenX(), event.getScreenY()));
    }

    private void open() {
        Optional<TreeItem<SchemaNode>> item =
                Optional.ofNullable(tree.getSelectionModel().getSelectedItem());
        select(item);
        Point2D beside = item.flatMap(this::cell)
                .map(cell -> cell.localToScreen(cell.getBoundsInLocal()))
                .map(bounds -> new Point2D(bounds.getMinX() + INSIDE, bounds.getMaxY()))
                .orElseGet(() -> corner(tree.localToScreen(tree.getBoundsInLocal())));
        ask(beside);
    }

    private static Point2D corner(Bounds bounds) {
        return new Point2D(bounds.getMinX() + INSIDE, bounds.getMinY() + INSIDE);
    }

    private void ask(Point2D at) {
        menus.accept(new MenuRequest(tree, MenuRequest.Origin.TREE, at, Optional.empty()));
    }

    /** The menu is that of this line, whatever else is selected on the diagram. */
    private void select(Optional<TreeItem<SchemaNode>> item) {
        item.ifPresent(tree.getSelectionModel()::select);
        session.selectionProperty()
                .set(item.flatMap(there -> there.getValue().ref())
                        .map(Selection::of)
                        .orElse(Selection.NONE));
    }

    private Optional<Node> cell(TreeItem<SchemaNode> item) {
        return tree.lookupAll(".tree-cell").stream()
                .filter(node -> node instanceof TreeCell<?> cell && cell.getTreeItem() == item)
                .findFirst();
    }

    /** The line that something seen is a part of. */
    private Optional<TreeItem<SchemaNode>> item(EventTarget target) {
        Node node = target instanceof Node there ? there : null;
        while (node != null && node != tree) {
            if (node instanceof SchemaCell cell) {
                return Optional.ofNullable(cell.getTreeItem());
            }
            node = node.getParent();
        }
        return Optional.empty();
    }
}
