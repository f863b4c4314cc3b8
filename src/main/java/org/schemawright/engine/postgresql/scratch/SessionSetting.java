package org.schemawright.engine.postgresql.scratch;

import java.util.Optional;
import java.util.Set;

/** SET statements of scripts. Some would break the session that runs the script and change nothing in a schema. */
final class SessionSetting {
    private static final Set<String> LEFT_TO_US =
            Set.of("client_encoding", "datestyle", "client_min_messages", "names");

    private SessionSetting() {}

    static boolean isSetting(String sql) {
        return new Reader(sql).takeAny("set", "reset");
    }

    static boolean changesRole(String sql) {
        String parameter = parameter(sql);
        return parameter.equals("role") || parameter.equals("session_authorization") || parameter.equals("session");
    }

    /**
     * The text was decoded when its file was read, the driver takes one date style only, and notices tell of names that
     * were cut.
     */
    static Optional<String> reasonToSkip(String sql) {
        return isSetting(sql) && LEFT_TO_US.contains(parameter(sql))
                ? Optional.of("left out: " + parameter(sql) + " is set by the program")
                : Optional.empty();
    }

    private static String parameter(String sql) {
        Reader reader = new Reader(sql);
        reader.takeAny("set", "reset");
        if (reader.take("session authorization")) {
            return "session_authorization";
        }
        reader.takeAny("session", "local");
        return reader.takeName();
    }
}
