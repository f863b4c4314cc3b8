package org.schemawright.app.migrate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Orientation;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.SplitPane;
import javafx.scene.control.TableCell;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.control.TextArea;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Shown;
import org.schemawright.app.common.Texts;
import org.schemawright.app.compare.CompareModel;
import org.schemawright.app.compare.CompareState;
import org.schemawright.app.compare.CompareState.Progress;
import org.schemawright.engine.Strategy;
import org.schemawright.model.Visible;
import org.schemawright.proof.Proof;
import org.schemawright.workspace.Prepared;
import org.schemawright.workspace.PreviewMigration.Preview;

/**
 * The migration that follows from what goes to the database: its steps with what each locks and loses, and what the
 * scratch engine said of it. Empty while it is being worked out, so that nothing of before is taken for current.
 */
final class MigrationView extends VBox {
    private static final double SMALL = 16;

    private static final double BESIDE = 18;

    private final CompareModel model;
    private final TableView<StepLine> steps = new TableView<>();
    private final TextArea details = new TextArea();
    private final Label verdict = new Label();
    private final Label notes = new Label();
    private final ProgressIndicator working = new ProgressIndicator();
    private final Button stop = new Button(Texts.of("status.cancel"), Icons.of(Feather.X));
    private final Button export = new Button(Texts.of("migrate.export"), Icons.of(Feather.DOWNLOAD));
    private final ComboBox<Strategy> strategy = new ComboBox<>();
    private boolean filling;

    MigrationView(Shell shell, CompareModel model) {
        super(6);
        this.model = model;
        getStyleClass().add("migration");
        table();
        details.setId("migration-statement");
        details.setEditable(false);
        details.getStyleClass().add("code");
        details.setAccessibleText(Texts.of("migrate.statement"));
        verdict.setId("migration-verdict");
        verdict.setWrapText(true);
        verdict.setMinHeight(Region.USE_PREF_SIZE);
        HBox.setHgrow(verdict, Priority.ALWAYS);
        verdict.setMaxWidth(Double.MAX_VALUE);
        notes.setWrapText(true);
        notes.setMinHeight(Region.USE_PREF_SIZE);
        notes.getStyleClass().add("faded");
        notes.managedProperty().bind(notes.visibleProperty());
        notes.visibleProperty().bind(notes.textProperty().isNotEmpty());
        working.setPrefSize(SMALL, SMALL);
        working.visibleProperty().bind(stop.visibleProperty());
        working.managedProperty().bind(stop.visibleProperty());
        stop.managedProperty().bind(stop.visibleProperty());
        stop.getStyleClass().addAll("small", "flat");
        stop.setOnAction(_ -> model.stop());
        export.setId("migration-export");
        export.setOnAction(_ -> new ExportDialog(shell, model).open());
        var head = new HBox(8, working, verdict, stop, strategy(), export);
        export.setMinWidth(Region.USE_PREF_SIZE);
        head.setAlignment(Pos.CENTER_LEFT);
        var split = new SplitPane(steps, details);
        split.setOrientation(Orientation.VERTICAL);
        split.setDividerPositions(0.65);
        VBox.setVgrow(split, Priority.ALWAYS);
        getChildren().setAll(head, notes, split);
        model.stateProperty().subscribe(this::show);
    }

    private ComboBox<Strategy> strategy() {
        strategy.getItems().setAll(Strategy.values());
        strategy.setMinWidth(Region.USE_PREF_SIZE);
        strategy.setAccessibleText(Texts.of("migrate.strategy"));
        strategy.setConverter(new Shown<>(Texts::of));
        strategy.valueProperty().subscribe(chosen -> {
            if (!filling && chosen != null) {
                model.treat(chosen);
            }
        });
        return strategy;
    }

    private void table() {
        steps.setId("migration-steps");
        steps.setAccessibleText(Texts.of("migrate.steps"));
        steps.getStyleClass().addAll("dense", "edge-to-edge");
        steps.setPlaceholder(new Label(Texts.of("migrate.nothing")));
        steps.setColumnResizePolicy(TableView.CONSTRAINED_RESIZE_POLICY_FLEX_LAST_COLUMN);
        steps.getColumns()
                .setAll(List.of(
                        column("migrate.number", line -> String.valueOf(line.number()), 40),
                        column("migrate.step", StepLine::what, 280),
                        column("migrate.locks", StepLine::locks, 260),
                        column("migrate.sizes", StepLine::size, 180),
                        column("migrate.hazards", StepLine::hazards, 190),
                        column("migrate.wayBack", StepLine::wayBack, 150)));
        steps.getSelectionModel()
                .selectedItemProperty()
                .subscribe(line -> details.setText(
                        Optional.ofNullable(line).map(StepLine::details).orElse("")));
    }

