package org.schemawright.engine.sqlite;

import java.util.Collection;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.schemawright.model.ObjectRef;

/** Names and texts as SQLite reads them. A name is quoted only where it needs to be. */
public final class Quote {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z_][A-Za-z0-9_]*");

    private Quote() {}

    public static String name(String name) {
        return PLAIN.matcher(name).matches() && !Keywords.contains(name) ? name : quoted(name);
    }

    /** In quotes whatever it is. */
    public static String quoted(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    public static String names(Collection<String> names) {
        return names.stream().map(Quote::name).collect(Collectors.joining(", "));
    }

    /** The relation that the path of the object begins with; the schema is always the same and left out. */
    public static String relation(ObjectRef ref) {
        return name(ref.name());
    }

    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
