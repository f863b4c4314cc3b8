package org.schemawright.engine.h2.read;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names with escapes, as the engine writes those that hold other letters than ASCII's. */
final class UnicodeName {
    private static final Pattern ESCAPE = Pattern.compile("\\\\(?:\\+([0-9a-fA-F]{6})|([0-9a-fA-F]{4})|(\\\\))");
    private static final int HEX = 16;

    private UnicodeName() {}

    static String decoded(String name) {
        return ESCAPE.matcher(name)
                .replaceAll(found -> Matcher.quoteReplacement(letter(found.group(1), found.group(2))));
    }

    private static String letter(
            @org.jspecify.annotations.Nullable String six, @org.jspecify.annotations.Nullable String four) {
        String digits = six == null ? four : six;
        return digits == null ? "\\" : Character.toString(Integer.parseInt(digits, HEX));
    }
}
