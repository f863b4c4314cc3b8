package org.schemawright.app.problems;

import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Visible;

/** The problem that was chosen: its evidence, its remedies with what they are in SQL, and where it is dismissed. */
final class ProblemDetails extends ScrollPane {
    private static final int MOST_LINES = 8;

    /** About as many letters stand in a line. */
    private static final int WIDE = 60;

    private final Shell shell;
    private final ProblemsViewModel model;
    private final VBox content = new VBox(6);

    ProblemDetails(Shell shell, ProblemsViewModel model) {
        this.shell = shell;
        this.model = model;
        content.getStyleClass().add("problem-details");
        setContent(content);
        setFitToWidth(true);
        setId("problem-details");
        setAccessibleText(Texts.of("problems.details"));
        show(Optional.empty());
    }

    void show(Optional<Problem> problem) {
        content.getChildren().clear();
        problem.ifPresentOrElse(
                this::fill, () -> content.getChildren().add(text(Texts.of("problems.choose"), "faded")));
        setVvalue(0);
    }

    private void fill(Problem problem) {
        var head = new HBox(10, ProblemCell.severity(problem), text(problem.text(), "strong"));
        HBox.setHgrow(head.getChildren().getLast(), Priority.ALWAYS);
        content.getChildren().add(head);
        problem.judged().ifPresent(judged -> {
            Finding finding = judged.finding();
            content.getChildren().add(text(Texts.of("problems.evidence"), "faded"));
            finding.evidence().forEach(one -> content.getChildren().add(evidence(one)));
            if (!finding.remedies().isEmpty()) {
                content.getChildren().add(text(Texts.of("problems.remedies"), "faded"));
                finding.remedies().forEach(this::remedy);
            }
            finding.matter().ifPresent(_ -> content.getChildren().add(decision(judged)));
        });
    }

    private Node evidence(Evidence evidence) {
        Label text = text(Visible.text(evidence.text()), "plain");
        return evidence.at()
                .<Node>map(ref -> {
                    var link = new Hyperlink(Visible.text(ref.toString()));
                    link.setMinWidth(0);
                    link.setOnAction(_ -> shell.goTo(ref));
                    var line = new HBox(6, link, text);
                    HBox.setHgrow(text, Priority.ALWAYS);
                    return line;
                })
                .orElse(text);
    }

    private void remedy(Remedy remedy) {
        String label = Visible.text(remedy.label());
        switch (remedy) {
            case Remedy.ByEdit(var _, var edit, var caution) -> {
                var button = new Button(label, Icons.of(Feather.CHECK));
                button.getStyleClass().add("remedy");
                button.setMnemonicParsing(false);
                button.setOnAction(_ -> shell.perform(edit));
                content.getChildren().add(button);
                if (!caution.isEmpty()) {
                    content.getChildren().add(text(Texts.of("problems.mind", Visible.text(caution)), "plain"));
                }
                content.getChildren().add(preview(edit, label));
            }
            case Remedy.ByHand _ -> content.getChildren().add(text(Texts.of("problems.byHand", label), "plain"));
        }
    }

    private TextArea preview(Edit edit, String label) {
        var sql = new TextArea();
        sql.setEditable(false);
        sql.getStyleClass().addAll("sql", "remedy-sql");
        sql.setAccessibleText(Texts.of("problems.preview", label));
        sql.setPrefRowCount(1);
        sql.setWrapText(true);
        sql.setManaged(false);
        model.preview(edit, text -> {
            sql.setText(text.isEmpty() ? Texts.of("problems.noSql") : Visible.lines(text));
            sql.setPrefRowCount(rows(sql.getText()));
            sql.setManaged(true);
        });
        return sql;
    }

    private static int rows(String text) {
        int rows = text.lines().mapToInt(line -> 1 + line.length() / WIDE).sum();
        return Math.clamp(rows, 1, MOST_LINES);
    }

    private Node decision(Judged judged) {
        return judged.dismissal()
                .<Node>map(decision -> {
                    var again = new Button(Texts.of("problems.again"), Icons.of(Feather.EYE));
                    again.setId("tell-again");
                    again.setOnAction(_ -> shell.perform(new Edit.Undecide(decision.matter())));
                    return new VBox(
                            6, text(Texts.of("problems.reasonWas", Visible.text(decision.reason())), "plain"), again);
                })
                .orElseGet(() -> dismissal(judged));
    }

    private Node dismissal(Judged judged) {
        var reason = new TextField();
        reason.setId("dismissal-reason");
        reason.setPromptText(Texts.of("problems.reason"));
        reason.setAccessibleText(Texts.of("problems.reason"));
        HBox.setHgrow(reason, Priority.ALWAYS);
        var dismiss = new Button(Texts.of("problems.dismiss"), Icons.of(Feather.EYE_OFF));
        dismiss.setId("dismiss");
        dismiss.disableProperty().bind(reason.textProperty().map(String::isBlank));
        dismiss.setOnAction(_ -> shell.perform(ProblemsViewModel.dismissal(judged, reason.getText())));
        reason.setOnAction(_ -> dismiss.fire());
        return new HBox(8, reason, dismiss);
    }

    private static Label text(String words, String style) {
        var label = new Label(words);
        label.getStyleClass().add(style);
        label.setWrapText(true);
        label.setMinWidth(0);
        return label;
    }

    /** The buttons of what puts the problem right. */
    List<Button> remedies() {
        return content.getChildren().stream()
                .filter(node -> node.getStyleClass().contains("remedy"))
                .map(Button.class::cast)
                .toList();
    }
}
