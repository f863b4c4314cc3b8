package org.schemawright.app.problems;

import javafx.scene.control.Label;
import javafx.scene.control.ListCell;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.Severity;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;

/** A line: how grave it is as a sign and as a word, the rule, the object, the problem. */
final class ProblemCell extends ListCell<Problem> {
    ProblemCell() {
        setPrefWidth(0);
    }

    @Override
    protected void updateItem(Problem problem, boolean empty) {
        super.updateItem(problem, empty);
        setText(null);
        if (empty || problem == null) {
            setGraphic(null);
            setAccessibleText(null);
            return;
        }
        Label severity = severity(problem);
        var code = new Label(problem.code().isEmpty() ? Texts.of("problems.engine") : problem.code());
        code.getStyleClass().add("faded");
        code.setMinWidth(40);
        var subject = new Label(Visible.text(problem.about().toString()));
        subject.getStyleClass().add("strong");
        subject.setMinWidth(0);
        var text = new Label(behind(subject.getText(), problem.text()));
        text.setMinWidth(0);
        HBox.setHgrow(text, Priority.ALWAYS);
        setGraphic(new HBox(8, severity, code, subject, text));
        setAccessibleText(
                severity.getText() + ", " + code.getText() + ", " + subject.getText() + ": " + text.getText());
    }

    /** A sentence that begins with the object goes on behind it. */
    private static String behind(String subject, String text) {
        return text.startsWith(subject + " ") ? text.substring(subject.length() + 1) : text;
    }

    static Label severity(Problem problem) {
        boolean told = problem.isTold();
        String word = told ? Texts.of(problem.severity()) : Texts.of("problems.dismissed");
        var icon = Icons.of(told ? icon(problem.severity()) : Feather.EYE_OFF);
        icon.getStyleClass()
                .add(told ? "severity-" + problem.severity().name().toLowerCase(java.util.Locale.ROOT) : "faded");
        var label = new Label(word, icon);
        label.setMinWidth(96);
        return label;
    }

    private static Feather icon(Severity severity) {
        return switch (severity) {
            case ERROR -> Feather.X_OCTAGON;
            case WARNING -> Feather.ALERT_TRIANGLE;
            case INFO -> Feather.INFO;
        };
    }
}
