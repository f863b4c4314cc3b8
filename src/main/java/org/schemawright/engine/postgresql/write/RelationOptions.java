package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.plan.Draft;

/** The options of a relation, those of its TOAST table under names that begin with {@code toast.}. */
final class RelationOptions {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(\\.[0-9]+)?");

    private RelationOptions() {}

    /** The clause of a CREATE statement with a space before it; nothing where there are none. */
    static String with(SortedMap<String, String> options) {
        return options.isEmpty() ? "" : " WITH (" + list(options) + ")";
    }

    /** Options as they stand in parentheses. */
    static String list(Map<String, String> options) {
        return options.entrySet().stream()
                .map(option -> name(option.getKey()) + " = " + value(option.getValue()))
                .collect(Collectors.joining(", "));
    }

    /** From one state to another by statements that begin like {@code ALTER TABLE s.t}. */
    static List<Draft> move(String alter, SortedMap<String, String> before, SortedMap<String, String> after) {
        var drafts = new ArrayList<Draft>();
        var gone = before.keySet().stream()
                .filter(name -> !after.containsKey(name))
                .map(RelationOptions::name)
                .toList();
        var set = new TreeMap<>(after);
        set.entrySet().removeIf(option -> option.getValue().equals(before.get(option.getKey())));
        if (!gone.isEmpty()) {
            drafts.add(Draft.of(alter + " RESET (" + String.join(", ", gone) + ")"));
        }
        if (!set.isEmpty()) {
            drafts.add(Draft.of(alter + " SET (" + list(set) + ")"));
        }
        return drafts;
    }

    private static String name(String name) {
        return name.startsWith("toast.") ? "toast." + Quote.name(name.substring(6)) : Quote.name(name);
    }

    private static String value(String value) {
        boolean plain = NUMBER.matcher(value).matches() || Quote.name(value).equals(value);
        return plain || value.equals("true") || value.equals("false") || value.equals("on") ? value : Quote.text(value);
    }
}
