package org.schemawright.connect;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/** Settings of a session. Names and values are ours, never foreign text. */
public record SessionSettings(Map<String, String> values) {
    public SessionSettings {
        values = Collections.unmodifiableMap(new LinkedHashMap<>(values));
    }

    /**
     * What decides how the engine writes an expression or a constant. Every session whose catalog is compared with
     * another's has these, be it live or scratch.
     */
    public static SessionSettings normalForm() {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("search_path", "");
        values.put("DateStyle", "ISO, YMD");
        values.put("IntervalStyle", "postgres");
        values.put("TimeZone", "UTC");
        values.put("extra_float_digits", "3");
        values.put("bytea_output", "hex");
        values.put("quote_all_identifiers", "off");
        return new SessionSettings(values);
    }

    /** The normal form, nothing written, nothing waited for, and no compiling of queries that run once. */
    static SessionSettings reading(Limits limits) {
        Map<String, String> values = new LinkedHashMap<>(normalForm().values);
        values.put("default_transaction_read_only", "on");
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
                .map(setting -> "-c " + setting.getKey() + "="
                        + setting.getValue().replace("\\", "\\\\").replace(" ", "\\ "))
                .collect(Collectors.joining(" "));
    }

    /** For a session that is open; one round trip. */
    public void applyTo(Connection connection) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(values.entrySet().stream()
                    .map(setting ->
                            "SET " + setting.getKey() + " = '" + setting.getValue().replace("'", "''") + "'")
                    .collect(Collectors.joining("; ")));
        }
    }
}
