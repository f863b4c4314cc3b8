package org.schemawright.engine.postgresql.rows;

import java.util.Arrays;
import java.util.List;

/** A type's rendering taken apart: its name without modifiers and brackets. */
record RenderedType(String name, List<Integer> modifiers, boolean array) {
    static RenderedType of(String rendering) {
        boolean array = rendering.endsWith("[]");
        String element = rendering.replaceAll("(\\[\\])+$", "");
        int open = element.lastIndexOf('(');
        int close = element.indexOf(')', Math.max(open, 0));
        if (open < 0 || close < 0 || element.endsWith("\"")) {
            String name = element.startsWith("interval ") ? "interval" : element;
            return new RenderedType(name.endsWith(".citext") ? "citext" : name, List.of(), array);
        }
        List<Integer> numbers = Arrays.stream(element.substring(open + 1, close).split(","))
                .map(String::strip)
                .filter(number -> number.matches("-?[0-9]{1,8}"))
                .map(Integer::valueOf)
                .toList();
        String name = element.substring(0, open) + element.substring(close + 1);
        return new RenderedType(name.startsWith("interval ") ? "interval" : name, numbers, array);
    }

    boolean isText() {
        return List.of("text", "character varying", "citext", "character", "bpchar", "name")
                .contains(name);
    }

    boolean isNumber() {
        return List.of("smallint", "integer", "bigint", "numeric", "real", "double precision")
                .contains(name);
    }

    boolean isDay() {
        return name.equals("date") || name.startsWith("timestamp");
    }

    /** Whether a text that is fine for the type by itself is so with its modifiers too; what is cut silently is. */
    boolean holds(String text) {
        if (name.equals("smallint") || name.equals("integer")) {
            int digits = text.length() - (text.startsWith("-") ? 1 : 0);
            return digits <= (name.equals("smallint") ? 4 : 9);
        }
        if (!name.equals("numeric") || modifiers.isEmpty()) {
            return true;
        }
        int scale = modifiers.size() > 1 ? modifiers.get(1) : 0;
        String whole = text.replaceFirst("\\..*", "").replaceFirst("^-", "");
        return whole.equals("0") ? text.equals("0") || scale > 0 : whole.length() <= modifiers.getFirst() - scale;
    }
}
