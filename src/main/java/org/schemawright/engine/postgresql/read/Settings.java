package org.schemawright.engine.postgresql.read;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.schemawright.engine.postgresql.Quote;

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

    /** Such as {@code n_distinct=5, n_distinct_inherited=3}, ordered by name. */
    static String list(ResultSet row, int column) throws SQLException {
        return Arrays.stream((String[]) row.getArray(column).getArray())
                .sorted()
                .collect(Collectors.joining(", "));
    }

    /** Such as {@code column_name 'a b', other 'x'}, ordered by name. */
    static String foreignList(ResultSet row, int column) throws SQLException {
        var settings = new TreeMap<String, String>();
        add(settings, "", Arrays.asList((String[]) row.getArray(column).getArray()));
        return settings.entrySet().stream()
                .map(setting -> Quote.name(setting.getKey()) + " " + Quote.text(setting.getValue()))
                .collect(Collectors.joining(", "));
    }
}