    private static TableColumn<StepLine, String> column(String key, Function<StepLine, String> text, double width) {
        var column = new TableColumn<StepLine, String>(Texts.of(key));
        column.setCellValueFactory(cell -> new SimpleStringProperty(text.apply(cell.getValue())));
        column.setSortable(false);
        column.setPrefWidth(width);
        column.setCellFactory(_ -> wrapped(column));
        return column;
    }

    /** All of it is to be read, in as many lines as the width of the column makes of it. */
    private static TableCell<StepLine, String> wrapped(TableColumn<StepLine, String> column) {
        var shown = new Text();
        shown.getStyleClass().add("wrapped");
        shown.wrappingWidthProperty().bind(column.widthProperty().subtract(BESIDE));
        var room = new VBox(shown);
        room.getStyleClass().add("room");
        return new TableCell<>() {
            @Override
            protected void updateItem(String text, boolean empty) {
                super.updateItem(text, empty);
                shown.setText(empty ? "" : text);
                setGraphic(empty ? null : room);
                setAccessibleText(empty ? null : text);
            }
        };
    }

    private void show(CompareState state) {
        filling = true;
        strategy.setValue(state.strategy());
        filling = false;
        strategy.setDisable(state.compared().isEmpty());
        stop.setVisible(state.progress() == Progress.PLANNING);
        export.setDisable(state.preview().isEmpty()
                || state.preview().get().prepared().migration().up().isEmpty()
                || state.progress() == Progress.COMPARING);
        verdict.getStyleClass().removeAll("problem-text", "proved");
        if (state.preview().isPresent() && state.progress() == Progress.IDLE) {
            fill(state, state.preview().get());
            return;
        }
        steps.getItems().clear();
        notes.setText("");
        boolean failed = !state.problem().isEmpty();
        verdict.setText(failed ? state.problem() : state.compared().isEmpty() ? "" : Texts.of("migrate.working"));
        if (failed) {
            verdict.getStyleClass().add("problem-text");
        }
        verdict.setGraphic(null);
    }

    private void fill(CompareState state, Preview preview) {
        Prepared prepared = preview.prepared();
        steps.getItems().setAll(StepLine.of(prepared, state.sizes()));
        steps.getSelectionModel().selectFirst();
        boolean none = prepared.migration().up().isEmpty();
        verdict.setText(none ? Texts.of("migrate.nothing") : verdict(preview));
        verdict.setGraphic(Icons.of(prepared.proved() ? Feather.CHECK_CIRCLE : Feather.ALERT_TRIANGLE));
        verdict.getStyleClass().add(prepared.proved() ? "proved" : "problem-text");
        notes.setText(notes(prepared).stream().map(Visible::text).collect(java.util.stream.Collectors.joining("\n")));
    }

    private static String verdict(Preview preview) {
        Prepared prepared = preview.prepared();
        int count = prepared.migration().up().steps().size();
        if (!prepared.proved()) {
            return Texts.of(
                    "migrate.notProved",
                    count,
                    prepared.proof().stream()
                            .flatMap(proof -> proof.legs().stream())
                            .filter(leg -> !leg.held())
                            .findFirst()
                            .map(MigrationView::failure)
                            .orElse(""));
        }
        return Texts.of(preview.whole() ? "migrate.proved" : "migrate.provedPart", count, preview.objects());
    }

    private static String failure(Proof.Leg leg) {
        return leg.name() + ": " + Visible.text(leg.failures().getFirst());
    }

    /** Losses first. */
    private static List<String> notes(Prepared prepared) {
        var all = new java.util.ArrayList<String>();
        prepared.migration()
                .up()
                .losses()
                .forEach(loss -> all.add(Texts.of("migrate.loses", loss.object(), loss.why())));
        prepared.mayFail()
                .forEach(measured ->
                        all.add(Texts.of("migrate.mayFail", measured.check().what())));
        int most = 6;
        prepared.notes().stream().limit(most).forEach(all::add);
        return all;
    }

    TableView<StepLine> steps() {
        return steps;
    }
}
