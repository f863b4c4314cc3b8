package org.schemawright.app.workload;

import java.text.NumberFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.LatestWork;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.app.connect.SavedConnections;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Failure;
import org.schemawright.workspace.HeavyStatements;
import org.schemawright.workspace.Loaded;
import org.schemawright.workspace.Narrowing;
import org.schemawright.workspace.ObservedUse;
import org.schemawright.workspace.ObservedUse.TableUse;
import org.schemawright.workspace.UseSign;
import org.schemawright.workspace.Wanted;

/** What a database in use counted of its tables, line by line, and what that tells; each line leads to its table. */
public final class WorkloadView extends BorderPane implements Page {
    private static final double LINE = 28;

    private final Shell shell;
    private final DesignSession session;
    private final ComboBox<String> address = new ComboBox<>();
    private final Label state = new Label();
    private final TableView<TableUse> table = new TableView<>();
    private final StatementsView statements = new StatementsView();
    private final ToggleButton byTable = new ToggleButton(Texts.of("workload.tables"));
    private final ToggleButton byStatement = new ToggleButton(Texts.of("workload.statements"));
    private final LatestWork work;
    private Node tables = new Label();
    private String since = "";

    /** What was read at once. */
    private record Observed(Optional<ObservedUse> use, HeavyStatements statements) {}

