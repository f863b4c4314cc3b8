package org.schemawright.app.normalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.NormalForm;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Decision;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Guarding;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Source;

/** What can be done about a table's form: look at what it could become, or say why it is so and have that guarded. */
final class PurposeBox extends VBox {
    private final Shell shell;
    private final NormalizeModel model;
    private final Judged judged;

    /** @param forms shows what the table could become */
    PurposeBox(Shell shell, NormalizeModel model, Judged judged, Runnable forms) {
        super(6);
        this.shell = shell;
        this.model = model;
        this.judged = judged;
        Optional<Decision> purpose = judged.purpose();
        if (purpose.isPresent()) {
            getChildren().add(purpose(purpose.get()));
        } else if (judged.judgement().form() != NormalForm.BOYCE_CODD) {
            getChildren().add(open(forms));
        }
        judged.guards().forEach(guarding -> getChildren().add(guard(guarding)));
        if (purpose.isPresent()) {
            unguarded().forEach(one -> getChildren().add(guarding(one)));
        }
    }

    private Node purpose(Decision purpose) {
        var label = new Label(onPurpose(purpose));
        label.setId("purpose");
        label.setWrapText(true);
        var back = new Button(Texts.of("normalize.notPurpose"));
        back.setOnAction(_ -> model.undecide(JudgeSchema.form(judged.table())));
        return new VBox(6, label, back);
    }

    private Node open(Runnable forms) {
        var look = new Button(Texts.of("normalize.look"));
        look.setId("look-at-forms");
        look.getStyleClass().add("accent");
        look.setOnAction(_ -> forms.run());
        var button = new Button(Texts.of("normalize.purpose"));
        button.setId("on-purpose");
        button.setOnAction(_ -> askPurpose());
        return new HBox(8, look, button);
    }

    private void askPurpose() {
        String title = Texts.of("normalize.purposeTitle");
        shell.askText(title, Texts.of("normalize.purposeLabel"), "")
                .filter(reason -> !reason.isBlank())
                .ifPresent(reason -> shell.askText(title, Texts.of("normalize.purposeOwner"), "")
                        .ifPresent(owner -> model.onPurpose(judged.table(), reason, owner)));
    }

    private static String onPurpose(Decision purpose) {
        String reason = Visible.text(purpose.reason());
        return purpose.owner().isEmpty()
                ? Texts.of("normalize.onPurpose", reason)
                : Texts.of("normalize.onPurposeOf", reason, Visible.text(purpose.owner()));
    }

    /** What holds of the table and is kept by nobody. */
    private List<Dependency> unguarded() {
        return judged.dependencies().entrySet().stream()
                .filter(known -> known.getValue() == Source.DECLARED || known.getValue() == Source.ACCEPTED)
                .map(Map.Entry::getKey)
                .filter(one -> !judged.all()
                        .determines(one.determinant(), judged.heading().all()))
                .filter(one -> judged.guards().stream()
                        .noneMatch(guarding -> guarding.trouble().isEmpty()
                                && guarding.guard().determinant().equals(names(one.determinant()))
                                && guarding.guard().dependent().equals(names(one.dependent()))))
                .toList();
    }

    private List<String> names(Attributes attributes) {
        return judged.heading().names(attributes);
    }

    private Node guarding(Dependency one) {
        var button = new Button(
                Texts.of("normalize.guard", Visible.text(judged.heading().text(one))), Icons.of(Feather.SHIELD));
        button.setId("guard");
        button.setTooltip(new Tooltip(Texts.of("normalize.guardTip")));
        button.setOnAction(_ -> model.remedies()
                .guard(
                        judged.table(),
                        names(one.determinant()),
                        names(one.dependent()),
                        judged.purpose().map(Decision::reason).orElse("")));
        return button;
    }

    private Node guard(Guarding guarding) {
        String objects = String.join(
                ", ",
                guarding.guard().objects().stream()
                        .map(ObjectRef::last)
                        .distinct()
                        .toList());
        var label = new Label(Visible.text(guarding.trouble()
                .map(trouble ->
                        Texts.of("normalize.guardTrouble", guarding.guard().text(), trouble))
                .orElseGet(
                        () -> Texts.of("normalize.guardStands", guarding.guard().text(), objects))));
        label.setId("guarding");
        label.setWrapText(true);
        if (guarding.trouble().isPresent()) {
            label.getStyleClass().add("problem-text");
        }
        return TableDetails.takenBack(
                label, () -> model.undecide(guarding.guard().decision().matter()));
    }
}
