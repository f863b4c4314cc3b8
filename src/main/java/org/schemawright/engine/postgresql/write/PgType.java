package org.schemawright.engine.postgresql.write;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.SchemaObject;

/**
 * A type's rendering taken apart: {@code timestamp(3) without time zone[]} is named {@code timestamp without time zone},
 * has the modifiers {@code 3} and is an array. A text that people left half-written is a name as a whole.
 */
record PgType(String name, String modifiers, boolean array) {
    private static final Set<String> STRINGS = Set.of("text", "character varying", "character", "bpchar", "name");
    private static final Set<String> INTEGERS = Set.of("smallint", "integer", "bigint");

    static PgType of(String rendering) {
        String element = TypeNames.element(rendering);
        boolean array = TypeNames.isArray(rendering);
        int open = modifiersStart(element);
        int close = element.indexOf(')', open + 1);
        if (open >= 0 && close >= 0) {
            String name = element.substring(0, open) + element.substring(close + 1);
            return new PgType(name, element.substring(open + 1, close), array);
        }
        return element.startsWith("interval ")
                ? new PgType("interval", element.substring(9), array)
                : new PgType(element, "", array);
    }

    /** The same with every domain replaced by what it stands on. */
    static PgType resolved(String rendering, Database database) {
        Optional<SchemaObject> known = TypeNames.find(rendering, database);
        if (known.isPresent() && known.get() instanceof Domain domain) {
            PgType below = resolved(domain.baseType(), database);
            return new PgType(below.name, below.modifiers, below.array || TypeNames.isArray(rendering));
        }
        return of(rendering);
    }

    private static int modifiersStart(String type) {
        boolean quoted = false;
        for (int i = 0; i < type.length(); i++) {
            char c = type.charAt(i);
            if (c == '"') {
                quoted = !quoted;
            } else if (c == '(' && !quoted) {
                return i;
            }
        }
        return -1;
    }

    PgType element() {
        return new PgType(name, modifiers, false);
    }

    /** The engine's types for texts, and the extension's that does not tell cases apart. */
    boolean isString() {
        return !array && (STRINGS.contains(name) || isCitext());
    }

    boolean isCitext() {
        return name.endsWith("citext");
    }

    boolean isInteger() {
        return !array && INTEGERS.contains(name);
    }

    boolean isNumber() {
        return isInteger()
                || !array && Set.of("numeric", "real", "double precision").contains(name);
    }

    boolean is(String... names) {
        return !array && Arrays.asList(names).contains(name);
    }

    boolean isBuiltIn() {
        return TypeNames.schema(name).isEmpty();
    }

    /** Whether the other is the same type with no less room: what one holds, the other holds as it is stored. */
    boolean widensTo(PgType other) {
        if (!name.equals(other.name) || array != other.array) {
            return false;
        }
        if (modifiers.equals(other.modifiers)) {
            return true;
        }
        if (name.equals("character") || name.equals("bit")) {
            return false;
        }
        List<Integer> here = numbers();
        List<Integer> there = other.numbers();
        boolean roomier = !here.isEmpty() && here.size() == there.size() && there.getFirst() >= here.getFirst();
        return other.modifiers.isEmpty()
                || roomier && (here.size() < 2 || there.get(1).equals(here.get(1)));
    }

    /** The modifiers as numbers; those of an interval may be words. */
    List<Integer> numbers() {
        return Arrays.stream(modifiers.split(","))
                .map(String::strip)
                .filter(number -> number.matches("-?[0-9]{1,9}"))
                .map(Integer::valueOf)
                .toList();
    }

    /** The rendering without modifiers, as a cast takes it that shall not cut. */
    String unlimited() {
        String bare = name.equals("character") && !modifiers.isEmpty() ? "bpchar" : name;
        return name.startsWith("bit") && !name.equals("bit varying") && !modifiers.isEmpty()
                ? "bit(" + modifiers + ")" + brackets()
                : bare + brackets();
    }

    private String brackets() {
        return array ? "[]" : "";
    }
}
