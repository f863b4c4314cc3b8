package org.schemawright.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings of a session. Names and values are ours, words without blanks and quotes, never foreign text. */
record SessionSettings(Map<String, String> values) {
    public SessionSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /** Nothing written, nothing waited for, no compiling of queries that run once, no name looked up on a path. */
    static SessionSettings reading(Limits limits) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search_path", "");
        values.put("default_transaction_read_only", "on");
        values.put("TimeZone", "UTC");
        values.put("client_min_messages", "warning");
        values.put("jit", "off");
        putLimits(values, limits);
        return new SessionSettings(values);
    }

    /** Only what keeps scripts from depending on this machine: their search path and names are their own business. */
    static SessionSettings working(Limits limits) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("TimeZone", "UTC");
        putLimits(values, limits);
        return new SessionSettings(values);
    }

    private static void putLimits(Map<String, String> values, Limits limits) {
        put(values, "lock_timeout", limits.lock());
        put(values, "statement_timeout", limits.statement());
        put(values, "idle_in_transaction_session_timeout", limits.idle());
    }

    private static void put(Map<String, String> values, String name, Duration limit) {
        if (limit.isPositive()) {
            values.put(name, Long.toString(limit.toMillis()));
        }
    }

    /** For the packet that opens a session, so that they hold before the first statement. */
    String asOptions() {
        return values.entrySet().stream()
                .map(setting -> "-c " + setting.getKey() + "=" + setting.getValue())
                .collect(Collectors.joining(" "));
    }

    /** For a session that is open; one round trip. */
    void applyTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(values.entrySet().stream()
                    .map(setting -> "SET " + setting.getKey() + " = '" + setting.getValue() + "'")
                    .collect(Collectors.joining("; ")));
        }
    }
}
