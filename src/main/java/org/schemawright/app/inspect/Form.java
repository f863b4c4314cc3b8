package org.schemawright.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Edits;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Selection;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.engine.Capability;
import org.schemawright.engine.Engine;
import org.schemawright.engine.portable.Dialect;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** Fields under each other, each of which makes an edit of what was typed when it is left or Enter is pressed. */
final class Form {
    private static final int MOST_LINES = 16;

    private final VBox whole = new VBox(6);
    private final Edits edits;
    private final Sections sections;
    private final Optional<Engine> engine;
    private Map<ObjectRef, String> problems;
    private VBox rows = whole;
    private Optional<VBox> kept = Optional.empty();
    private int next;

    /** Makes an edit of a text. */
    @FunctionalInterface
    interface Commit {
        Edit edit(String text);
    }

    /** @param engine the design's; empty where this program does not know it */
    Form(Edits edits, Sections sections, Optional<Engine> engine) {
        this.edits = edits;
        this.engine = engine;
        this.sections = sections;
        this.problems = edits.session().problemsProperty().get();
        whole.getStyleClass().add("form");
    }

    VBox node() {
        return whole;
    }

    /** Whether something stands in a field that no edit was made of yet. */
    static boolean isTyped(Node field) {
        return field instanceof TextInputControl input
                && input.getUserData() instanceof String value
                && !value.equals(input.getText());
    }

    /** Begins anew with nothing but one line of before, which stays in its section until it comes again. */
    void again(Node line) {
        kept = line.getParent() instanceof VBox box ? Optional.of(box) : Optional.empty();
        whole.getChildren().retainAll(kept.stream().toList());
        problems = edits.session().problemsProperty().get();
        rows = whole;
        next = 0;
    }

    /** What the engine says against an object; empty where it says nothing. */
    String problemOf(ObjectRef ref) {
        return problems.getOrDefault(ref, "");
    }

    DesignSession session() {
        return edits.session();
    }

    Optional<Dialect> dialect() {
        return engine.map(Engine::dialect);
    }

    boolean can(Capability capability) {
        return engine.filter(there -> there.capabilities().contains(capability)).isPresent();
    }

    /** Whether the engine has things like this at all. */
    boolean can(SchemaObject draft) {
        return engine.filter(there -> there.writer().refusal(draft).isEmpty()).isPresent();
    }

    /**
     * What comes from now on belongs to a section with a heading, which can be folded away. One that is empty shows
     * nothing but its heading.
     *
     * @param id    the key of its heading is {@code inspect.ID}
     * @param count of what is in it; below zero for what is not counted
     * @param add   what a new one is made by, where that can be done here
     */
    void section(String id, int count, Optional<Runnable> add) {
        rows = kept.filter(box -> id.equals(box.getUserData())).orElseGet(() -> new VBox(6));
        rows.setUserData(id);
        rows.setManaged(count != 0);
        String title = Texts.of("inspect." + id);
        var label = new Label(count > 0 ? Texts.of("inspect.counted", title, count) : title);
        label.getStyleClass().add(count == 0 ? "form-heading-empty" : "form-heading");
        var head = new HBox(4, label);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("form-section");
        if (count != 0) {
            head.getChildren().addFirst(folding(id, title, rows));
        }
        var gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        head.getChildren().add(gap);
        add.ifPresent(action -> {
            Button button = small(Feather.PLUS, Texts.of("inspect.addTo", title), action);
            button.setId("add-" + id);
            head.getChildren().add(button);
        });
        below(head);
        below(rows);
    }

    private Button folding(String id, String title, Region content) {
        Button button = small(Feather.CHEVRON_DOWN, title, () -> {});
        button.setId("fold-" + id);
        Runnable show = () -> {
            boolean open = sections.isOpen(id);
            content.setVisible(open);
            content.setManaged(open);
            button.setGraphic(Icons.of(open ? Feather.CHEVRON_DOWN : Feather.CHEVRON_RIGHT));
            button.setAccessibleText(Texts.of(open ? "inspect.fold" : "inspect.unfold", title));
        };
        button.setOnAction(_ -> {
            sections.set(id, !sections.isOpen(id));
            show.run();
        });
        show.run();
        return button;
    }

    void line(Node node) {
        if (rows == whole) {
            below(node);
        } else if (!rows.getChildren().contains(node)) {
            rows.getChildren().add(node);
        }
    }

    private void below(Node node) {
        int there = whole.getChildren().indexOf(node);
        if (there < 0) {
            whole.getChildren().add(next, node);
            next++;
        } else {
            next = there + 1;
        }
    }

    void note(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        label.getStyleClass().add("faded");
        line(label);
    }

    /** What the engine refuses of the object itself. */
    void problem(ObjectRef ref) {
        Optional.ofNullable(problems.get(ref)).ifPresent(text -> {
            var label = new Label(text, Icons.of(Feather.ALERT_CIRCLE));
            label.setWrapText(true);
            label.setMinHeight(Region.USE_PREF_SIZE);
            label.getStyleClass().add("problem-text");
            line(label);
        });
    }

