package org.schemawright.app.canvas;

import java.util.Locale;
import java.util.Optional;

/**
 * What somebody typed for a column, understood: {@code email}, {@code text not null unique}.
 *
 * @param key       whether it belongs to the primary key
 * @param unique    whether it is a key by itself
 * @param reference the table that it refers to, where {@code ref table} was typed
 */
record ColumnText(String name, String type, boolean required, boolean key, boolean unique, Optional<String> reference) {
    /** A type that is left out follows from the name, as people name things. */
    static ColumnText of(String name, String type) {
        String rest = " " + type.strip() + " ";
        boolean key = rest.toLowerCase(Locale.ROOT).matches(".* (pk|primary key) .*");
        boolean unique = rest.toLowerCase(Locale.ROOT).contains(" unique ");
        boolean required = rest.toLowerCase(Locale.ROOT).contains(" not null ") || key;
        Optional<String> reference = Optional.empty();
        String typed = rest.replaceAll("(?i) (primary key|pk|unique|not null)(?= )", "")
                .strip();
        if (typed.toLowerCase(Locale.ROOT).startsWith("ref ")) {
            reference = Optional.of(typed.substring(4).strip());
            typed = "";
        }
        String meant = typed.isEmpty() ? usual(name.strip()) : typed;
        return new ColumnText(name.strip(), meant, required, key, unique, reference);
    }

    private static String usual(String name) {
        String lower = name.toLowerCase(Locale.ROOT);
        if (lower.equals("id") || lower.endsWith("_id") || lower.endsWith("_count")) {
            return "bigint";
        }
        if (lower.endsWith("_at")) {
            return "timestamp with time zone";
        }
        if (lower.endsWith("_on") || lower.endsWith("date")) {
            return "date";
        }
        if (lower.startsWith("is_") || lower.startsWith("has_")) {
            return "boolean";
        }
        if (lower.endsWith("price") || lower.endsWith("amount") || lower.endsWith("total")) {
            return "numeric(12,2)";
        }
        return "text";
    }
}
