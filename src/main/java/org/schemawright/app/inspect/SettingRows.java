package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import org.kordamp.ikonli.feather.Feather;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.Visible;

/** The engine's own settings of an object, under the engine's names. */
final class SettingRows {
    private static final int NAME_WIDTH = 120;

    private final Form form;

    SettingRows(Form form) {
        this.form = form;
    }

    /** Options stand in one field, since there may be any; of properties each has a field of its own. */
    void show(
            SortedMap<String, String> options,
            SortedMap<String, String> properties,
            Function<SortedMap<String, String>, Edit> optionsChanged,
            Function<SortedMap<String, String>, Edit> propertiesChanged) {
        if (options.isEmpty() && properties.isEmpty()) {
            return;
        }
        form.section("settings", options.size() + properties.size(), Optional.empty());
        if (!options.isEmpty()) {
            form.field(
                    "inspect.options", "object-options", text(options), typed -> optionsChanged.apply(parsed(typed)));
        }
        list(properties, propertiesChanged);
    }

    /** A section of properties alone; another is added by typing its name, an equals sign and its value. */
    void properties(SortedMap<String, String> properties, Function<SortedMap<String, String>, Edit> changed) {
        form.section("settings", properties.isEmpty() ? -1 : properties.size(), Optional.empty());
        list(properties, changed);
        form.field("inspect.another", "new-property", "", typed -> changed.apply(merged(properties, parsed(typed))));
    }

    private static SortedMap<String, String> merged(SortedMap<String, String> one, SortedMap<String, String> other) {
        var both = new TreeMap<>(one);
        both.putAll(other);
        return both;
    }

    private void list(SortedMap<String, String> properties, Function<SortedMap<String, String>, Edit> changed) {
        int row = 1;
        for (var property : properties.entrySet()) {
            row(property.getKey(), property.getValue(), row, value -> changed.apply(with(properties, property, value)));
            row++;
        }
    }

    private void row(String name, String value, int row, Form.Commit commit) {
        var label = new Label(Visible.text(name));
        label.setPrefWidth(NAME_WIDTH);
        label.setMinWidth(NAME_WIDTH);
        TextField field = form.text("property-" + row, Visible.text(name), value, commit);
        label.setLabelFor(field);
        var remove = form.small(
                Feather.X, Texts.of("inspect.removeObject", Visible.text(name)), () -> form.perform(commit.edit("")));
        form.line(new HBox(6, label, field, remove));
    }

    private static SortedMap<String, String> with(
            SortedMap<String, String> properties, java.util.Map.Entry<String, String> property, String value) {
        var other = new TreeMap<>(properties);
        if (value.isEmpty()) {
            other.remove(property.getKey());
        } else {
            other.put(property.getKey(), value);
        }
        return other;
    }

    static String text(SortedMap<String, String> options) {
        return options.entrySet().stream()
                .map(option -> option.getKey() + "=" + option.getValue())
                .collect(Collectors.joining(", "));
    }

    /** What has no equals sign is left out. */
    static SortedMap<String, String> parsed(String typed) {
        var options = new TreeMap<String, String>();
        List<String> parts = NameList.split(typed);
        for (String part : parts) {
            int equals = part.indexOf('=');
            if (equals > 0) {
                options.put(
                        part.substring(0, equals).strip(),
                        part.substring(equals + 1).strip());
            }
        }
        return options;
    }
}
