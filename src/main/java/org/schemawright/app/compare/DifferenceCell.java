package org.schemawright.app.compare;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.change.Change;
import org.schemawright.workspace.Direction;
import org.schemawright.workspace.Directions;

/** A difference with three buttons, one for each way that it may go. */
final class DifferenceCell extends TreeCell<DifferenceRow> {
    private static final double BESIDE_SCROLL_BAR = 8;

    private final CompareModel model;
    private final Map<Direction, ToggleButton> ways = new EnumMap<>(Direction.class);
    private final Label text = new Label();
    private final HBox buttons = new HBox();
    private final HBox line;

    DifferenceCell(CompareModel model) {
        this.model = model;
        way(Direction.INTO_DESIGN, Feather.ARROW_LEFT, "left-pill");
        way(Direction.LEFT, Feather.MINUS, "center-pill");
        way(Direction.TO_DATABASE, Feather.ARROW_RIGHT, "right-pill");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        text.setMinWidth(0);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        line = new HBox(6, text, gap, buttons);
        line.setAlignment(Pos.CENTER_LEFT);
        line.setPadding(new Insets(0, BESIDE_SCROLL_BAR, 0, 0));
        setPrefWidth(0);
    }

    private void way(Direction direction, Feather sign, String pill) {
        var button = new ToggleButton(null, Icons.of(sign));
        button.getStyleClass().addAll("small", "way", pill);
        button.setTooltip(new Tooltip(Texts.of(direction)));
        button.setAccessibleText(Texts.of(direction));
        button.setFocusTraversable(false);
        button.setOnAction(_ -> Optional.ofNullable(getItem()).ifPresent(row -> {
            choose(model, row, direction);
            getTreeView().refresh();
        }));
        ways.put(direction, button);
        buttons.getChildren().add(button);
    }

    static void choose(CompareModel model, DifferenceRow row, Direction direction) {
        if (!row.parts().isEmpty()) {
            model.choose(row.parts(), direction);
        }
        row.rename().forEach(ref -> model.chooseRename(ref, direction));
    }

    @Override
    protected void updateItem(DifferenceRow row, boolean empty) {
        super.updateItem(row, empty);
        setText(null);
        getStyleClass().removeAll("created", "dropped", "altered");
        if (empty || row == null) {
            setGraphic(null);
            setAccessibleText("");
            return;
        }
        row.change().ifPresent(change -> getStyleClass().add(style(change)));
        text.setText(row.text());
        text.setGraphic(Icons.of(Icons.of(row.change()
                .map(change -> change.subject().kind())
                .orElse(row.object().kind()))));
        text.setTooltip(new Tooltip(row.text()));
        Optional<Direction> now = model.state().directions().flatMap(row::direction);
        ways.forEach((direction, button) -> button.setSelected(now.equals(Optional.of(direction))));
        buttons.setVisible(row.isChoosable());
        setAccessibleText(row.text() + ": " + now.map(Texts::of).orElse(Texts.of("compare.several")));
        setGraphic(line);
    }

    private static String style(Change change) {
        return switch (change) {
            case Change.Create _ -> "created";
            case Change.Drop _ -> "dropped";
            case Change.Alter _, Change.Rename _, Change.ReorderColumns _ -> "altered";
        };
    }

    /** How many differences go each way, in words. */
    static String counts(Directions directions, java.util.List<Change> changes) {
        var counts = new EnumMap<Direction, Integer>(Direction.class);
        for (Change change : changes) {
            Optional.ofNullable(
                            change instanceof Change.Rename
                                    ? directions.renames().get(change.subject())
                                    : directions.parts().get(change.subject()))
                    .ifPresent(way -> counts.merge(way, 1, Integer::sum));
        }
        return Texts.of(
                "compare.counts",
                counts.getOrDefault(Direction.TO_DATABASE, 0),
                counts.getOrDefault(Direction.INTO_DESIGN, 0),
                counts.getOrDefault(Direction.LEFT, 0));
    }
}
