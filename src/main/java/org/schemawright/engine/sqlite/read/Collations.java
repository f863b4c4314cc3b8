package org.schemawright.engine.sqlite.read;

import java.util.Locale;
import java.util.Set;

/** Names of collations: those that are built in mean the same in every case. */
final class Collations {
    private static final Set<String> BUILT_IN = Set.of("BINARY", "NOCASE", "RTRIM");

    private Collations() {}

    static String normal(String name) {
        String upper = name.toUpperCase(Locale.ROOT);
        return BUILT_IN.contains(upper) ? upper : name;
    }
}
