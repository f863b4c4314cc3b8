package org.schemawright.cli;

import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The other face of the program, which the command line knows only as something that can be opened. */
@FunctionalInterface
public interface Window {
    /** Opens it with these files and returns the exit code when it is closed. */
    int open(List<String> files);

    /** Whether there is a display to open it on. */
    static boolean hasDisplay(Map<String, String> environment) {
        String system = System.getProperty("os.name", "").toLowerCase(Locale.ROOT);
        boolean needsServer = !system.contains("windows") && !system.contains("mac");
        String display = environment.getOrDefault("DISPLAY", "") + environment.getOrDefault("WAYLAND_DISPLAY", "");
        return !needsServer || !display.isBlank() || System.getProperty("glass.platform") != null;
    }
}
