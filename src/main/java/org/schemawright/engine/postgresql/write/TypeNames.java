package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Optional;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/** Finds the type that a rendering such as {@code public.mood[]} names. */
final class TypeNames {
    private static final List<Kind> KINDS =
            List.of(Kind.ENUM_TYPE, Kind.DOMAIN, Kind.COMPOSITE_TYPE, Kind.RANGE_TYPE, Kind.BASE_TYPE, Kind.TABLE);

    private TypeNames() {}

    /** The type of the database, with brackets taken off; empty for the engine's and extensions' own. */
    static Optional<SchemaObject> find(String type, Database database) {
        String element = element(type);
        int dot = dot(element);
        if (dot < 0) {
            return Optional.empty();
        }
        String schema = plain(element.substring(0, dot));
        String name = plain(element.substring(dot + 1));
        return KINDS.stream()
                .flatMap(kind -> database.find(ObjectRef.of(kind, schema, name)).stream())
                .findFirst();
    }

    static String element(String type) {
        String element = type;
        while (element.endsWith("[]")) {
            element = element.substring(0, element.length() - 2);
        }
        return element;
    }

    static boolean isArray(String type) {
        return type.endsWith("[]");
    }

    /** The schema's name as it is quoted in the rendering, where there is one. */
    static Optional<String> schema(String type) {
        int dot = dot(type);
        return dot < 0 ? Optional.empty() : Optional.of(type.substring(0, dot));
    }

    /** What a rendering begins with for every type of this name. */
    static String name(ObjectRef type) {
        return Quote.qualified(type);
    }

    private static int dot(String type) {
        boolean quoted = false;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '.' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    private static String plain(String name) {
        return name.startsWith("\"") ? name.substring(1, name.length() - 1).replace("\"\"", "\"") : name;
    }
}
