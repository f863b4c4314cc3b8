package org.schemawright.publish;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * Writes XML or HTML. Whatever comes from outside goes in as text or as the value of an attribute, and both are quoted
 * here; characters that XML cannot hold become signs that can be seen.
 */
public final class Markup {
    private static final int CONTROL_PICTURES = 0x2400;

    private final StringBuilder out = new StringBuilder(1 << 16);
    private final Deque<String> open = new ArrayDeque<>();

    /** Text of our own, taken as it is. */
    public Markup own(String markup) {
        out.append(markup);
        return this;
    }

    /** @param attributes names and values in turn; a blank value leaves its attribute out */
    public Markup open(String element, String... attributes) {
        start(element, attributes);
        out.append('>');
        open.push(element);
        return this;
    }

    public Markup close() {
        out.append("</").append(open.pop()).append('>');
        return this;
    }

    /** An element with nothing in it, as XML writes it. */
    public Markup empty(String element, String... attributes) {
        start(element, attributes);
        out.append("/>");
        return this;
    }

    public Markup element(String element, String text, String... attributes) {
        return open(element, attributes).text(text).close();
    }

    public Markup text(String foreign) {
        quoted(foreign, false);
        return this;
    }

    public Markup line() {
        out.append('\n');
        return this;
    }

    private void start(String element, String... attributes) {
        out.append('<').append(element);
        for (int i = 0; i < attributes.length; i += 2) {
            if (!attributes[i + 1].isEmpty()) {
                out.append(' ').append(attributes[i]).append("=\"");
                quoted(attributes[i + 1], true);
                out.append('"');
            }
        }
    }

    private void quoted(String foreign, boolean inAttribute) {
        for (int i = 0; i < foreign.length(); ) {
            int point = foreign.codePointAt(i);
            i += Character.charCount(point);
            switch (point) {
                case '&' -> out.append("&amp;");
                case '<' -> out.append("&lt;");
                case '>' -> out.append("&gt;");
                case '"' -> out.append(inAttribute ? "&quot;" : "\"");
                case '\n' -> out.append(inAttribute ? "&#10;" : "\n");
                default -> out.appendCodePoint(isAllowed(point) ? point : sign(point));
            }
        }
    }

    private static boolean isAllowed(int point) {
        boolean control = point < ' ' && point != '\t' || point >= 0x7F && point < 0xA0;
        boolean half = point >= Character.MIN_SURROGATE && point <= Character.MAX_SURROGATE;
        return !control && !half && (point & 0xFFFE) != 0xFFFE;
    }

    private static int sign(int point) {
        if (point < ' ') {
            return CONTROL_PICTURES + point;
        }
        return point == 0x7F ? 0x2421 : 0xFFFD;
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
