package org.schemawright.publish;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** A word for each table, for languages whose own words for things are narrow; no two tables have the same. */
final class Shorthands {
    private static final int LONGEST = 40;

    private final Map<ObjectRef, String> words = new HashMap<>();

    /** @param reserved in lower case: what the language takes for something else */
    Shorthands(Handout handout, Set<String> reserved) {
        var taken = new HashSet<>(reserved);
        for (Table table : handout.tables()) {
            String wanted = word(table.ref());
            String free = wanted;
            for (int i = 2; !taken.add(free.toLowerCase(Locale.ROOT)); i++) {
                free = wanted + "_" + i;
            }
            words.put(table.ref(), free);
        }
    }

    private static String word(ObjectRef ref) {
        String letters = ref.name().replaceAll("[^A-Za-z0-9]+", "_").replaceAll("^_+|_+$", "");
        String cut = letters.length() > LONGEST ? letters.substring(0, LONGEST) : letters;
        return cut.isEmpty() || Character.isDigit(cut.charAt(0)) ? "t_" + cut : cut;
    }

    String of(ObjectRef table) {
        return words.getOrDefault(table, "t");
    }

    boolean knows(ObjectRef table) {
        return words.containsKey(table);
    }

    /** What stands on the table: its name, with its schema where that may not be left away. */
    static String label(ObjectRef ref, Handout handout) {
        return ref.schema().equals(handout.defaultSchema())
                ? step(ref.name())
                : step(ref.schema()) + "." + step(ref.name());
    }

    /** In quotes where it would look like two names. */
    private static String step(String name) {
        return name.contains(".") || name.contains("\"") ? "\"" + name.replace("\"", "\"\"") + "\"" : name;
    }
}
