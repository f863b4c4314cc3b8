package org.schemawright.app.inspect;

import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Edits;
import org.schemawright.app.common.Hint;
import org.schemawright.app.common.Icons;

/** The fields of the inspector: each makes one edit of what was typed or chosen in it. */
final class Fields {
    private static final int MOST_LINES = 16;

    private final Edits edits;

    Fields(Edits edits) {
        this.edits = edits;
    }

    /** Whether something stands in a field that no edit was made of yet. */
    static boolean isTyped(Node field) {
        return field instanceof TextInputControl input
                && input.getUserData() instanceof String value
                && !value.equals(input.getText());
    }

    /** @param name what a screen reader calls it */
    TextField text(String id, String name, String value, Form.Commit commit) {
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
    private Runnable keeping(TextInputControl field, String value, UnaryOperator<String> meant, Form.Commit commit) {
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

    /**
     * Several lines; kept when the field is left or with Ctrl+Enter.
     *
     * @param name what a screen reader calls it
     */
    TextArea lines(String id, String name, String value, Form.Commit commit) {
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
                // The same keys are those of a new column, which is not meant here.
                event.consume();
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
        Hint.on(box, name);
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

    static Button small(Feather icon, String name, Runnable action) {
        var button = new Button(null, Icons.of(icon));
        button.setAccessibleText(name);
        Hint.on(button, name);
        button.getStyleClass().addAll("button-icon", "flat", "small");
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setOnAction(_ -> action.run());
        return button;
    }
}