    /** Marks a field whose object the engine refuses, and says why. */
    <C extends Control> C marked(C field, ObjectRef ref) {
        String problem = problems.get(ref);
        if (problem != null) {
            field.getStyleClass().add("wrong");
            field.setTooltip(new Tooltip(problem));
            field.setAccessibleHelp(problem);
        }
        return field;
    }

    void link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setOnAction(_ -> action.run());
        line(link);
    }

    /** The name of something that can be selected. */
    Hyperlink link(ObjectRef ref) {
        var link = new Hyperlink(Visible.text(ref.last()));
        link.setOnAction(_ -> session().selectionProperty().set(Selection.of(ref)));
        link.setTooltip(new Tooltip(Visible.text(ref.toString())));
        link.setMinWidth(40);
        return link;
    }

    /** Something that stands on a table: its name leads to it, and it can be removed. */
    void item(ObjectRef ref, String about) {
        var label = new Label(Visible.text(about));
        label.getStyleClass().add("faded");
        label.setTooltip(new Tooltip(Visible.text(about)));
        label.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(label, Priority.ALWAYS);
        Hyperlink link = marked(link(ref), ref);
        label.setMinWidth(0);
        line(new HBox(6, link, label, removal(ref)));
    }

    Button removal(ObjectRef ref) {
        return small(
                Feather.X,
                Texts.of("inspect.removeObject", Visible.text(ref.last())),
                () -> perform(new Edit.Remove(new TreeSet<>(Set.of(ref)))));
    }

    TextField field(String key, String id, String value, Commit commit) {
        TextField field = text(id, Texts.of(key), value, commit);
        labelled(key, field);
        return field;
    }

    void labelled(String key, Node node) {
        var grid = new GridPane(8, 0);
        var label = new Label(Texts.of(key));
        label.setMinWidth(84);
        label.setLabelFor(node);
        grid.add(label, 0, 0);
        grid.add(node, 1, 0);
        GridPane.setHgrow(node, Priority.ALWAYS);
        line(grid);
    }

    /** @param name what a screen reader calls it */
    TextField text(String id, String name, String value, Commit commit) {
        var field = new TextField(value);
        field.setUserData(value);
        field.setId(id);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        field.getStyleClass().add("small");
        HBox.setHgrow(field, Priority.ALWAYS);
        Runnable done = keeping(field, value, String::strip, commit);
        field.setOnAction(_ -> done.run());
        field.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                done.run();
            }
        });
        field.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ESCAPE) {
                field.setText(value);
            }
        });
        return field;
    }

    /**
     * Makes an edit of what was typed, once: a field that has made way for another loses the focus later, when what it
     * says may be over.
     */
    private Runnable keeping(TextInputControl field, String value, UnaryOperator<String> meant, Commit commit) {
        var kept = new AtomicReference<>(value);
        return () -> {
            String typed = meant.apply(field.getText());
            if (typed.equals(kept.get())) {
                return;
            }
            String before = kept.getAndSet(typed);
            if (!edits.perform(() -> commit.edit(typed))) {
                kept.set(before);
                field.setText(value);
            }
        };
    }

    /** Several lines; kept when the field is left or with Ctrl+Enter. */
    TextArea area(String key, String id, String value, Commit commit) {
        var label = new Label(Texts.of(key));
        TextArea area = lines(id, Texts.of(key), value, commit);
        label.setLabelFor(area);
        line(label);
        line(area);
        return area;
    }

    /**
     * The same without a label of its own.
     *
     * @param name what a screen reader calls it
     */
    TextArea lines(String id, String name, String value, Commit commit) {
        var area = new TextArea(value);
        area.setUserData(value);
        area.setId(id);
        area.setAccessibleText(name);
        area.setPrefRowCount((int) Math.clamp(value.lines().count() + 1, 3, MOST_LINES));
        area.getStyleClass().add("code");
        Runnable done = keeping(area, value, UnaryOperator.identity(), commit);
        area.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                done.run();
            }
        });
        area.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                done.run();
            } else if (event.getCode() == KeyCode.ESCAPE) {
                area.setText(value);
            }
        });
        return area;
    }

    CheckBox check(String id, String name, boolean value, Consumer<Boolean> changed) {
        var box = new CheckBox();
        box.setId(id);
        box.setAccessibleText(name);
        box.setTooltip(new Tooltip(name));
        box.setSelected(value);
        box.setOnAction(_ -> changed.accept(box.isSelected()));
        return box;
    }

    ComboBox<String> choice(String id, String name, List<String> values, String value, Consumer<String> changed) {
        var box = new ComboBox<String>();
        box.setId(id);
        box.setAccessibleText(name);
        box.getItems().setAll(values);
        box.setValue(value);
        box.setMaxWidth(Double.MAX_VALUE);
        box.setOnAction(_ -> {
            if (box.getValue() != null && !box.getValue().equals(value)) {
                changed.accept(box.getValue());
            }
        });
        return box;
    }

    Button small(Feather icon, String name, Runnable action) {
        var button = new Button(null, Icons.of(icon));
        button.setAccessibleText(name);
        button.setTooltip(new Tooltip(name));
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }

    boolean perform(Edit edit) {
        return edits.perform(() -> edit);
    }
}
