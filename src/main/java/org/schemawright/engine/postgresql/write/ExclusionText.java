package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The engine's rendering of an exclusion, taken apart. */
record ExclusionText(List<Element> elements, Optional<String> predicate) {
    /** {@code expression} without collation and operator class. */
    record Element(String expression, String operator) {}

    static ExclusionText of(String definition) {
        int open = definition.indexOf('(');
        int close = closing(definition, open);
        var elements = new ArrayList<Element>();
        for (String element : split(definition.substring(open + 1, close))) {
            elements.add(element(element.strip()));
        }
        int where = definition.indexOf(" WHERE (", close);
        Optional<String> predicate = where < 0
                ? Optional.empty()
                : Optional.of(definition.substring(where + 7, closing(definition, where + 7) + 1));
        return new ExclusionText(elements, predicate);
    }

    private static Element element(String text) {
        int with = text.lastIndexOf(" WITH ");
        String before = text.substring(0, with);
        return new Element(before.substring(0, term(before)), text.substring(with + 6));
    }

    /** The end of a name, of a call of a function, or of an expression in parentheses. */
    private static int term(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) != ' ') {
            char c = text.charAt(i);
            i = c == '(' ? closing(text, i) + 1 : c == '"' || c == '\'' ? quoteEnd(text, i) + 1 : i + 1;
        }
        return i;
    }

    private static List<String> split(String list) {
        var parts = new ArrayList<String>();
        int start = 0;
        int i = 0;
        while (i < list.length()) {
            char c = list.charAt(i);
            if (c == ',') {
                parts.add(list.substring(start, i));
                start = i + 1;
            }
            i = c == '(' ? closing(list, i) + 1 : c == '"' || c == '\'' ? quoteEnd(list, i) + 1 : i + 1;
        }
        parts.add(list.substring(start));
        return parts;
    }

    private static int closing(String text, int open) {
        int depth = 0;
        for (int i = open; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\'') {
                i = quoteEnd(text, i);
            } else if (c == '(') {
                depth++;
            } else if (c == ')' && --depth == 0) {
                return i;
            }
        }
        return text.length() - 1;
    }

    private static int quoteEnd(String text, int start) {
        int end = text.indexOf(text.charAt(start), start + 1);
        return end < 0 ? text.length() - 1 : end;
    }
}
