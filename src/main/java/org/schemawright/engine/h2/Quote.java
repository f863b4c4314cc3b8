package org.schemawright.engine.h2;

import java.util.Collection;
import java.util.stream.Collectors;
import org.schemawright.model.ObjectRef;

/** Writes names and texts so that H2 reads them back as they are. Names are always quoted, as the engine does itself. */
public final class Quote {
    private Quote() {}

    public static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Schema and name of an object in a schema, whatever else its path holds. */
    public static String qualified(ObjectRef ref) {
        return qualified(ref.schema(), ref.name());
    }

    public static String qualified(String schema, String name) {
        return name(schema) + "." + name(name);
    }

    /** A list of names. */
    public static String names(Collection<String> names) {
        return names.stream().map(Quote::name).collect(Collectors.joining(", "));
    }

    /** A string constant. */
    public static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
