package org.schemawright.engine.sqlite.random;

import java.util.List;
import java.util.Random;

/** Names that are never given twice, some of them hostile. */
final class Names {
    private static final List<String> HOSTILE =
            List.of("\"", "'", "]", "`", ";", "--", "/*", "\n", " ", "ü☃", "select ", "); DROP TABLE x; --", "%_?");

    private final Random random;
    private int given;

    Names(Random random, int given) {
        this.random = random;
        this.given = given;
    }

    String next(String stem) {
        given++;
        String plain = stem + given;
        return random.nextInt(12) == 0 ? plain + HOSTILE.get(random.nextInt(HOSTILE.size())) : plain;
    }

    int given() {
        return given;
    }
}
