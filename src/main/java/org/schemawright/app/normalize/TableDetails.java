package org.schemawright.app.normalize;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.control.TitledPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.advise.firstform.Splitting;
import org.schemawright.advise.normalize.Attributes;
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.Dependency;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.NormalForm;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Decision;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Guarding;
import org.schemawright.workspace.JudgeSchema.Judged;
import org.schemawright.workspace.JudgeSchema.Source;

/** One table: its form with the reason, its keys, what determines what in it, and what it could become. */
final class TableDetails extends VBox {
    private final Shell shell;
    private final NormalizeModel model;
    private final Judged judged;

    TableDetails(Shell shell, NormalizeModel model, Judged judged) {
        super(10);
        this.shell = shell;
        this.model = model;
        this.judged = judged;
        setId("normal-form");
        getStyleClass().add("normal-form");
        getChildren().addAll(head(), keys(), section("normalize.known"), diagram(), declaring());
        judged.computed()
                .forEach((column, inputs) -> getChildren()
                        .add(faded(Texts.of(
                                "normalize.computed", Visible.text(column), Visible.text(String.join(", ", inputs))))));
        judged.decided().forEach(one -> getChildren().add(decided(one)));
        getChildren().addAll(section("normalize.rows"), new RowsCard(shell, model.rows(), judged.table()));
        model.rows()
                .of(judged.table())
                .ifPresent(learned -> getChildren().add(new LearnedList(model, judged, learned)));
        if (judged.judgement().form() != NormalForm.BOYCE_CODD
                && judged.purpose().isEmpty()) {
            var cards =
                    new HBox(12, new FormCard(model, judged, Form.THIRD), new FormCard(model, judged, Form.BOYCE_CODD));
            cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
            getChildren().add(cards);
        }
        judged.guards().forEach(guarding -> getChildren().add(guard(guarding)));
        if (judged.purpose().isPresent()) {
            unguarded().forEach(one -> getChildren().add(guarding(one)));
        }
        Map<String, Splitting> seen = lists();
        var lists = new TitledPane(
                Texts.of("normalize.list"),
                new ListCard(model.remedies(), judged.table(), judged.heading().names(), seen));
        lists.setId("lists");
        lists.setExpanded(!seen.isEmpty());
        lists.setAnimated(false);
        getChildren().add(lists);
    }

    /** The columns that hold lists as far as rows tell, with what divides them. */
    private Map<String, Splitting> lists() {
        var lists = new TreeMap<String, Splitting>();
        model.rows()
                .of(judged.table())
                .ifPresent(learned -> learned.findings()
                        .forEach(found -> found.splitting()
                                .filter(one ->
                                        judged.heading().place(one.column()).isPresent())
                                .ifPresent(one -> lists.put(one.column(), one))));
        return lists;
    }

    private Node head() {
        Heading heading = judged.heading();
        var form = new Label(Texts.of(
                "normalize.isIn",
                Visible.text(judged.table().display()),
                judged.judgement().form().label()));
        form.setId("form");
        form.getStyleClass().add("form-title");
        var why = faded(judged.judgement()
                .violation()
                .map(one -> Texts.of("normalize.since", next(), Visible.text(heading.text(one))))
                .orElse(Texts.of("normalize.best")));
        var box = new VBox(4, form, why);
        Optional<Decision> purpose = judged.purpose();
        if (purpose.isPresent()) {
            var label = new Label(onPurpose(purpose.get()));
            label.setId("purpose");
            label.setWrapText(true);
            var back = new Button(Texts.of("normalize.notPurpose"));
            back.setOnAction(_ -> model.undecide(JudgeSchema.form(judged.table())));
            box.getChildren().addAll(label, back);
        } else if (judged.judgement().form() != NormalForm.BOYCE_CODD) {
            var button = new Button(Texts.of("normalize.purpose"));
            button.setId("on-purpose");
            button.setOnAction(_ -> askPurpose());
            box.getChildren().add(button);
        }
        return box;
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
        var back = new Button("", Icons.of(Feather.X));
        back.setAccessibleText(Texts.of("normalize.take"));
        back.setTooltip(new Tooltip(Texts.of("normalize.take")));
        back.getStyleClass().add("flat");
        back.setOnAction(_ -> model.undecide(guarding.guard().decision().matter()));
        var line = new HBox(4, back, label);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private String next() {
        NormalForm[] all = NormalForm.values();
        return all[Math.min(judged.judgement().form().ordinal() + 1, all.length - 1)].label();
    }

    private Node keys() {
        String keys = String.join(
                "   ",
                judged.judgement().keys().stream()
                        .map(key -> "(" + judged.heading().text(key) + ")")
                        .toList());
        var label = new Label(Texts.of("normalize.keys") + " " + Visible.text(keys));
        label.setWrapText(true);
        return label;
    }

    private static Label section(String key) {
        var label = new Label(Texts.of(key));
        label.getStyleClass().add("section");
        return label;
    }

    private static Label faded(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("faded");
        return label;
    }

    private Node diagram() {
        var scroll = new ScrollPane(new DependencyDiagram(judged));
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFitToHeight(true);
        scroll.setMinHeight(USE_PREF_SIZE);
        return scroll;
    }

    private Node declaring() {
        var dependency = new TextField();
        dependency.setId("dependency");
        dependency.setPromptText(Texts.of("normalize.dependency"));
        dependency.setAccessibleText(Texts.of("normalize.dependencyLabel"));
        dependency.setPrefColumnCount(22);
        var meaning = new TextField();
        meaning.setId("meaning");
        meaning.setPromptText(Texts.of("normalize.meaning"));
        meaning.setAccessibleText(Texts.of("normalize.meaningLabel"));
        HBox.setHgrow(meaning, Priority.ALWAYS);
        var declare = new Button(Texts.of("normalize.declare"));
        declare.setId("declare");
        declare.disableProperty()
                .bind(dependency
                        .textProperty()
                        .isEmpty()
                        .or(meaning.textProperty().isEmpty()));
        declare.setOnAction(_ -> model.declare(judged.table(), dependency.getText(), meaning.getText()));
        meaning.setOnAction(_ -> declare.fire());
        declare.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(8, dependency, meaning, declare);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }

    private Node decided(DecidedDependency one) {
        String what = one.answer().word() + "  " + String.join(", ", one.determinant()) + " → "
                + String.join(", ", one.dependent());
        var label = new Label(Visible.text(Texts.of("normalize.decided", what, one.meaning())));
        label.setWrapText(true);
        var back = new Button("", Icons.of(Feather.X));
        back.setAccessibleText(Texts.of("normalize.take"));
        back.setTooltip(new Tooltip(Texts.of("normalize.take")));
        back.getStyleClass().add("flat");
        back.setOnAction(_ -> model.undecide(one.matter()));
        var line = new HBox(4, back, label);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
