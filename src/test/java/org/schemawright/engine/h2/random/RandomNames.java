package org.schemawright.engine.h2.random;

import java.util.List;
import java.util.SplittableRandom;

/** Names, plain and hostile. */
final class RandomNames {
    private static final List<String> HOSTILE = List.of(
            "select",
            "Mixed Case",
            "quo\"te",
            "sing'le",
            "dot.ted",
            "semi;colon",
            "dash--",
            "st*/ar",
            "$$",
            "ünï",
            "VALUE",
            "per%cent_",
            "new\nline");

    private RandomNames() {}

    static String of(String stem, int number, SplittableRandom random) {
        return random.nextInt(8) == 0 ? HOSTILE.get(random.nextInt(HOSTILE.size())) + number : stem + number;
    }

    static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }
}
