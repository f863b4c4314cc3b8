package org.schemawright.app.inspect;

import java.util.List;
import java.util.function.Consumer;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Edits;
import org.schemawright.app.common.Icons;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;

/** Fields under each other, each of which makes an edit of what was typed when it is left or Enter is pressed. */
final class Form {
    private static final int SHORT_TEXT = 8;

    private final VBox rows = new VBox(6);
    private final Edits edits;
    private int next;

    /** Makes an edit of a text. */
    @FunctionalInterface
    interface Commit {
        Edit edit(String text);
    }

    Form(Edits edits) {
        this.edits = edits;
        rows.getStyleClass().add("form");
    }

    VBox node() {
        return rows;
    }

    /** Begins anew with nothing but one line of before, which stays where it is until it comes again. */
    void again(Node kept) {
        rows.getChildren().retainAll(kept);
        next = 0;
    }

    private void add(Node node) {
        int there = rows.getChildren().indexOf(node);
        if (there < 0) {
            rows.getChildren().add(next++, node);
        } else {
            next = there + 1;
        }
    }

    void heading(String text) {
        var label = new Label(text);
        label.getStyleClass().add("form-heading");
        add(label);
    }

    void line(Node node) {
        add(node);
    }

    void note(String text) {
        var label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("faded");
        add(label);
    }

    void problem(String text) {
        var label = new Label(text, Icons.of(Feather.ALERT_CIRCLE));
        label.setWrapText(true);
        label.getStyleClass().add("problem-text");
        add(label);
    }

    void link(String text, Runnable action) {
        var link = new Hyperlink(text);
        link.setOnAction(_ -> action.run());
        add(link);
    }

    void field(String key, String id, String value, Commit commit) {
        labelled(key, text(id, Texts.of(key), value, commit));
    }

    void labelled(String key, Node node) {
        var grid = new GridPane(8, 0);
        var label = new Label(Texts.of(key));
        label.setMinWidth(84);
        label.setLabelFor(node);
        grid.add(label, 0, 0);
        grid.add(node, 1, 0);
        GridPane.setHgrow(node, Priority.ALWAYS);
        add(grid);
    }

    /** @param name what a screen reader calls it */
    TextField text(String id, String name, String value, Commit commit) {
        var field = new TextField(value);
        field.setId(id);
        field.setAccessibleText(name);
        field.setMaxWidth(Double.MAX_VALUE);
        field.getStyleClass().add("small");
        Runnable done = () -> {
            String typed = field.getText().strip();
            if (!typed.equals(value) && !edits.perform(() -> commit.edit(typed))) {
                field.setText(value);
            }
        };
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

    /** Several lines; kept when the field is left or with Ctrl+Enter. */
    void area(String key, String id, String value, Commit commit) {
        add(new Label(Texts.of(key)));
        var area = new TextArea(value);
        area.setId(id);
        area.setAccessibleText(Texts.of(key));
        area.setPrefRowCount((int) Math.clamp(value.lines().count() + 1, 3, SHORT_TEXT));
        area.getStyleClass().add("code");
        Runnable done = () -> {
            if (!area.getText().equals(value) && !edits.perform(() -> commit.edit(area.getText()))) {
                area.setText(value);
            }
        };
        area.focusedProperty().subscribe((before, now) -> {
            if (before && !now) {
                done.run();
            }
        });
        area.setOnKeyPressed(event -> {
            if (event.getCode() == KeyCode.ENTER && event.isShortcutDown()) {
                done.run();
            }
        });
        add(area);
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
        button.setOnAction(_ -> action.run());
        return button;
    }

    void button(String key, String id, Runnable action) {
        var button = new Button(Texts.of(key), Icons.of(Feather.PLUS));
        button.setId(id);
        button.getStyleClass().addAll("small", "flat");
        button.setOnAction(_ -> action.run());
        add(button);
    }

    boolean perform(Edit edit) {
        return edits.perform(() -> edit);
    }
}
