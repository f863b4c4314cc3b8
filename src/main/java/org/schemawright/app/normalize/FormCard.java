package org.schemawright.app.normalize;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.normalize.Chase;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.Part;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.app.normalize.Remedies.OldName;
import org.schemawright.model.Visible;
import org.schemawright.workspace.BadRequest;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Reached;

/** What a table would become in one form: the tables with names that can be changed, what is lost, and the proof. */
final class FormCard extends VBox {
    private final NormalizeModel model;
    private final Judged judged;
    private final List<TextField> names = new ArrayList<>();
    private final Label refused = new Label();
    private final CheckBox behindView = new CheckBox();

    FormCard(NormalizeModel model, Judged judged, Form form) {
        super(6);
        this.model = model;
        this.judged = judged;
        setId("form-" + form.name());
        getStyleClass().add("form-card");
        var title = new Label(Texts.of(oneForBoth(judged) ? "normalize.form.both" : "normalize.form." + form.name()));
        title.getStyleClass().add("panel-title");
        getChildren().add(title);
        behindView.setId("behind-view");
        behindView.setWrapText(true);
        behindView.setText(
                Texts.of("normalize.behindView", Visible.text(judged.table().last())));
        refused.setWrapText(true);
        refused.getStyleClass().add("problem-text");
        refused.managedProperty().bind(refused.textProperty().isNotEmpty());
        Reached reached = judged.reached(form);
        if (reached.relations().size() == 1) {
            getChildren().add(faded(Texts.of("normalize.same")));
            return;
        }
        try {
            List<Part> parts = model.parts(judged, form);
            parts.forEach(part -> getChildren().add(line(part, part == parts.getFirst())));
            var preview = new ApartPreview(
                    judged.table().last(),
                    judged.heading().names(),
                    parts,
                    names.stream().map(TextField::textProperty).toList());
            getChildren().addAll(preview, preserved(reached), proof(reached), behindView, apart(parts), refused);
        } catch (BadRequest e) {
            reached.relations()
                    .forEach(one -> getChildren()
                            .add(new Label(Visible.text(judged.heading().text(one)))));
            refused.setText(Visible.text(String.valueOf(e.getMessage())));
            getChildren().addAll(preserved(reached), refused);
        }
    }

    /** Whether both forms are reached by the same tables, which are then shown once. */
    static boolean oneForBoth(Judged judged) {
        return judged.synthesis().relations().equals(judged.decomposition().relations())
                && judged.synthesis().lost().equals(judged.decomposition().lost());
    }

    private static Label faded(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("faded");
        return label;
    }

    private Node line(Part part, boolean first) {
        var name = new TextField(part.name());
        name.setId("part-name");
        name.setAccessibleText(Texts.of("normalize.name"));
        name.setDisable(first);
        name.setPrefColumnCount(12);
        name.setMinWidth(USE_PREF_SIZE);
        names.add(name);
        var columns = new Label(Visible.text(String.join(", ", part.columns())));
        columns.setWrapText(true);
        Label key = faded(Texts.of("normalize.key", Visible.text(String.join(", ", part.key()))));
        var about = new VBox(columns, key);
        HBox.setHgrow(about, Priority.ALWAYS);
        var line = new HBox(8, name, about);
        line.setAlignment(Pos.TOP_LEFT);
        return line;
    }

    private Node preserved(Reached reached) {
        Heading heading = judged.heading();
        String lost =
                String.join("; ", reached.lost().stream().map(heading::text).toList());
        Label label =
                faded(lost.isEmpty() ? Texts.of("normalize.keeps") : Texts.of("normalize.loses", Visible.text(lost)));
        if (!lost.isEmpty()) {
            label.getStyleClass().setAll("label", "problem-text");
        }
        return label;
    }

    private Node proof(Reached reached) {
        Heading heading = judged.heading();
        var lines = new VBox(2, faded(Texts.of("normalize.proofStart")));
        List<Chase.Step> steps = reached.proof().steps();
        IntStream.range(0, steps.size()).forEach(i -> {
            Chase.Step step = steps.get(i);
            lines.getChildren()
                    .add(faded(Texts.of(
                            "normalize.proofStep",
                            i + 1,
                            step.firstRow() + 1,
                            step.secondRow() + 1,
                            Visible.text(heading.text(step.because().determinant())),
                            Visible.text(heading.names().get(step.attribute())))));
        });
        List<List<Integer>> tableau = reached.proof().tableau();
        IntStream.range(0, tableau.size())
                .filter(row -> tableau.get(row).stream().allMatch(symbol -> symbol == 0))
                .findFirst()
                .ifPresent(row -> lines.getChildren().add(faded(Texts.of("normalize.proofEnd", row + 1))));
        var pane = new TitledPane(Texts.of("normalize.proof"), lines);
        pane.setExpanded(false);
        pane.setAnimated(false);
        return pane;
    }

    private Node apart(List<Part> parts) {
        var button = new Button(Texts.of("normalize.apart"), Icons.of(Feather.SCISSORS));
        button.setId("take-apart");
        button.getStyleClass().add("accent");
        button.setMinWidth(USE_PREF_SIZE);
        button.setOnAction(_ -> {
            refused.setText("");
            model.remedies().takeApart(wish(parts), this::refuse);
        });
        var ghost = new Button(Texts.of("normalize.ghost"), Icons.of(Feather.SHARE_2));
        ghost.setId("show-ghost");
        ghost.setMinWidth(USE_PREF_SIZE);
        ghost.setTooltip(new Tooltip(Texts.of("normalize.ghostTip")));
        ghost.setOnAction(_ -> {
            refused.setText("");
            model.remedies().propose(wish(parts), this::refuse);
        });
        return new FlowPane(8, 6, ghost, button);
    }

    private void refuse(String problem) {
        refused.setText(Visible.text(problem));
    }

    private Remedies.Wish wish(List<Part> parts) {
        return new Remedies.Wish(judged.table(), named(parts), oldName());
    }

    private OldName oldName() {
        return behindView.isSelected() ? OldName.VIEW : OldName.STAYS;
    }

    private List<Part> named(List<Part> parts) {
        return IntStream.range(0, parts.size())
                .mapToObj(i -> new Part(
                        names.get(i).getText().isBlank()
                                ? parts.get(i).name()
                                : names.get(i).getText().strip(),
                        parts.get(i).columns(),
                        parts.get(i).key()))
                .toList();
    }
}
