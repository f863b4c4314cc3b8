package org.schemawright.engine.postgresql.read;

import java.util.ArrayList;
import java.util.List;

/**
 * A rendering of PostgreSQL that it does not read back as it wrote it: {@code (ARRAY[a, b])::t[]} comes back as
 * {@code ARRAY[(a)::t, (b)::t]}. Texts are brought to one form, so that a schema equals its own dump: the second one,
 * except for lists of constants beside a varchar, which people write as {@code code IN ('a', 'b')} and which stay in the
 * form that the engine gives to that. The writer sees to it that it is read back.
 */
final class ArrayCasts {
    private static final String START = "(ARRAY[";
    private static final String END = "])::";
    private static final String LIST = "ARRAY[";
    private static final String VARCHAR = "'::character varying";
    private static final String VARCHAR_AS_TEXT = VARCHAR + ")::text";

    private ArrayCasts() {}

    static String normal(String text) {
        if (!text.contains(END) && !text.contains(VARCHAR_AS_TEXT)) {
            return text;
        }
        var out = new StringBuilder();
        int at = 0;
        while (at < text.length()) {
            int end = skip(text, at);
            if (end > at) {
                out.append(text, at, end);
                at = end;
            } else {
                int after = rewritten(text, at, out);
                if (after == at) {
                    out.append(text.charAt(at));
                    after = at + 1;
                }
                at = after;
            }
        }
        return out.toString();
    }

    private static int rewritten(String text, int at, StringBuilder out) {
        if (text.startsWith(START, at)) {
            return rewrite(text, at, out);
        }
        return text.startsWith(LIST, at) ? rewriteList(text, at, out) : at;
    }

    /** Where the list of constants ends that starts here, each of them a varchar cast to text. */
    private static int rewriteList(String text, int at, StringBuilder out) {
        var elements = new ArrayList<String>();
        int i = at + LIST.length();
        while (text.startsWith("('", i)) {
            int end = skip(text, i + 1);
            if (!text.startsWith(VARCHAR_AS_TEXT, end - 1)) {
                return at;
            }
            elements.add(text.substring(i + 1, end - 1 + VARCHAR.length()));
            i = end - 1 + VARCHAR_AS_TEXT.length();
            if (text.startsWith("]", i)) {
                out.append(START).append(String.join(", ", elements)).append("])::text[]");
                return i + 1;
            }
            i = text.startsWith(", ", i) ? i + 2 : i;
        }
        return at;
    }

    private static boolean isList(List<String> elements, String type) {
        return type.equals("text")
                && elements.stream()
                        .allMatch(element -> element.startsWith("'")
                                && skip(element, 0) == element.length() - VARCHAR.length() + 1
                                && element.endsWith(VARCHAR));
    }

    /** Where the cast array ends that starts here; {@code at} where there is none. */
    private static int rewrite(String text, int at, StringBuilder out) {
        var elements = new ArrayList<String>();
        int from = at + START.length();
        int depth = 0;
        int i = from;
        while (i < text.length()) {
            int end = skip(text, i);
            if (end > i) {
                i = end;
                continue;
            }
            char c = text.charAt(i);
            if (depth == 0 && (c == ',' || c == ']')) {
                elements.add(text.substring(from, i).strip());
                from = i + 1;
                if (c == ']') {
                    break;
                }
            }
            depth += c == '(' || c == '[' ? 1 : c == ')' || c == ']' ? -1 : 0;
            i++;
        }
        if (i >= text.length() || !text.startsWith(END, i)) {
            return at;
        }
        int type = i + END.length();
        int end = endOfType(text, type);
        if (!text.startsWith("[]", end)) {
            return at;
        }
        if (isList(elements, text.substring(type, end))) {
            out.append(text, at, end + 2);
        } else {
            append(elements, text.substring(type, end), out);
        }
        return end + 2;
    }

    private static void append(List<String> elements, String type, StringBuilder out) {
        out.append("ARRAY[");
        for (int i = 0; i < elements.size(); i++) {
            out.append(i == 0 ? "" : ", ")
                    .append('(')
                    .append(normal(elements.get(i)))
                    .append(")::")
                    .append(type);
        }
        out.append(']');
    }

    /** Names, qualified or quoted, of several words, with a modifier in parentheses. */
    private static int endOfType(String text, int from) {
        int i = from;
        while (i < text.length()) {
            int end = skip(text, i);
            char c = text.charAt(i);
            if (end > i) {
                i = end;
            } else if (c == '(') {
                int close = text.indexOf(')', i);
                if (close < 0) {
                    return i;
                }
                i = close + 1;
            } else if (Character.isLetterOrDigit(c) || c == '_' || c == '.' || c == ' ' && twoWords(text, i)) {
                i++;
            } else {
                return i;
            }
        }
        return i;
    }

    private static boolean twoWords(String text, int blank) {
        return text.startsWith(" varying", blank)
                || text.startsWith(" precision", blank)
                || text.startsWith(" with", blank)
                || text.startsWith(" time zone", blank)
                || text.startsWith(" zone", blank);
    }

    /** The end of the constant or quoted name that starts here; {@code at} where none does. */
    static int skip(String text, int at) {
        char quote = text.charAt(at);
        if (quote != '\'' && quote != '"') {
            return at;
        }
        boolean escapes = quote == '\'' && at > 0 && text.charAt(at - 1) == 'E';
        int i = at + 1;
        while (i < text.length()) {
            if (escapes && text.charAt(i) == '\\') {
                i += 2;
            } else if (text.charAt(i) != quote) {
                i++;
            } else if (i + 1 < text.length() && text.charAt(i + 1) == quote) {
                i += 2;
            } else {
                return i + 1;
            }
        }
        return text.length();
    }
}
