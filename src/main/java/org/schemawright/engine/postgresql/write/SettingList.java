package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;

/** Settings of columns and of foreign data: what differs between two states of them, and how statements take them. */
final class SettingList {
    private SettingList() {}

    static String foreignOptions(SortedMap<String, String> options) {
        return options.entrySet().stream()
                .map(entry -> Quote.name(entry.getKey()) + " " + Quote.text(entry.getValue()))
                .collect(Collectors.joining(", ", "OPTIONS (", ")"));
    }

    static String foreignOptionChanges(SortedMap<String, String> before, SortedMap<String, String> after) {
        var changes = new ArrayList<String>();
        before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .forEach(name -> changes.add("DROP " + Quote.name(name)));
        after.forEach((name, value) -> {
            if (!value.equals(before.get(name))) {
                changes.add((before.containsKey(name) ? "SET " : "ADD ") + Quote.name(name) + " " + Quote.text(value));
            }
        });
        return "OPTIONS (" + String.join(", ", changes) + ")";
    }

    /** The settings under names with the prefix, without it. */
    static SortedMap<String, String> within(SortedMap<String, String> properties, String prefix) {
        var found = new TreeMap<String, String>();
        properties.forEach((name, value) -> {
            if (name.startsWith(prefix)) {
                found.put(name.substring(prefix.length()), value);
            }
        });
        return found;
    }

    /** What is set in {@code after} otherwise than in {@code before}. */
    static SortedMap<String, String> changed(Map<String, String> before, SortedMap<String, String> after) {
        var changed = new TreeMap<>(after);
        changed.entrySet().removeIf(entry -> entry.getValue().equals(before.get(entry.getKey())));
        return changed;
    }

    static List<String> gone(SortedMap<String, String> before, Map<String, String> after) {
        return before.keySet().stream().filter(name -> !after.containsKey(name)).toList();
    }

    /** Such as {@code n_distinct=5, n_distinct_inherited=3}. */
    static SortedMap<String, String> ofList(String list) {
        var settings = new TreeMap<String, String>();
        for (String element : list.split(", *")) {
            int equals = element.indexOf('=');
            settings.put(element.substring(0, equals), element.substring(equals + 1));
        }
        return settings;
    }

    /** Options as statements have them, such as {@code column_name 'a b', "Other" 'it''s'}. */
    static SortedMap<String, String> ofForeign(String list) {
        var options = new TreeMap<String, String>();
        var name = new StringBuilder();
        int i = 0;
        while (i < list.length()) {
            char c = list.charAt(i);
            if (c == '"' || c == '\'') {
                boolean escapes = c == '\'' && name.toString().endsWith(" E");
                var text = new StringBuilder();
                i = quoted(list, i, escapes, text);
                if (c == '"') {
                    name.append(text);
                } else {
                    int length = name.length() - (escapes ? 2 : 1);
                    options.put(name.substring(0, length), text.toString());
                    name.setLength(0);
                    i += 2;
                }
            } else {
                name.append(c);
                i++;
            }
        }
        return options;
    }

    /** Takes what stands between the quotes and returns where the rest begins. */
    private static int quoted(String list, int start, boolean escapes, StringBuilder text) {
        char quote = list.charAt(start);
        int i = start + 1;
        while (true) {
            char c = list.charAt(i);
            boolean doubled = i + 1 < list.length() && list.charAt(i + 1) == quote;
            if (c == quote && !doubled) {
                return i + 1;
            }
            i += c == quote || c == '\\' && escapes ? 1 : 0;
            text.append(list.charAt(i));
            i++;
        }
    }
}
