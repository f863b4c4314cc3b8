package org.schemawright.app.inspect;

import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.schemawright.app.common.Texts;
import org.schemawright.design.Edit;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Visible;

/** The engine's own settings of an object: options are edited, the rest is shown. */
final class SettingRows {
    private final Form form;

    SettingRows(Form form) {
        this.form = form;
    }

    void show(
            SortedMap<String, String> options,
            SortedMap<String, String> properties,
            Function<SortedMap<String, String>, SchemaObject> changed) {
        if (options.isEmpty() && properties.isEmpty()) {
            return;
        }
        form.section("settings", options.size() + properties.size(), Optional.empty());
        if (!options.isEmpty()) {
            form.field(
                    "inspect.options",
                    "object-options",
                    text(options),
                    typed -> new Edit.Replace(changed.apply(parsed(typed))));
        }
        list(properties);
    }

    void list(SortedMap<String, String> properties) {
        properties.forEach(
                (name, value) -> form.note(Texts.of("inspect.property", Visible.text(name), Visible.text(value))));
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
