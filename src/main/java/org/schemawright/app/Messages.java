package org.schemawright.app;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonBar;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextInputDialog;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.stage.Window;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.design.EditRefused;
import org.schemawright.model.Visible;
import org.schemawright.workspace.Failure;

/** Says things to people: in passing over the window, or as a question that waits for an answer. */
final class Messages {
    private static final Duration SEEN = Duration.seconds(7);

    private final StackPane root;
    private final Label passing = new Label();
    private final PauseTransition pause = new PauseTransition(SEEN);

    Messages(StackPane root) {
        this.root = root;
        passing.setId("message");
        passing.getStyleClass().add("message");
        passing.setWrapText(true);
        passing.setMaxSize(720, Region.USE_PREF_SIZE);
        passing.setVisible(false);
        passing.setOnMouseClicked(_ -> passing.setVisible(false));
        StackPane.setAlignment(passing, Pos.BOTTOM_CENTER);
        StackPane.setMargin(passing, new javafx.geometry.Insets(0, 0, 48, 0));
        root.addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                passing.setVisible(false);
            }
        });
        pause.setOnFinished(_ -> passing.setVisible(false));
    }

    Node node() {
        return passing;
    }

    /** For some seconds. */
    void say(String text) {
        show(text);
        passing.setGraphic(null);
        pause.playFromStart();
    }

    /** Until it is clicked, Escape is pressed or something else is to be said: nobody misses it who looked away. */
    void warn(String text) {
        show(text);
        passing.setGraphic(Icons.of(Feather.ALERT_TRIANGLE));
        pause.stop();
    }

    private void show(String text) {
        passing.setText(text);
        passing.setAccessibleText(text);
        passing.setVisible(true);
        passing.toFront();
    }

    void failed(Throwable problem) {
        String text = Failure.of(problem).message();
        warn(text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1));
    }

    void refused(EditRefused problem) {
        Object[] names = problem.names().stream().map(Visible::text).toArray();
        say(Texts.of("refused." + problem.reason(), names));
    }

    private Window window() {
        return root.getScene().getWindow();
    }

    /** One of several answers; empty where none was given. */
    Optional<String> ask(String title, String text, List<String> answers) {
        var alert = new Alert(Alert.AlertType.NONE, text);
        alert.initOwner(window());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setMinHeight(Region.USE_PREF_SIZE);
        var buttons = answers.stream().map(answer -> new ButtonType(answer)).toList();
        alert.getButtonTypes().setAll(buttons);
        alert.getButtonTypes().add(new ButtonType(Texts.of("answer.cancel"), ButtonBar.ButtonData.CANCEL_CLOSE));
        return alert.showAndWait().filter(buttons::contains).map(ButtonType::getText);
    }

    Optional<String> askText(String title, String label, String value) {
        var dialog = new TextInputDialog(value);
        dialog.initOwner(window());
        dialog.setTitle(title);
        dialog.setHeaderText(title);
        dialog.setContentText(label);
        dialog.setGraphic(null);
        return dialog.showAndWait().map(String::strip).filter(text -> !text.isEmpty());
    }

    /** A page of text to be read. */
    void page(String title, Node content) {
        var alert = new Alert(Alert.AlertType.NONE, "", ButtonType.CLOSE);
        alert.initOwner(window());
        alert.setTitle(title);
        alert.setHeaderText(title);
        alert.getDialogPane().setContent(content);
        alert.setResizable(true);
        alert.show();
    }

    /** What happened, that nothing was lost, and the details for those who want to report it. */
    void unexpected(Throwable problem, boolean designOpen) {
        var details = new java.io.StringWriter();
        problem.printStackTrace(new java.io.PrintWriter(details));
        var text = new TextArea(details.toString());
        text.setEditable(false);
        text.setPrefRowCount(10);
        var alert = new Alert(
                Alert.AlertType.ERROR, Texts.of(designOpen ? "error.journal" : "error.nothing"), ButtonType.OK);
        alert.initOwner(window());
        alert.setTitle(Texts.of("error.title"));
        alert.setHeaderText(Texts.of("error.title"));
        alert.getDialogPane().setExpandableContent(text);
        alert.show();
    }
}
