package org.schemawright.app.normalize;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import javafx.beans.property.SimpleObjectProperty;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.LearnFromRows.ExceptionRow;
import org.schemawright.workspace.LearnFromRows.Nearly;

/**
 * The rows that break a dependency: what they agree on with others, what they have and what the others have, then the
 * rest of the row. Values are shown as text and never run or followed.
 */
final class ExceptionTable extends VBox {
    private static final double LINE = 26;
    private static final int MOST_LINES = 8;
    private static final int LONGEST = 200;
    private static final double WIDE = 130;

    private final TableView<ExceptionRow> table = new TableView<>();

    ExceptionTable(List<String> columns, Nearly nearly) {
        super(4);
        table.setId("exceptions");
        table.setAccessibleText(Texts.of("normalize.rows.exceptionTable"));
        table.getStyleClass().add("dense");
        table.setFixedCellSize(LINE);
        int place = columns.indexOf(nearly.dependent());
        number();
        for (String name : nearly.determinant()) {
            column(Visible.text(name), value(columns.indexOf(name)), "");
        }
        column(Visible.text(nearly.dependent()), value(place), "breaks");
        column(Texts.of("normalize.rows.expected"), ExceptionRow::expected, "");
        for (int i = 0; i < columns.size(); i++) {
            if (i != place && !nearly.determinant().contains(columns.get(i))) {
                column(Visible.text(columns.get(i)), value(i), "rest");
            }
        }
        table.getItems().setAll(nearly.shown());
        double high = (2 + Math.min(MOST_LINES, nearly.shown().size())) * LINE + LINE / 2;
        table.setPrefHeight(high);
        table.setMinHeight(high);
        getChildren().add(table);
        if (nearly.exceptions() > nearly.shown().size()) {
            var more = new Label(Texts.of(
                    "normalize.rows.moreExceptions",
                    nearly.exceptions() - nearly.shown().size()));
            more.getStyleClass().add("faded");
            getChildren().add(more);
        }
    }

    private static Function<ExceptionRow, Optional<String>> value(int place) {
        return row -> row.values().get(place);
    }

    private void number() {
        var column = new TableColumn<ExceptionRow, Optional<String>>(Texts.of("normalize.rows.row"));
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(
                Optional.of(RowsCard.number(cell.getValue().number()))));
        column.setPrefWidth(70);
        column.setCellFactory(_ -> new ValueCell("rest"));
        table.getColumns().add(column);
    }

    private void column(String title, Function<ExceptionRow, Optional<String>> value, String style) {
        var column = new TableColumn<ExceptionRow, Optional<String>>();
        var head = new Label(title);
        head.setTooltip(new Tooltip(title));
        column.setGraphic(head);
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        column.setPrefWidth(WIDE);
        column.setSortable(false);
        column.setCellFactory(_ -> new ValueCell(style));
        table.getColumns().add(column);
    }

    /** A value of a row, cut where it is long; NULL looks unlike any text. */
    private static final class ValueCell extends TableCell<ExceptionRow, Optional<String>> {
        ValueCell(String style) {
            Stream.of(style).filter(one -> !one.isEmpty()).forEach(getStyleClass()::add);
        }

        @Override
        protected void updateItem(@Nullable Optional<String> value, boolean empty) {
            super.updateItem(value, empty);
            getStyleClass().remove("null-value");
            if (empty || value == null) {
                setText(null);
                setTooltip(null);
            } else if (value.isEmpty()) {
                getStyleClass().add("null-value");
                setText("NULL");
                setTooltip(null);
            } else {
                String text = value.get();
                String cut = text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
                setText(Visible.text(cut));
                setTooltip(new Tooltip(Visible.text(cut)));
            }
        }
    }
}
