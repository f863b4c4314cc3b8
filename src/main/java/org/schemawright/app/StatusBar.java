package org.schemawright.app;

import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Background;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;

/** Below the window: what is waited for and can be cancelled, what the engine says, and how much there is. */
final class StatusBar extends HBox {
    private final Label engine = new Label();
    private final HBox counts = new HBox(16);

    StatusBar(Background background) {
        super(16);
        engine.setId("engine-state");
        engine.getStyleClass().add("faded");
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        getChildren().addAll(working(background), engine, gap, counts);
        getStyleClass().add("status");
    }

    private static HBox working(Background background) {
        var waiting = new Label();
        waiting.textProperty().bind(background.waitingForProperty());
        var bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.setAccessibleText(Texts.of("status.working"));
        var cancel = new Button(Texts.of("status.cancel"), Icons.of(Feather.X));
        cancel.getStyleClass().addAll("small", "flat");
        cancel.setOnAction(_ -> background.cancel());
        var work = new HBox(8, bar, waiting, cancel);
        work.setId("working");
        work.visibleProperty().bind(background.waitingForProperty().isNotEmpty());
        work.managedProperty().bind(work.visibleProperty());
        return work;
    }

    /** A design is open. */
    void follow(ObservableValue<String> said, Node counted) {
        engine.textProperty().bind(said);
        counts.getChildren().setAll(counted);
    }

    /** No design is open. */
    void idle() {
        engine.textProperty().unbind();
        engine.setText("");
        counts.getChildren().clear();
    }
}
