package org.schemawright.app.connect;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import javafx.event.ActionEvent;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Opening;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.connect.SavedConnection;
import org.schemawright.connect.ServerAddress;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Failure;

/** Asks where a database is, then which of its schemas, and opens a design of them. The database is only read. */
public final class OpenDatabaseDialog {
    private static final int WIDE = 580;
    private static final int LIST_HIGH = 180;
    private static final int MOST_UNASKED = 2000;

    private final Shell shell;
    private final Dialog<ButtonType> dialog = new Dialog<>();
    private final ButtonType go = new ButtonType(Texts.of("connect.read"), ButtonData.OTHER);
    private final TextField address = new TextField();
    private final Label problem = new Label();
    private final VBox schemas = new VBox(6);
    private final VBox choice = new VBox(6);
    private final Encryption encryption = new Encryption();
    private final SavedBox saved;
    private Optional<SortedMap<String, Integer>> known = Optional.empty();

    private OpenDatabaseDialog(Shell shell) {
        this.shell = shell;
        this.saved = new SavedBox(shell, this::take);
        dialog.initOwner(shell.window());
        dialog.setTitle(Texts.of("connect.title"));
        dialog.setHeaderText(Texts.of("connect.title"));
        dialog.setResizable(true);
        dialog.getDialogPane().setContent(content());
        dialog.getDialogPane().setPrefWidth(WIDE);
        dialog.getDialogPane().getButtonTypes().setAll(go, ButtonType.CANCEL);
        button().setId("connect-go");
        button().setDefaultButton(true);
        button().setMinWidth(Region.USE_PREF_SIZE);
        button().disableProperty()
                .bind(address.textProperty()
                        .isEmpty()
                        .or(shell.background().waitingForProperty().isNotEmpty()));
        button().addEventFilter(ActionEvent.ACTION, event -> {
            event.consume();
            known.ifPresentOrElse(_ -> make(), this::look);
        });
        dialog.setOnShown(_ -> address.requestFocus());
        dialog.setOnHidden(_ -> shell.background().cancel());
    }

    public static void open(Shell shell) {
        new OpenDatabaseDialog(shell).dialog.show();
    }

    private Button button() {
        return (Button) dialog.getDialogPane().lookupButton(go);
    }

    private Node content() {
        address.setId("connect-address");
        address.setPromptText("postgresql://user@host:5432/database");
        address.textProperty().subscribe(_ -> forget());
        var label = new Label(Texts.of("connect.address"));
        label.setLabelFor(address);
        var file = new Button(Texts.of("connect.file"), Icons.of(Feather.FOLDER));
        file.setOnAction(_ -> chooseFile());
        HBox.setHgrow(address, Priority.ALWAYS);
        var about = new Label(Texts.of("connect.about"));
        about.setWrapText(true);
        about.getStyleClass().add("faded");
        about.setMinHeight(Region.USE_PREF_SIZE);
        problem.setId("connect-problem");
        problem.getStyleClass().add("problem-text");
        problem.setWrapText(true);
        problem.setMinHeight(Region.USE_PREF_SIZE);
        problem.managedProperty().bind(problem.visibleProperty());
        problem.visibleProperty().bind(problem.textProperty().isNotEmpty());
        choice.managedProperty().bind(choice.visibleProperty());
        choice.setVisible(false);
        var list = new ScrollPane(schemas);
        list.setFitToWidth(true);
        list.setPrefHeight(LIST_HIGH);
        list.getStyleClass().add("edge-to-edge");
        choice.getChildren().addAll(new Label(Texts.of("connect.schemas")), list);
        return new VBox(10, saved, label, row(address, file), encryption, about, problem, work(), choice);
    }

    private HBox work() {
        var bar = new ProgressBar();
        bar.setAccessibleText(Texts.of("status.working"));
        var label = new Label();
        label.textProperty().bind(shell.background().waitingForProperty());
        var stop = new Button(Texts.of("status.cancel"), Icons.of(Feather.X));
        stop.setId("connect-stop");
        stop.getStyleClass().addAll("small", "flat");
        stop.setOnAction(_ -> shell.background().cancel());
        HBox row = row(bar, label, stop);
        row.visibleProperty().bind(shell.background().waitingForProperty().isNotEmpty());
        row.managedProperty().bind(row.visibleProperty());
        return row;
    }

    private static HBox row(Node... nodes) {
        var row = new HBox(8, nodes);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private void chooseFile() {
        var chooser = new FileChooser();
        chooser.setTitle(Texts.of("connect.fileTitle"));
        Optional.ofNullable(
                        chooser.showOpenDialog(dialog.getDialogPane().getScene().getWindow()))
                .ifPresent(file -> address.setText(file.getPath()));
    }

    /** Another address: what was read of the one before no longer counts. */
    private void forget() {
        known = Optional.empty();
        problem.setText("");
        choice.setVisible(false);
        if (dialog.getDialogPane().getButtonTypes().contains(go)) {
            button().setText(Texts.of("connect.read"));
        }
    }

    private void take(SavedConnection connection) {
        encryption.clear();
        address.setText(connection.address());
    }

    private String where() {
        return encryption.with(address.getText().strip());
    }

    private void look() {
        problem.setText("");
        String where = where();
        shell.background()
                .run(
                        Texts.of("connect.looking", ServerAddress.masked(where)),
                        _ -> ReadDatabase.schemas(shell.bench(), where),
                        this::ask,
                        this::failed);
    }

    private void failed(Throwable failure) {
        problem.setText(Failure.of(failure).message());
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
    }

    /** Of a large database nothing is chosen beforehand: nobody waits for thousands of tables unasked. */
    private void ask(SortedMap<String, Integer> found) {
        known = Optional.of(found);
        if (found.isEmpty()) {
            make();
            return;
        }
        boolean few = found.values().stream().mapToInt(Integer::intValue).sum() <= MOST_UNASKED;
        Optional<List<String>> before = saved.chosen(where());
        schemas.getChildren().clear();
        found.forEach((name, count) -> {
            var box = new CheckBox(Texts.of("connect.schema", Visible.text(name), count));
            box.setUserData(name);
            box.setSelected(before.map(names -> names.contains(name)).orElse(few && count > 0));
            schemas.getChildren().add(box);
        });
        choice.setVisible(true);
        button().setText(Texts.of("connect.open"));
        dialog.getDialogPane().getScene().getWindow().sizeToScene();
        schemas.getChildren().getFirst().requestFocus();
    }

    private SortedSet<String> chosen() {
        var chosen = new TreeSet<String>();
        for (Node node : schemas.getChildren()) {
            if (node instanceof CheckBox box && box.isSelected() && box.getUserData() instanceof String name) {
                chosen.add(name);
            }
        }
        return chosen;
    }

    private void make() {
        SortedMap<String, Integer> found = known.orElseThrow();
        SortedSet<String> chosen = found.isEmpty() ? new TreeSet<>() : chosen();
        if (!found.isEmpty() && chosen.isEmpty()) {
            problem.setText(Texts.of("connect.noSchema"));
            return;
        }
        problem.setText("");
        Set<String> some = chosen.containsAll(found.keySet()) ? Set.of() : chosen;
        String where = where();
        shell.background()
                .run(
                        Texts.of("connect.reading", ServerAddress.masked(where)),
                        cancellation -> {
                            ReadDatabase read = ReadDatabase.read(shell.bench(), where, some);
                            cancellation.check();
                            return Opening.arranged(read.design(), read.notes(), cancellation);
                        },
                        opening -> {
                            saved.remember(where, List.copyOf(chosen));
                            dialog.close();
                            shell.open(opening);
                        },
                        this::failed);
    }
}
