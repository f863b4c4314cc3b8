package org.schemawright.app.workload;

import java.text.NumberFormat;
import java.util.function.Function;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.BorderPane;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.HeavyStatements;
import org.schemawright.workspace.HeavyStatements.Statement;

/** The statements that a database spends its time on, the heaviest first; the chosen one is shown whole. */
final class StatementsView extends BorderPane {
    private static final double LINE = 28;

    private final TableView<Statement> table = new TableView<>();
    private final TextArea text = new TextArea();
    private final SplitPane split = new SplitPane(table, text);
    private String note = "";

    StatementsView() {
        setId("workload-statements");
        table.setId("workload-statement-lines");
        table.setAccessibleText(Texts.of("workload.statements"));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setFixedCellSize(LINE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        number("workload.calls", Statement::calls, 0);
        number("workload.inAll", Statement::milliseconds, 0);
        number("workload.each", Statement::millisecondsEach, 2);
        number("workload.rowsOf", Statement::rows, 0);
        statement();
        text.setEditable(false);
        text.setWrapText(true);
        text.setId("workload-statement");
        text.setAccessibleText(Texts.of("workload.statement"));
        text.getStyleClass().add("code");
        table.getSelectionModel()
                .selectedItemProperty()
                .subscribe(chosen -> text.setText(chosen == null ? "" : Visible.lines(chosen.text())));
        split.setOrientation(Orientation.HORIZONTAL);
        split.setDividerPositions(0.66);
        SplitPane.setResizableWithParent(text, false);
    }

    void show(HeavyStatements heavy) {
        table.getItems().setAll(heavy.statements());
        switch (heavy.standing()) {
            case COUNTED -> {
                if (heavy.statements().isEmpty() && heavy.hidden() == 0) {
                    tell(Texts.of("workload.noStatements"));
                } else {
                    setCenter(split);
                    table.getSelectionModel().selectFirst();
                }
            }
            case NOT_COUNTED -> tell(Texts.of("workload.notCounted"));
            case NOT_READABLE -> tell(Texts.of("workload.notReadable"));
        }
        note = heavy.hidden() == 0 ? "" : Texts.of("workload.hidden", heavy.hidden());
    }

    /** What is not among the lines; empty for nothing. */
    String note() {
        return note;
    }

    /** In the place of the lines, where there are none. */
    void tell(String said) {
        table.getItems().clear();
        note = "";
        setCenter(told(said));
    }

    private static Label told(String said) {
        var label = new Label(said);
        label.setWrapText(true);
        label.getStyleClass().addAll("faded", "workload-empty");
        return label;
    }

    private void statement() {
        var column = new TableColumn<Statement, String>(Texts.of("workload.statement"));
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(
                Visible.text(cell.getValue().text().strip().replaceAll("\\s+", " "))));
        column.setPrefWidth(420);
        column.setSortable(false);
        table.getColumns().add(column);
    }

    private void number(String key, Function<Statement, Number> value, int digits) {
        var format = NumberFormat.getNumberInstance();
        format.setMaximumFractionDigits(digits);
        format.setMinimumFractionDigits(digits);
        var column = new TableColumn<Statement, Number>(Texts.of(key));
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        column.setPrefWidth(96);
        column.setMaxWidth(140);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Number number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty ? null : format.format(number));
                setAlignment(Pos.CENTER_RIGHT);
            }
        });
        table.getColumns().add(column);
    }
}
