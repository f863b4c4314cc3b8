package org.schemawright.design;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A dependency as people type it: {@code a, b -> c}. A name with a comma, an arrow or a quote before it stands in double
 * quotes, with those within it doubled, as in SQL and CSV.
 */
public record TypedDependency(List<String> determinant, List<String> dependent) {
    private static final String ARROW = "(?:->|→)";

    /** A name, quoted or not, and what ends it. */
    private static final Pattern NAME =
            Pattern.compile("\\G\\s*+(?:\"(?<quoted>(?:[^\"]|\"\")*)\"\\s*|(?<plain>(?!\")(?:(?!" + ARROW
                    + ")[^,])*))(?<end>,|" + ARROW + "|\\z)");

    private static final Pattern IN_NEED_OF_QUOTES = Pattern.compile("(?s)\\s.*|\".*|.*(?:,|" + ARROW + ").*|.*\\s|");

    public TypedDependency {
        determinant = List.copyOf(determinant);
        dependent = List.copyOf(dependent);
    }

    /** Empty for what is no dependency. */
    public static Optional<TypedDependency> of(String typed) {
        var sides = new ArrayList<List<String>>(List.of(new ArrayList<>()));
        Matcher name = NAME.matcher(typed);
        boolean ended = false;
        while (!ended && name.find()) {
            String quoted = name.group("quoted");
            String plain = quoted == null ? name.group("plain").strip() : quoted.replace("\"\"", "\"");
            if (quoted != null || !plain.isEmpty()) {
                sides.getLast().add(plain);
            }
            String end = name.group("end");
            ended = end.isEmpty();
            if (!ended && !end.equals(",")) {
                sides.add(new ArrayList<>());
            }
        }
        return ended && sides.size() == 2 && !sides.getLast().isEmpty()
                ? Optional.of(new TypedDependency(sides.getFirst(), sides.getLast()))
                : Optional.empty();
    }

    /** A name so that it can be typed in a list. */
    public static String quoted(String name) {
        return IN_NEED_OF_QUOTES.matcher(name).matches() ? '"' + name.replace("\"", "\"\"") + '"' : name;
    }
}
