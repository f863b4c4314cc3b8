package org.schemawright.store;

import java.util.Iterator;
import java.util.Locale;
import tools.jackson.databind.JsonNode;

/** A tree as text: one property a line, a list of plain values on one line, what cannot be seen escaped. */
final class JsonText {
    private static final String INDENT = "  ";

    private final StringBuilder out = new StringBuilder();

    private JsonText() {}

    static String of(JsonNode tree) {
        var text = new JsonText();
        text.write(tree, 0);
        return text.out.append('\n').toString();
    }

    private void write(JsonNode node, int depth) {
        if (node.isObject()) {
            object(node, depth);
        } else if (node.isArray()) {
            array(node, depth);
        } else if (node.isString()) {
            quoted(node.asString());
        } else {
            out.append(node);
        }
    }

    private void object(JsonNode node, int depth) {
        if (node.isEmpty()) {
            out.append("{}");
            return;
        }
        out.append("{\n");
        var members = node.properties().iterator();
        while (members.hasNext()) {
            var member = members.next();
            out.append(INDENT.repeat(depth + 1));
            quoted(member.getKey());
            out.append(": ");
            write(member.getValue(), depth + 1);
            out.append(members.hasNext() ? ",\n" : "\n");
        }
        out.append(INDENT.repeat(depth)).append('}');
    }

    private void array(JsonNode node, int depth) {
        if (isPlain(node)) {
            inline(node);
            return;
        }
        out.append("[\n");
        Iterator<JsonNode> elements = node.iterator();
        while (elements.hasNext()) {
            JsonNode element = elements.next();
            out.append(INDENT.repeat(depth + 1));
            if (element.isArray() && !holdsObject(element)) {
                inline(element);
            } else {
                write(element, depth + 1);
            }
            out.append(elements.hasNext() ? ",\n" : "\n");
        }
        out.append(INDENT.repeat(depth)).append(']');
    }

    private void inline(JsonNode node) {
        if (!node.isArray()) {
            write(node, 0);
            return;
        }
        out.append('[');
        String between = "";
        for (JsonNode element : node) {
            out.append(between);
            inline(element);
            between = ", ";
        }
        out.append(']');
    }

    private static boolean isPlain(JsonNode array) {
        for (JsonNode element : array) {
            if (element.isContainer()) {
                return false;
            }
        }
        return true;
    }

    private static boolean holdsObject(JsonNode node) {
        if (node.isObject()) {
            return true;
        }
        for (JsonNode element : node) {
            if (element.isContainer() && holdsObject(element)) {
                return true;
            }
        }
        return false;
    }

    private void quoted(String text) {
        out.append('"');
        text.codePoints().forEach(point -> {
            switch (point) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\t' -> out.append("\\t");
                default -> {
                    if (isHidden(point)) {
                        new String(Character.toChars(point))
                                .chars()
                                .forEach(unit -> out.append(String.format(Locale.ROOT, "\\u%04x", unit)));
                    } else {
                        out.appendCodePoint(point);
                    }
                }
            }
        });
        out.append('"');
    }

    private static boolean isHidden(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }
}
