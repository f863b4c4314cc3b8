package org.schemawright.connect;

import java.nio.file.Path;
import java.util.Map;
import org.schemawright.connect.Surroundings.FileSystemKind;

/** Surroundings of tests: nothing of the machine's. */
final class Around {
    private Around() {}

    static Surroundings nothing() {
        return with(Map.of());
    }

    static Surroundings with(Map<String, String> environment) {
        return at(Path.of("/nonexistent/home"), environment);
    }

    static Surroundings at(Path home, Map<String, String> environment) {
        return new Surroundings(environment, home, "me", FileSystemKind.POSIX);
    }
}
