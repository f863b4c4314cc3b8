package org.schemawright.advise.firstform;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Values taken apart at a delimiter, save where it stands within brackets or quotes. Of a long value the beginning is
 * read; blanks about a part and empty parts are left out.
 */
final class Parts {
    /** Of a value as many characters are read as a list. */
    static final int LONGEST = 4000;

    private static final String OPENING = "([{";
    private static final String CLOSING = ")]}";

    private final String delimiter;
    private final List<List<String>> lists = new ArrayList<>();
    private boolean plain = true;

    Parts(List<String> values, String delimiter) {
        this.delimiter = delimiter;
        values.forEach(value -> lists.add(read(value)));
    }

    /** A list a value. */
    List<List<String>> lists() {
        return lists;
    }

    /** Whether the delimiter stands between parts alone, so that whoever cuts at each of them gets the same. */
    boolean plain() {
        return plain;
    }

    /** The beginning of a value, up to the last whole part of it. */
    static String beginning(String value, String delimiter) {
        if (value.length() <= LONGEST) {
            return value;
        }
        int end = value.lastIndexOf(delimiter, LONGEST);
        return value.substring(0, end > 0 ? end : LONGEST);
    }

    private List<String> read(String whole) {
        String value = beginning(whole, delimiter);
        List<String> simple = stripped(List.of(value.split(Pattern.quote(delimiter), -1)));
        if (value.indexOf('"') < 0 && OPENING.chars().allMatch(bracket -> value.indexOf(bracket) < 0)) {
            return simple;
        }
        List<String> outside = stripped(outside(value));
        if (outside.isEmpty() || outside.size() == simple.size()) {
            return simple;
        }
        plain = false;
        return outside;
    }

    /** Empty where brackets or quotes do not close. */
    private List<String> outside(String value) {
        var parts = new ArrayList<String>();
        int depth = 0;
        boolean quoted = false;
        int from = 0;
        for (int at = 0; at < value.length(); at++) {
            char letter = value.charAt(at);
            if (letter == '"') {
                quoted = !quoted;
            } else if (!quoted && OPENING.indexOf(letter) >= 0) {
                depth++;
            } else if (!quoted && CLOSING.indexOf(letter) >= 0) {
                depth--;
            } else if (!quoted && depth == 0 && value.startsWith(delimiter, at)) {
                parts.add(value.substring(from, at));
                from = at + delimiter.length();
                at = from - 1;
            }
            if (depth < 0) {
                return List.of();
            }
        }
        parts.add(value.substring(from));
        return quoted || depth > 0 ? List.of() : parts;
    }

    private static List<String> stripped(List<String> parts) {
        return parts.stream().map(String::strip).filter(part -> !part.isEmpty()).toList();
    }
}