    public WorkloadView(Shell shell, DesignSession session) {
        this.shell = shell;
        this.session = session;
        this.work = new LatestWork(shell.background());
        setId("workload");
        table.setId("workload-tables");
        table.setAccessibleText(Texts.of("command.page.workload"));
        table.getStyleClass().addAll("dense", "edge-to-edge");
        table.setFixedCellSize(LINE);
        table.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_LAST_COLUMN);
        text("workload.table", 170, use -> Visible.text(use.table().display()));
        number("workload.rows", TableUse::rows, Size.COUNT);
        number("workload.size", TableUse::bytes, Size.BYTES);
        number("workload.indexes", TableUse::indexBytes, Size.BYTES);
        number("workload.wholeReads", TableUse::wholeReads, Size.COUNT);
        number("workload.indexReads", TableUse::indexReads, Size.COUNT);
        number("workload.written", TableUse::written, Size.COUNT);
        text("workload.tells", 360, WorkloadView::tells);
        table.setOnMouseClicked(_ -> go());
        table.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
        setTop(head());
        tell(Texts.of("workload.none"));
        statements.tell(Texts.of("workload.none"));
    }

    private enum Size {
        COUNT,
        BYTES
    }

    /** In the place of the table, where there is nothing for one. */
    private void tell(String text) {
        var label = new Label(text);
        label.setId("workload-empty");
        label.setWrapText(true);
        label.getStyleClass().addAll("faded", "workload-empty");
        tables = label;
        side();
    }

    private void side() {
        setCenter(byStatement.isSelected() ? statements : tables);
        state.setText(byStatement.isSelected() ? statements.note() : since);
    }

    /** One of both is always chosen. */
    private Node sides() {
        byTable.setId("workload-by-table");
        byStatement.setId("workload-by-statement");
        byTable.getStyleClass().add("left-pill");
        byStatement.getStyleClass().add("right-pill");
        byTable.setSelected(true);
        for (ToggleButton button : List.of(byTable, byStatement)) {
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(_ -> {
                byTable.setSelected(button == byTable);
                byStatement.setSelected(button == byStatement);
                side();
            });
        }
        return new HBox(byTable, byStatement);
    }

    private Node head() {
        address.setId("workload-address");
        address.setEditable(true);
        address.setMaxWidth(Double.MAX_VALUE);
        address.setPromptText(Texts.of("workload.address"));
        address.setAccessibleText(Texts.of("workload.of"));
        address.getItems().setAll(SavedConnections.addresses(shell));
        address.getEditor().setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                observe();
            }
        });
        HBox.setHgrow(address, Priority.ALWAYS);
        var label = new Label(Texts.of("workload.of"));
        label.setLabelFor(address);
        label.setMinWidth(Region.USE_PREF_SIZE);
        var go = new Button(Texts.of("workload.go"), Icons.of(Feather.ACTIVITY));
        go.setId("workload-go");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(_ -> observe());
        state.setId("workload-state");
        state.getStyleClass().add("faded");
        state.setMinWidth(0);
        var line = new HBox(8, label, address, go, sides(), state);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("workload-head");
        return line;
    }

    /** Reads the counts of the database that is named; nothing is changed there. */
    private void observe() {
        String wanted = address.getEditor().getText().strip();
        if (wanted.isEmpty()) {
            address.requestFocus();
            return;
        }
        state.setText(Texts.of("workload.reading"));
        work.run(() -> read(wanted), this::show, this::failed);
    }

    private Observed read(String wanted) throws Exception {
        try (Loaded loaded = shell.bench().load(wanted, Wanted.ANY, Narrowing.NONE)) {
            return new Observed(ObservedUse.of(loaded), HeavyStatements.of(loaded));
        }
    }

    private void show(Observed observed) {
        statements.show(observed.statements());
        Optional<ObservedUse> use = observed.use();
        table.getItems().setAll(use.map(ObservedUse::tables).orElse(List.of()));
        if (table.getItems().isEmpty()) {
            tell(Texts.of(use.isEmpty() ? "workload.uncounted" : "workload.empty"));
        } else {
            tables = table;
            side();
        }
        since = use.flatMap(ObservedUse::since)
                .map(from -> Texts.of("workload.since", from))
                .orElse("");
        side();
    }

    private void failed(Throwable problem) {
        since = "";
        table.getItems().clear();
        String said = Failure.of(problem).message();
        statements.tell(said);
        tell(said);
    }

    private void text(String key, double width, Function<TableUse, String> value) {
        var column = new TableColumn<TableUse, String>(Texts.of(key));
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        column.setPrefWidth(width);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                setText(empty ? null : text);
                setTooltip(empty || text.isEmpty() ? null : new Tooltip(text));
            }
        });
        table.getColumns().add(column);
    }

    private void number(String key, Function<TableUse, Long> value, Size size) {
        var column = new TableColumn<TableUse, Long>(Texts.of(key));
        column.setCellValueFactory(cell -> new SimpleObjectProperty<>(value.apply(cell.getValue())));
        column.setPrefWidth(84);
        column.setCellFactory(_ -> new TableCell<>() {
            @Override
            protected void updateItem(Long number, boolean empty) {
                super.updateItem(number, empty);
                setText(empty ? null : size == Size.BYTES ? bytes(number) : count(number));
                setAlignment(Pos.CENTER_RIGHT);
            }
        });
        table.getColumns().add(column);
    }

    private static String count(long number) {
        return NumberFormat.getIntegerInstance().format(number);
    }

    private static String bytes(long bytes) {
        if (bytes < 1 << 10) {
            return Texts.of("workload.bytes", bytes);
        }
        double size = bytes / 1024.0;
        for (String unit : List.of("KiB", "MiB", "GiB")) {
            if (size < 1024) {
                return Texts.of("workload.of." + unit, size);
            }
            size /= 1024;
        }
        return Texts.of("workload.of.TiB", size);
    }

    private static String tells(TableUse use) {
        return UseSign.of(use).stream().map(WorkloadView::sentence).collect(Collectors.joining(" "));
    }

    private static String sentence(UseSign sign) {
        return switch (sign) {
            case UseSign.ReadWhole(var times, var rows) -> Texts.of("workload.readWhole", times, rows);
            case UseSign.NeverRead(var index) ->
                Texts.of("workload.neverRead", Visible.text(index.name()), bytes(index.bytes()));
            case UseSign.ManyDead(var dead, var percent) -> Texts.of("workload.manyDead", dead, percent);
            case UseSign.NeverSampled() -> Texts.of("workload.neverSampled");
        };
    }

    private void go() {
        TableUse chosen = table.getSelectionModel().getSelectedItem();
        if (chosen != null && session.exists(chosen.table())) {
            shell.goTo(chosen.table());
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node first() {
        return address;
    }

    @Override
    public void close() {
        work.forget();
    }
}
