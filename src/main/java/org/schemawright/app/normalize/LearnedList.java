package org.schemawright.app.normalize;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Finding;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.DecidedDependency.Answer;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Source;
import org.schemawright.workspace.JudgeSchema.Stated;
import org.schemawright.workspace.LearnFromRows.Combined;
import org.schemawright.workspace.LearnFromRows.Learned;
import org.schemawright.workspace.LearnFromRows.Nearly;

/** What the rows of a table tell, each line with its mark and what can be decided on it. */
final class LearnedList extends VBox {
    private static final int DIGITS = 2;

    private final NormalizeModel model;
    private final Judged judged;
    private final Learned learned;

    LearnedList(NormalizeModel model, Judged judged, Learned learned) {
        super(4);
        this.model = model;
        this.judged = judged;
        this.learned = learned;
        setId("learned");
        discovered().forEach(one -> getChildren().add(rule(one)));
        learned.nearly().stream()
                .filter(one -> open(one.determinant(), one.dependent()))
                .forEach(one -> getChildren().add(nearly(one)));
        if (learned.left() > 0) {
            getChildren().add(text("normalize.rows.left", learned.left()));
        }
        learned.combined().forEach(one -> getChildren().add(combined(one)));
        learned.findings().forEach(one -> getChildren().add(several(one.finding())));
        if (getChildren().isEmpty()) {
            getChildren().add(text("normalize.rows.nothing"));
        }
    }

    private static Label text(String key, Object... values) {
        var label = new Label(Texts.of(key, values));
        label.setWrapText(true);
        label.getStyleClass().add("faded");
        return label;
    }

    /** What the judgement goes by and nobody has decided on. */
    private List<Stated> discovered() {
        var discovered = new ArrayList<Stated>();
        judged.dependencies().forEach((one, source) -> {
            if (source == Source.DISCOVERED) {
                discovered.add(new Stated(
                        judged.heading().names(one.determinant()),
                        judged.heading().names(one.dependent()),
                        source));
            }
        });
        return discovered;
    }

    private boolean open(List<String> determinant, String dependent) {
        return judged.decided().stream()
                .noneMatch(one -> Set.copyOf(one.determinant()).equals(Set.copyOf(determinant))
                        && one.dependent().contains(dependent));
    }

    private Node rule(Stated one) {
        String meaning = Texts.of("normalize.rows.seen", RowsCard.number(learned.rows()));
        return line(mark("discovered"), one.determinant(), one.dependent(), "", meaning, List.of());
    }

    private Node nearly(Nearly one) {
        var rows = new ToggleButton(Texts.of("normalize.rows.exceptions", one.exceptions()), Icons.of(Feather.LIST));
        rows.setId("exceptions-show");
        rows.getStyleClass().addAll("small", "flat");
        rows.setMinWidth(Region.USE_PREF_SIZE);
        var box = new VBox(4);
        box.getChildren()
                .add(line(
                        mark("approximate"),
                        one.determinant(),
                        List.of(one.dependent()),
                        Texts.of("normalize.rows.holds", percent(one.share()), one.exceptions()),
                        Texts.of("normalize.rows.but", one.exceptions()),
                        List.of(rows)));
        rows.selectedProperty().subscribe(shown -> {
            box.getChildren().removeIf(ExceptionTable.class::isInstance);
            if (shown) {
                box.getChildren().add(new ExceptionTable(learned.columns(), one));
            }
        });
        return box;
    }

    /** Never told as all where it is not: rounded down. */
    static String percent(double share) {
        return new BigDecimal(100 * share)
                .setScale(DIGITS, RoundingMode.DOWN)
                .stripTrailingZeros()
                .toPlainString();
    }

    private static Label mark(String kind) {
        var mark = new Label(Texts.of("normalize.mark." + kind));
        mark.getStyleClass().addAll("dependency-mark", kind);
        mark.setMinWidth(Region.USE_PREF_SIZE);
        return mark;
    }

    private Node line(
            Label mark,
            List<String> determinant,
            List<String> dependent,
            String more,
            String meaning,
            List<? extends Node> beside) {
        var what = new Label(Visible.text(String.join(", ", determinant) + " → " + String.join(", ", dependent))
                + (more.isEmpty() ? "" : "   " + more));
        what.setWrapText(true);
        HBox.setHgrow(what, Priority.ALWAYS);
        what.setMaxWidth(Double.MAX_VALUE);
        var line = new HBox(8, mark, what);
        line.getStyleClass().add("learned-line");
        line.getChildren().addAll(beside);
        for (Answer answer : List.of(Answer.ACCEPTED, Answer.REJECTED, Answer.ONLY_IN_DATA)) {
            var button = new Button(Texts.of("normalize.answer." + answer.name()));
            button.setId("decide-" + answer.name());
            button.getStyleClass().addAll("small");
            button.setMinWidth(Region.USE_PREF_SIZE);
            button.setOnAction(
                    _ -> model.decide(new DecidedDependency(judged.table(), determinant, dependent, answer, meaning)));
            line.getChildren().add(button);
        }
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node combined(Combined one) {
        Label label = text(
                "normalize.rows.combined",
                names(one.determinant()),
                names(one.one()),
                names(one.other()),
                one.groups());
        label.setId("combined");
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(8, mark("multivalued"), label);
        line.getStyleClass().add("learned-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    /** Values that are several values. */
    static Node several(Finding finding) {
        var evidence = finding.evidence().stream().map(Evidence::text).toList();
        var label = new Label(Visible.text(finding.summary() + ": " + String.join("; ", evidence)));
        label.setWrapText(true);
        HBox.setHgrow(label, Priority.ALWAYS);
        var line = new HBox(8, mark("several"), label);
        line.getStyleClass().add("learned-line");
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private static String names(List<String> columns) {
        return Visible.text(String.join(", ", columns));
    }
}
