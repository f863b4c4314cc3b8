package org.schemawright.app.compare;

import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.change.RenameQuestion;
import org.schemawright.model.Visible;
import org.schemawright.workspace.TakeOver.Answer;

/** What only a person can say: whether a drop beside an add is one thing under another name. */
final class QuestionsView extends VBox {
    private static final int MOST = 4;

    private final CompareModel model;

    QuestionsView(CompareModel model) {
        super(4);
        this.model = model;
        setId("rename-questions");
        getStyleClass().add("questions");
        managedProperty().bind(visibleProperty());
        model.stateProperty().subscribe(this::show);
    }

    private void show(CompareState state) {
        getChildren().clear();
        state.compared()
                .ifPresent(compared -> compared.questions().stream()
                        .limit(MOST)
                        .forEach(question -> getChildren().add(line(question))));
        setVisible(!getChildren().isEmpty());
        setDisable(state.progress() == CompareState.Progress.COMPARING);
    }

    private VBox line(RenameQuestion question) {
        var text = new Label(
                Texts.of(
                        "compare.question",
                        Visible.text(question.dropped().toString()),
                        Visible.text(question.shortName()),
                        Visible.text(String.join(", ", question.reasons()))),
                Icons.of(Feather.HELP_CIRCLE));
        text.setWrapText(true);
        text.setMinHeight(USE_PREF_SIZE);
        var buttons = new HBox(
                8, button("compare.same", question, Answer.SAME), button("compare.other", question, Answer.OTHER));
        buttons.setAlignment(Pos.CENTER_RIGHT);
        return new VBox(2, text, buttons);
    }

    private Button button(String key, RenameQuestion question, Answer answer) {
        var button = new Button(Texts.of(key));
        button.setId(
                answer.name().toLowerCase(Locale.ROOT) + "-" + question.added().last());
        button.getStyleClass().add("small");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> model.answer(question, answer));
        return button;
    }
}
