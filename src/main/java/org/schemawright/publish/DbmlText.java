package org.schemawright.publish;

import java.util.Locale;
import java.util.regex.Pattern;

/** How DBML quotes names, strings and expressions. */
final class DbmlText {
    private static final Pattern PLAIN_NAME = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");
    private static final Pattern PLAIN_TYPE = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*(\\([0-9]+(, ?[0-9]+)?\\))?");

    private DbmlText() {}

    static String name(String name) {
        return PLAIN_NAME.matcher(name).matches() ? name : quoted(name, '"');
    }

    static String string(String text) {
        return quoted(text, '\'');
    }

    /** Between backticks nothing can be spelled: what has one itself cannot be said. */
    static boolean canSay(String expression) {
        return expression.indexOf('`') < 0;
    }

    static String expression(String text) {
        return "`" + text + "`";
    }

    static String type(String type) {
        return PLAIN_TYPE.matcher(type).matches() ? type : quoted(type, '"');
    }

    private static String quoted(String text, char quote) {
        var out = new StringBuilder().append(quote);
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    if (c == quote) {
                        out.append('\\').append(c);
                    } else if (mustBeSpelled(c)) {
                        out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        return out.append(quote).toString();
    }

    /** What an editor would not show or would take for the end of a line. */
    private static boolean mustBeSpelled(char c) {
        return Character.isISOControl(c) || c == 0x2028 || c == 0x2029 || Character.getType(c) == Character.FORMAT;
    }
}
