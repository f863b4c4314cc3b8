package org.schemawright.app.inspect;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Index;

/** Lists as they are typed into one field: names and expressions with commas between them. */
final class NameList {
    private static final String DESCENDING = " desc";
    private static final String NULLS_FIRST = " nulls first";
    private static final String NULLS_LAST = " nulls last";

    private NameList() {}

    static String text(List<String> names) {
        return String.join(", ", names);
    }

    /** Cut at the commas that stand in no parentheses and no quotes. */
    static List<String> split(String text) {
        var parts = new ArrayList<String>();
        var part = new StringBuilder();
        int depth = 0;
        char quote = 0;
        for (char letter : text.toCharArray()) {
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '\'' || letter == '"') {
                quote = letter;
            } else if (letter == '(' || letter == ')') {
                depth += letter == '(' ? 1 : -1;
            } else if (letter == ',' && depth <= 0) {
                parts.add(part.toString().strip());
                part.setLength(0);
                continue;
            }
            part.append(letter);
        }
        parts.add(part.toString().strip());
        parts.removeIf(String::isEmpty);
        return parts;
    }

    /** The keys of an index: columns, or expressions, each with {@code desc} behind it where it runs that way. */
    static String keys(List<Index.Key> keys) {
        return text(keys.stream().map(NameList::key).toList());
    }

    private static String key(Index.Key key) {
        String nulls = key.nullsFirst() == key.descending() ? "" : key.nullsFirst() ? NULLS_FIRST : NULLS_LAST;
        return key.column().or(key::expression).orElse("") + (key.descending() ? DESCENDING : "") + nulls;
    }

    /**
     * What was typed, as keys; what was there already keeps its collation and operator class.
     *
     * @param columns those of the table: what is none of them is an expression
     */
    static List<Index.Key> keys(String typed, List<String> columns, List<Index.Key> before) {
        return split(typed).stream().map(text -> key(text, columns, before)).toList();
    }

    private static Index.Key key(String typed, List<String> columns, List<Index.Key> before) {
        String text = typed;
        Optional<Boolean> nullsFirst = Optional.empty();
        if (ends(text, NULLS_FIRST)) {
            nullsFirst = Optional.of(true);
            text = without(text, NULLS_FIRST);
        } else if (ends(text, NULLS_LAST)) {
            nullsFirst = Optional.of(false);
            text = without(text, NULLS_LAST);
        }
        boolean descending = ends(text, DESCENDING);
        String what = descending ? without(text, DESCENDING) : ends(text, " asc") ? without(text, " asc") : text;
        Optional<String> column = Optional.of(what).filter(columns::contains);
        Optional<String> expression = column.isPresent() ? Optional.empty() : Optional.of(what);
        Optional<Index.Key> old = before.stream()
                .filter(key -> key.column().equals(column) && key.expression().equals(expression))
                .findFirst();
        return new Index.Key(
                column,
                expression,
                old.flatMap(Index.Key::collation),
                old.flatMap(Index.Key::operatorClass),
                descending,
                nullsFirst.orElse(descending));
    }

    private static boolean ends(String text, String ending) {
        return text.toLowerCase(java.util.Locale.ROOT).endsWith(ending);
    }

    private static String without(String text, String ending) {
        return text.substring(0, text.length() - ending.length()).strip();
    }
}
