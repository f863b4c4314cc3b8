package org.schemawright.app.normalize;

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
import org.schemawright.advise.normalize.DecidedDependency;
import org.schemawright.advise.normalize.Heading;
import org.schemawright.advise.normalize.NormalForm;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Shell;
import org.schemawright.app.common.Texts;
import org.schemawright.model.Visible;
import org.schemawright.workspace.JudgeSchema.Form;
import org.schemawright.workspace.JudgeSchema.Judged;

/** One table: its form with the reason, its keys, what determines what in it, and what it could become. */
final class TableDetails extends VBox {
    /** So much stays to be seen above what one scrolls to: its heading. */
    private static final double ABOVE_FORMS = 32;

    private final Shell shell;
    private final NormalizeModel model;
    private final Judged judged;
    private Optional<Node> forms = Optional.empty();

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
        if (!judged.decided().isEmpty()) {
            getChildren()
                    .add(new VBox(judged.decided().stream().map(this::decided).toArray(Node[]::new)));
        }
        getChildren().addAll(section("normalize.rows"), new RowsCard(shell, model.rows(), judged.table()));
        model.rows()
                .of(judged.table())
                .ifPresentOrElse(
                        learned -> getChildren().add(new LearnedList(model, judged, learned)), this::addShapes);
        if (judged.judgement().form() != NormalForm.BOYCE_CODD
                && judged.purpose().isEmpty()) {
            var cards = new HBox(12, new FormCard(model, judged, Form.THIRD));
            if (!FormCard.oneForBoth(judged)) {
                cards.getChildren().add(new FormCard(model, judged, Form.BOYCE_CODD));
            }
            cards.getChildren().forEach(card -> HBox.setHgrow(card, Priority.ALWAYS));
            forms = Optional.of(cards);
            getChildren().addAll(section("normalize.forms"), cards);
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

    /** What the columns are called and declared as says without any rows; nothing where all is so on purpose. */
    private void addShapes() {
        if (judged.purpose().isPresent()) {
            return;
        }
        var shapes = new VBox(4);
        shapes.setId("shapes");
        model.withoutRows(judged.table())
                .forEach(found -> shapes.getChildren().add(LearnedList.several(found.finding())));
        if (!shapes.getChildren().isEmpty()) {
            getChildren().add(shapes);
        }
    }

    /** Scrolls to what the table could become, wherever that stands once all has its place. */
    private void lookAtForms() {
        forms.ifPresent(cards -> {
            Node at = getParent();
            while (at != null && !(at instanceof ScrollPane)) {
                at = at.getParent();
            }
            if (at instanceof ScrollPane pane) {
                pane.applyCss();
                pane.layout();
                double room = getHeight() - pane.getViewportBounds().getHeight();
                double above = cards.getBoundsInParent().getMinY() - ABOVE_FORMS;
                pane.setVvalue(room <= 0 ? 0 : Math.min(1, above / room));
            }
        });
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
        box.getChildren().add(new PurposeBox(shell, model, judged, this::lookAtForms));
        return box;
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
        return takenBack(label, () -> model.undecide(one.matter()));
    }

    /** A line with what takes it back at its end, so that all lines begin where the others do. */
    static Node takenBack(Label label, Runnable back) {
        var button = new Button("", Icons.of(Feather.X));
        button.setAccessibleText(Texts.of("normalize.take"));
        button.setTooltip(new Tooltip(Texts.of("normalize.take")));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setOnAction(_ -> back.run());
        button.setMinWidth(USE_PREF_SIZE);
        var line = new HBox(4, label, button);
        line.setAlignment(Pos.CENTER_LEFT);
        return line;
    }
}
