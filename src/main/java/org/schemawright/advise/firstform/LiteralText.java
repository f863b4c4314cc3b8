package org.schemawright.advise.firstform;

import java.util.Set;

/** Whether a text is a list or a dictionary as Python writes them: brackets that close, values between commas. */
final class LiteralText {
    private static final Set<String> WORDS = Set.of("None", "True", "False", "nan");

    private final String text;
    private int at;

    private LiteralText(String text) {
        this.text = text;
    }

    static boolean matches(String value) {
        if (value.length() < 2 || "[{(".indexOf(value.charAt(0)) < 0) {
            return false;
        }
        return new LiteralText(value).reads();
    }

    /** One pass; a value, a bracket or a comma at a time, and the depth of what is open. */
    private boolean reads() {
        var open = new StringBuilder();
        boolean valueBefore = false;
        boolean named = false;
        boolean several = false;
        while (at < text.length()) {
            char letter = text.charAt(at);
            if (letter == '[' || letter == '{' || letter == '(') {
                if (valueBefore) {
                    return false;
                }
                open.append(letter);
                at++;
            } else if (letter == ']' || letter == '}' || letter == ')') {
                if (!closes(open, letter)) {
                    return false;
                }
                valueBefore = true;
                at++;
                if (open.isEmpty()) {
                    return at == text.length() && (text.charAt(0) == '[' || named || several || at == 2);
                }
            } else if (letter == ',' || letter == ':') {
                if (!valueBefore) {
                    return false;
                }
                named |= letter == ':';
                several |= letter == ',' && text.indexOf('\'') > 0;
                valueBefore = false;
                at++;
            } else if (Character.isWhitespace(letter)) {
                at++;
            } else if (valueBefore || !value(letter)) {
                return false;
            } else {
                valueBefore = true;
            }
        }
        return false;
    }

    private static boolean closes(StringBuilder open, char letter) {
        if (open.isEmpty()) {
            return false;
        }
        char opened = open.charAt(open.length() - 1);
        open.setLength(open.length() - 1);
        return opened == (letter == ']' ? '[' : letter == '}' ? '{' : '(');
    }

    private boolean value(char letter) {
        if (letter == 'u' && text.startsWith("u'", at)) {
            at++;
            return string('\'');
        }
        if (letter == '\'' || letter == '"') {
            return string(letter);
        }
        int from = at;
        while (at < text.length() && ",:]})".indexOf(text.charAt(at)) < 0) {
            at++;
        }
        String word = text.substring(from, Math.min(at, from + 40)).strip();
        return WORDS.contains(word) || word.matches("-?\\d[\\d.eE+-]*");
    }

    private boolean string(char quote) {
        for (at++; at < text.length(); at++) {
            char letter = text.charAt(at);
            if (letter == '\\') {
                at++;
            } else if (letter == quote) {
                at++;
                return true;
            }
        }
        return false;
    }
}
