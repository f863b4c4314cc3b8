package org.schemawright.engine.postgresql.read;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.schemawright.engine.postgresql.Quote;

/** All operator classes, to tell which one an index names only since it is the default. */
final class OperatorClasses {
    private static final Pattern MODIFIERS = Pattern.compile("\\([0-9, -]*\\)");

    private record Known(String qualified, String method, boolean isDefault, String type) {}

    private record Use(String method, String type) {}

    private final Map<Long, Known> byId = new HashMap<>();
    private final Set<Use> defaults = new HashSet<>();

    void add(long id, String qualified, String method, boolean isDefault, String type) {
        byId.put(id, new Known(qualified, method, isDefault, type));
        if (isDefault) {
            defaults.add(new Use(method, type));
        }
    }

    /**
     * The name of the class, where it is not the one the engine would take by itself.
     *
     * @param columnType the type of the key where it is a column; a class may be the default for one type and still
     *                   not be the one for a type that has its own
     */
    Optional<String> stated(long id, Optional<String> columnType) {
        Known known = byId.get(id);
        if (known == null) {
            return Optional.empty();
        }
        boolean taken = known.isDefault
                && columnType
                        .map(type -> MODIFIERS.matcher(type).replaceAll(""))
                        .map(type -> type.equals(known.type) || !defaults.contains(new Use(known.method, type)))
                        .orElse(true);
        return taken ? Optional.empty() : Optional.of(known.qualified);
    }

    /** The name of the class even where it is the default one. */
    String name(long id) {
        Known known = byId.get(id);
        return known == null ? Quote.name(Long.toString(id)) : known.qualified;
    }
}
