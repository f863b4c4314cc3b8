package org.schemawright.random;

import java.util.List;

/** Names that are in use once only; a few are hostile. */
final class Names {
    private static final List<String> HOSTILE = List.of(
            "\"",
            "'; DROP TABLE x; --",
            "$$",
            "a.b",
            "%",
            "?",
            " ",
            "\\",
            "ünï",
            "名前",
            "\n",
            "/*",
            "--",
            "Order",
            "{}",
            ":x",
            "\t",
            "*/",
            "$1",
            "ıI",
            "\u202E");

    private int count;

    Names() {}

    Names(Names other) {
        this.count = other.count;
    }

    /** Quoted where it must be. */
    String next(Draft draft, String stem) {
        count++;
        if (draft.chance(draft.hostility())) {
            return quote(draft.pick(HOSTILE) + stem + count + draft.pick(HOSTILE));
        }
        if (draft.chance(1)) {
            String end = Integer.toString(count);
            return quote(stem + "x".repeat(63 - stem.length() - end.length()) + end);
        }
        return stem + count;
    }

    private static String quote(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String text(String name) {
        return "'" + name.replace("'", "''") + "'";
    }
}
