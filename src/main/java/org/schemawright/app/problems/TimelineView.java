package org.schemawright.app.problems;

import java.util.stream.IntStream;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.EditNames;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.design.History;

/** All that was done, the latest first; choosing a line goes back, or forth, to it. */
public final class TimelineView extends StackPane implements Page {
    private final DesignSession session;
    private final ListView<Integer> list = new ListView<>();

    public TimelineView(Shell shell, DesignSession session) {
        this.session = session;
        list.setId("timeline");
        list.setAccessibleText(Texts.of("command.page.history"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setFixedCellSize(28);
        list.setCellFactory(_ -> new Cell());
        getChildren().add(list);
        session.historyProperty().subscribe(this::show);
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node first() {
        return list;
    }

    private void show(History history) {
        int last = history.states().size() - 1;
        list.getItems()
                .setAll(IntStream.rangeClosed(0, last)
                        .map(i -> last - i)
                        .boxed()
                        .toList());
        list.getSelectionModel().select(last - history.present());
        list.scrollTo(Math.max(0, last - history.present() - 3));
    }

    private void go() {
        Integer state = list.getSelectionModel().getSelectedItem();
        if (state != null && state != session.history().present()) {
            session.goTo(state);
        }
    }

    private final class Cell extends ListCell<Integer> {
        @Override
        protected void updateItem(Integer state, boolean empty) {
            super.updateItem(state, empty);
            setText(null);
            History history = session.history();
            if (empty || state == null || state >= history.states().size()) {
                setGraphic(null);
                return;
            }
            var done = history.states().get(state);
            var label = new Label(EditNames.of(done.edit()));
            label.getStyleClass().add(state > history.present() ? "faded" : "plain");
            var line = new HBox(8, Icons.of(state == history.present() ? Feather.CHEVRON_RIGHT : Feather.MINUS), label);
            if (history.saved().filter(saved -> saved == done.document()).isPresent()) {
                var saved = new Label(Texts.of("history.saved"), Icons.of(Feather.SAVE));
                saved.getStyleClass().add("faded");
                line.getChildren().add(saved);
            }
            setGraphic(line);
            setAccessibleText(label.getText());
        }
    }
}
