package org.schemawright.app.inspect;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Control;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.DesignSession;
import org.schemawright.app.common.Edits;
import org.schemawright.app.common.Hint;
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
    private final Edits edits;
    private final Fields fields;
    private final SectionStack stack;
    private final Optional<Engine> engine;
    private Map<ObjectRef, String> problems;

    /** Makes an edit of a text. */
    @FunctionalInterface
    interface Commit {
        Edit edit(String text);
    }

    /** @param engine the design's; empty where this program does not know it */
    Form(Edits edits, Sections sections, Optional<Engine> engine) {
        this.edits = edits;
        this.engine = engine;
        this.fields = new Fields(edits);
        this.stack = new SectionStack(sections);
        this.problems = edits.session().problemsProperty().get();
    }

    VBox node() {
        return stack.node();
    }

    /** Whether something stands in a field that no edit was made of yet. */
    static boolean isTyped(Node field) {
        return Fields.isTyped(field);
    }

    /** Begins anew with nothing but one line of before, which stays in its section until it comes again. */
    void again(Node line) {
        stack.again(line);
        problems = edits.session().problemsProperty().get();
    }

    /** Ends what was begun {@linkplain #again anew}. */
    void finished() {
        stack.finished();
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
        stack.section(id, count, add);
    }

    /** Where the lines of a section stand; empty where there is none. */
    Optional<VBox> lines(String id) {
        return stack.lines(id);
    }

    void line(Node node) {
        stack.line(node);
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
            Hint.on(field, problem);
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
        Hint.on(link, Visible.text(ref.toString()));
        link.setMinWidth(40);
        return link;
    }

    /** Something that stands on a table: its name leads to it, and it can be removed. */
    void item(ObjectRef ref, String about) {
        var label = new Label(Visible.text(about));
        label.getStyleClass().add("faded");
        Hint.on(label, Visible.text(about));
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
        return fields.text(id, name, value, commit);
    }

    /** The text that an object mainly is, in several lines. */
    void text(String key, SchemaObject of, String value, Function<String, SchemaObject> changed) {
        marked(area(key, "object-text", value, typed -> new Edit.Replace(changed.apply(typed))), of.ref());
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
        return fields.lines(id, name, value, commit);
    }

    CheckBox check(String id, String name, boolean value, Consumer<Boolean> changed) {
        return fields.check(id, name, value, changed);
    }

    ComboBox<String> choice(String id, String name, List<String> values, String value, Consumer<String> changed) {
        return fields.choice(id, name, values, value, changed);
    }

    Button small(Feather icon, String name, Runnable action) {
        return Fields.small(icon, name, action);
    }

    boolean perform(Edits.Making making) {
        return edits.perform(making);
    }

    boolean perform(Edit edit) {
        return edits.perform(() -> edit);
    }
}
