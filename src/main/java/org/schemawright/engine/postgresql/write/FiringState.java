package org.schemawright.engine.postgresql.write;

import java.util.Map;

/** When a trigger or rule fires, by the catalog's letter, as the words before TRIGGER or RULE in ALTER TABLE. */
final class FiringState {
    /** What a new trigger or rule is in. */
    static final String NEW = "O";

    private static final Map<String, String> WORDS =
            Map.of(NEW, "ENABLE", "D", "DISABLE", "R", "ENABLE REPLICA", "A", "ENABLE ALWAYS");

    private FiringState() {}

    static String words(String letter) {
        String words = WORDS.get(letter);
        if (words == null) {
            throw new IllegalArgumentException("no trigger or rule fires by the letter " + letter);
        }
        return words;
    }
}
