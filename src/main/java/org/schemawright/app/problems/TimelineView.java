package org.schemawright.app.problems;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;
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

    /** Lines that are there stay; each looks by itself what it has to say now. */
    private void show(History history) {
        int last = history.states().size() - 1;
        list.getItems().removeIf(state -> state > last);
        for (int state = list.getItems().size(); state <= last; state++) {
            list.getItems().addFirst(state);
        }
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
        private final FontIcon sign = Icons.of(Feather.MINUS);
        private final Label label = new Label();
        private final Label saved = new Label(Texts.of("history.saved"), Icons.of(Feather.SAVE));
        private final HBox line = new HBox(8, sign, label, saved);

        Cell() {
            saved.getStyleClass().add("faded");
            saved.managedProperty().bind(saved.visibleProperty());
            session.historyProperty().subscribe(this::show);
        }

        @Override
        protected void updateItem(Integer state, boolean empty) {
            super.updateItem(state, empty);
            show(session.history());
        }

        private void show(History history) {
            Integer state = getItem();
            if (isEmpty() || state == null || state >= history.states().size()) {
                setGraphic(null);
                return;
            }
            var done = history.states().get(state);
            label.setText(EditNames.of(done.edit()));
            String style = state > history.present() ? "faded" : "plain";
            if (!label.getStyleClass().contains(style)) {
                label.getStyleClass().removeAll("faded", "plain");
                label.getStyleClass().add(style);
            }
            Feather wanted = state == history.present() ? Feather.CHEVRON_RIGHT : Feather.MINUS;
            if (sign.getIconCode() != wanted) {
                sign.setIconCode(wanted);
            }
            saved.setVisible(history.saved()
                    .filter(document -> document == done.document())
                    .isPresent());
            setGraphic(line);
            setAccessibleText(label.getText());
        }
    }
}
