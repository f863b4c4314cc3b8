package org.schemawright.app.compare;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.schemawright.app.common.Texts;
import org.schemawright.workspace.Compared;
import org.schemawright.workspace.DifferenceGroup;
import org.schemawright.workspace.Direction;

/** What differs, object by object, each with the way that it goes. */
final class DifferenceTree extends VBox {
    private static final double ROW = 30;

    private final CompareModel model;
    private final TextField filter = new TextField();
    private final TreeView<DifferenceRow> tree = new TreeView<>();
    private List<DifferenceGroup> groups = List.of();
    private Optional<Compared> shown = Optional.empty();

    DifferenceTree(CompareModel model, Consumer<Optional<DifferenceRow>> chosen) {
        this.model = model;
        filter.setId("compare-filter");
        filter.setPromptText(Texts.of("compare.filter"));
        filter.setAccessibleText(Texts.of("compare.filter"));
        tree.setId("differences");
        tree.setAccessibleText(Texts.of("compare.differences"));
        tree.getStyleClass().addAll("dense", "edge-to-edge");
        tree.setShowRoot(false);
        tree.setFixedCellSize(ROW);
        tree.setCellFactory(_ -> new DifferenceCell(model));
        tree.setRoot(new TreeItem<>());
        filter.textProperty().subscribe(_ -> fill());
        tree.getSelectionModel()
                .selectedItemProperty()
                .subscribe(item -> chosen.accept(Optional.ofNullable(item).map(TreeItem::getValue)));
        tree.addEventFilter(KeyEvent.KEY_PRESSED, this::key);
        VBox.setVgrow(tree, Priority.ALWAYS);
        getChildren().setAll(filter, tree);
        model.stateProperty().subscribe(this::show);
    }

    TreeView<DifferenceRow> tree() {
        return tree;
    }

    private void show(CompareState state) {
        if (!state.compared().equals(shown)) {
            shown = state.compared();
            groups = shown.map(DifferenceGroup::of).orElse(List.of());
            fill();
        } else {
            tree.refresh();
        }
    }

    private void fill() {
        String wanted = filter.getText().strip().toLowerCase(Locale.ROOT);
        Optional<DifferenceRow> selected = selected();
        var items = new ArrayList<TreeItem<DifferenceRow>>();
        for (DifferenceGroup group : groups) {
            DifferenceRow head = DifferenceRow.of(group);
            List<DifferenceRow> below = DifferenceRow.below(group);
            if (head.matches(wanted) || below.stream().anyMatch(row -> row.matches(wanted))) {
                var item = new TreeItem<>(head);
                below.forEach(row -> item.getChildren().add(new TreeItem<>(row)));
                item.setExpanded(!group.comesOrGoes());
                items.add(item);
            }
        }
        tree.getRoot().getChildren().setAll(items);
        if (groups.isEmpty()) {
            tree.getSelectionModel().clearSelection();
        } else {
            select(selected.map(DifferenceRow::text).orElse(""));
        }
    }

    private Optional<DifferenceRow> selected() {
        return Optional.ofNullable(tree.getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
    }

    /** The line of before, or the first. */
    private void select(String text) {
        for (int i = 0; i < tree.getExpandedItemCount(); i++) {
            DifferenceRow row = tree.getTreeItem(i).getValue();
            if (row != null && row.text().equals(text)) {
                tree.getSelectionModel().select(i);
                return;
            }
        }
        tree.getSelectionModel().select(0);
    }

    /** Ctrl with the arrow of the way; Delete leaves both as they are. */
    private void key(KeyEvent event) {
        Optional<Direction> direction = event.isShortcutDown() && event.getCode() == KeyCode.RIGHT
                ? Optional.of(Direction.TO_DATABASE)
                : event.isShortcutDown() && event.getCode() == KeyCode.LEFT
                        ? Optional.of(Direction.INTO_DESIGN)
                        : event.getCode() == KeyCode.DELETE ? Optional.of(Direction.LEFT) : Optional.empty();
        if (direction.isPresent()) {
            event.consume();
            selected().ifPresent(row -> DifferenceCell.choose(model, row, direction.get()));
        }
    }
}
