package org.schemawright.engine.h2;

import org.schemawright.model.ObjectRef;

/** Names and texts in quotes. */
final class Quoting {
    private Quoting() {}

    static String name(String name) {
        return "\"" + name.replace("\"", "\"\"") + "\"";
    }

    static String qualified(ObjectRef ref) {
        return name(ref.schema()) + "." + name(ref.name());
    }

    static String text(String text) {
        return "'" + text.replace("'", "''") + "'";
    }
}
