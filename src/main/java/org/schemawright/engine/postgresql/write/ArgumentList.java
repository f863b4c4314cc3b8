package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.schemawright.model.Routine;

/**
 * The arguments of a routine taken apart. The engine's rendering holds modes, names, types and defaults in one text; it
 * can be split without knowing SQL, since the types of the input arguments are known from the routine's name.
 */
record ArgumentList(List<Argument> arguments) {
    private static final String DEFAULT = " DEFAULT ";
    private static final List<String> MODES = List.of("IN ", "INOUT ", "OUT ", "VARIADIC ");

    ArgumentList {
        arguments = List.copyOf(arguments);
    }

    /**
     * One argument.
     *
     * @param mode  with a space behind it; empty where the engine shows none
     * @param name  quoted as the engine does; empty where it has none
     * @param type  for an output argument the name too
     */
    record Argument(String mode, String name, String type, Optional<String> defaultExpression) {
        boolean isInput() {
            return !mode.equals("OUT ");
        }
    }

    static ArgumentList of(Routine routine) {
        String types = routine.ref().last();
        List<String> inputs = split(types.substring(1, types.length() - 1));
        var arguments = new ArrayList<Argument>();
        int input = 0;
        for (String text : split(routine.arguments())) {
            String mode = MODES.stream().filter(text::startsWith).findFirst().orElse("");
            String rest = text.substring(mode.length());
            if (mode.equals("OUT ")) {
                arguments.add(new Argument(mode, "", rest, Optional.empty()));
            } else {
                arguments.add(input(mode, rest, inputs.get(input)));
                input++;
            }
        }
        return new ArgumentList(arguments);
    }

    /** Whether a routine with these arguments may take the place of one with the others, under the same name. */
    boolean mayReplace(ArgumentList before) {
        if (arguments.size() != before.arguments.size() || defaults() < before.defaults()) {
            return false;
        }
        for (int i = 0; i < arguments.size(); i++) {
            Argument old = before.arguments.get(i);
            Argument now = arguments.get(i);
            boolean renamed = !old.name().isEmpty() && !old.name().equals(now.name());
            if (renamed || !old.mode().equals(now.mode()) || !old.type().equals(now.type())) {
                return false;
            }
        }
        return true;
    }

    private long defaults() {
        return arguments.stream()
                .filter(it -> it.defaultExpression().isPresent())
                .count();
    }

    private static Argument input(String mode, String text, String type) {
        if (text.equals(type) || text.startsWith(type + DEFAULT)) {
            return new Argument(mode, "", type, after(text, type));
        }
        int end = endOfName(text);
        return new Argument(mode, text.substring(0, end), type, after(text.substring(end + 1), type));
    }

    private static Optional<String> after(String text, String type) {
        return text.length() == type.length()
                ? Optional.empty()
                : Optional.of(text.substring(type.length() + DEFAULT.length()));
    }

    private static int endOfName(String text) {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            quoted ^= c == '"';
            if (c == ' ' && !quoted) {
                return i;
            }
        }
        throw new IllegalArgumentException("no type behind the name of the argument " + text);
    }

    /** At the commas that stand outside quotes and brackets. */
    private static List<String> split(String text) {
        var parts = new ArrayList<String>();
        int depth = 0;
        int start = 0;
        for (int i = 0; i < text.length(); i++) {
            switch (text.charAt(i)) {
                case '(', '[' -> depth++;
                case ')', ']' -> depth--;
                case '"', '\'' -> i = endOfQuoted(text, i);
                case ',' -> {
                    if (depth == 0) {
                        parts.add(text.substring(start, i).strip());
                        start = i + 1;
                    }
                }
                default -> {}
            }
        }
        if (!text.isEmpty()) {
            parts.add(text.substring(start).strip());
        }
        return parts;
    }

    /** Doubled quotes look like two quoted texts in a row, which comes to the same; E'' texts escape by backslash. */
    private static int endOfQuoted(String text, int start) {
        char quote = text.charAt(start);
        boolean escapes = quote == '\'' && start > 0 && text.charAt(start - 1) == 'E';
        for (int i = start + 1; i < text.length(); i++) {
            if (escapes && text.charAt(i) == '\\') {
                i++;
            } else if (text.charAt(i) == quote) {
                return i;
            }
        }
        return text.length();
    }
}
