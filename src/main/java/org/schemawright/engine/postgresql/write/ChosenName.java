package org.schemawright.engine.postgresql.write;

import java.nio.charset.StandardCharsets;

/** The name that the engine gives to something of a table where none is stated and nothing else has it. */
final class ChosenName {
    private static final int LONGEST = 63;

    private ChosenName() {}

    static String of(String name, String suffix) {
        return clip(name, LONGEST - bytes(suffix) - 1) + "_" + suffix;
    }

    /** The longer of the two names is cut first, a byte at a time, and never in the middle of a character. */
    static String of(String table, String column, String suffix) {
        int first = bytes(table);
        int second = bytes(column);
        int room = LONGEST - bytes(suffix) - 2;
        while (first + second > room) {
            if (first > second) {
                first--;
            } else {
                second--;
            }
        }
        return clip(table, first) + "_" + clip(column, second) + "_" + suffix;
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }

    static String clip(String text, int limit) {
        int end = 0;
        for (int used = 0; end < text.length(); ) {
            int point = text.codePointAt(end);
            used += bytes(Character.toString(point));
            if (used > limit) {
                break;
            }
            end += Character.charCount(point);
        }
        return text.substring(0, end);
    }
}
