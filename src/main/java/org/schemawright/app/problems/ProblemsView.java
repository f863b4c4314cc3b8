package org.schemawright.app.problems;

import java.util.List;
import java.util.Optional;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.ListView;
import javafx.scene.control.SplitPane;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.StackPane;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Page;
import org.schemawright.app.common.PageKind;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;

/** What rules find in the design and what the engine refuses of it; each line leads to its object. */
public final class ProblemsView extends StackPane implements Page {
    private static final double LINE = 28;

    private final ListView<Problem> list = new ListView<>();
    private final DesignSession session;
    private final Shell shell;
    private final ProblemsViewModel model;

    public ProblemsView(Shell shell, DesignSession session) {
        this.session = session;
        this.shell = shell;
        this.model = new ProblemsViewModel(session, shell.bench().engines(), shell.background(), shell::failed);
        var details = new ProblemDetails(shell, model);
        list.setId("problems");
        list.setAccessibleText(Texts.of("command.page.problems"));
        list.getStyleClass().addAll("dense", "edge-to-edge");
        list.setFixedCellSize(LINE);
        list.setPlaceholder(new Label(Texts.of("problems.none")));
        list.setCellFactory(_ -> new ProblemCell());
        var dismissed = new CheckBox(Texts.of("problems.showDismissed"));
        dismissed.setId("show-dismissed");
        dismissed.selectedProperty().bindBidirectional(model.dismissedTooProperty());
        var left = new BorderPane(list);
        left.setBottom(dismissed);
        var both = new SplitPane(left, details);
        both.setDividerPositions(0.58);
        getChildren().add(both);
        model.problemsProperty().subscribe(this::refill);
        list.getSelectionModel()
                .selectedItemProperty()
                .subscribe(problem -> details.show(Optional.ofNullable(problem)));
        list.setOnMouseClicked(_ -> go());
        list.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER) {
                go();
            }
        });
    }

    /** What was chosen stays so while it is there. */
    private void refill(List<Problem> problems) {
        Optional<Problem> chosen = Optional.ofNullable(list.getSelectionModel().getSelectedItem());
        list.getItems().setAll(problems);
        chosen.flatMap(one -> problems.stream().filter(one::isSame).findFirst())
                .ifPresentOrElse(
                        list.getSelectionModel()::select,
                        () -> list.getSelectionModel().clearSelection());
    }

    private void go() {
        Problem chosen = list.getSelectionModel().getSelectedItem();
        if (chosen != null && session.exists(chosen.about())) {
            shell.goTo(chosen.about());
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
        return model.problemsProperty().map(now -> {
            long told = now.stream().filter(Problem::isTold).count();
            return told == 0 ? kind.title() : Texts.of("problems.count", told);
        });
    }

    @Override
    public void close() {
        model.close();
    }
}
