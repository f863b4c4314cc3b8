package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;

/** Takes the engine's renderings apart: lists at their outermost commas, parentheses, quoted names and texts. */
final class Clause {
    private Clause() {}

    /** The parts between commas that are in no parentheses and no quotes, stripped. */
    static List<String> split(String list) {
        var parts = new ArrayList<String>();
        int start = 0;
        int i = 0;
        while (i < list.length()) {
            if (list.charAt(i) == ',') {
                parts.add(list.substring(start, i).strip());
                start = i + 1;
            }
            i = next(list, i);
        }
        if (!list.isBlank()) {
            parts.add(list.substring(start).strip());
        }
        return parts;
    }

    /** The name, call of a function or expression in parentheses that a text begins with. */
    static String term(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) != ' ') {
            i = next(text, i);
        }
        return text.substring(0, i);
    }

    /** What is in the parentheses that open first from {@code from} on. */
    static String inner(String text, int from) {
        int open = text.indexOf('(', from);
        return text.substring(open + 1, closing(text, open));
    }

    static int closing(String text, int open) {
        int i = open + 1;
        while (i < text.length() && text.charAt(i) != ')') {
            i = next(text, i);
        }
        return i;
    }

    /** Behind what stands here: one character, or the whole of what it opens. */
    private static int next(String text, int at) {
        char c = text.charAt(at);
        if (c == '(') {
            return closing(text, at) + 1;
        }
        if (c == '"' || c == '\'') {
            int end = text.indexOf(c, at + 1);
            return end < 0 ? text.length() : end + 1;
        }
        return at + 1;
    }
}
