package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.schemawright.engine.postgresql.Quote;

/**
 * Settings whose value is a list of names. The catalog keeps them as quoted names; SET takes one string a name, and
 * would take one string with the whole list for a single name.
 */
final class NameListSetting {
    private static final Set<String> NAMES = Set.of(
            "local_preload_libraries",
            "search_path",
            "session_preload_libraries",
            "shared_preload_libraries",
            "temp_tablespaces",
            "unix_socket_directories",
            "oauth_validator_libraries");

    private NameListSetting() {}

    static boolean is(String setting) {
        return NAMES.contains(setting.toLowerCase(Locale.ROOT));
    }

    /** The value as SET takes it; a value that is no list of names, such as an empty one, as one string. */
    static String literals(String value) {
        return split(value).stream().map(Quote::text).collect(Collectors.joining(", "));
    }

    private static List<String> split(String value) {
        var names = new ArrayList<String>();
        int at = 0;
        while (at <= value.length()) {
            int end = endOfName(value, at);
            String name = value.substring(at, end).strip();
            names.add(
                    name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name);
            at = end + 1;
        }
        return names;
    }

    private static int endOfName(String value, int start) {
        boolean quoted = false;
        for (int i = start; i < value.length(); i++) {
            quoted ^= value.charAt(i) == '"';
            if (value.charAt(i) == ',' && !quoted) {
                return i;
            }
        }
        return value.length();
    }
}
