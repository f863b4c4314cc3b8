package org.schemawright.app.problems;

import java.util.Comparator;
import java.util.Map;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.control.ListView;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/** What the engine refuses of the design, in its own words; each line leads to its object. */
public final class ProblemsView extends StackPane implements Page {
    private final ListView<Map.Entry<ObjectRef, String>> list = new ListView<>();

    private final DesignSession session;
    private final Shell shell;

    public ProblemsView(Shell shell, DesignSession session) {
        this.session = session;
        this.shell = shell;
        list.setId("problems");
        list.setAccessibleText(Texts.of("command.page.problems"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setFixedCellSize(28);
        list.setPlaceholder(new Label(Texts.of("problems.none")));
        list.setCellFactory(_ -> new Cell());
        getChildren().add(list);
        session.problemsProperty()
                .subscribe(problems -> list.getItems()
                        .setAll(problems.entrySet().stream()
                                .sorted(Comparator.comparing(Map.Entry::getKey))
                                .toList()));
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
    }

    private void go() {
        Map.Entry<ObjectRef, String> chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && session.exists(chosen.getKey())) {
            shell.goTo(chosen.getKey());
        }
    }

    @Override
    public Node node() {
        return this;
    }

    @Override
    public Node first() {
        return list;
    }

    @Override
    public ObservableValue<String> title(PageKind kind) {
        return session.problemsProperty()
                .map(now -> now.isEmpty() ? kind.title() : Texts.of("problems.count", now.size()));
    }

    private static final class Cell extends ListCell<Map.Entry<ObjectRef, String>> {
        @Override
        protected void updateItem(Map.Entry<ObjectRef, String> problem, boolean empty) {
            super.updateItem(problem, empty);
            setText(null);
            if (empty || problem == null) {
                setGraphic(null);
                return;
            }
            var icon = Icons.of(Feather.ALERT_CIRCLE);
            icon.getStyleClass().add("problem-icon");
            var subject = new Label(Visible.text(problem.getKey().toString()));
            subject.getStyleClass().add("strong");
            var reason = new Label(problem.getValue().lines().findFirst().orElse(""));
            setGraphic(new HBox(8, icon, subject, reason));
            setAccessibleText(subject.getText() + ": " + problem.getValue());
        }
    }
}
