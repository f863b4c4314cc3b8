package org.schemawright.engine.postgresql.read;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Settings as the catalog keeps them, in arrays of {@code name=value}. */
final class Settings {
    private Settings() {}

    static void add(Map<String, String> map, String prefix, List<String> settings) {
        for (String setting : settings) {
            int equals = setting.indexOf('=');
            map.put(prefix + setting.substring(0, equals), setting.substring(equals + 1));
        }
    }

    /** Adds nothing where the catalog has no value. */
    static void add(Map<String, String> map, String name, @Nullable String value) {
        if (value != null) {
            map.put(name, value);
        }
    }
}
