package org.schemawright.engine.postgresql;

import java.util.Locale;
import java.util.stream.Collectors;
import org.schemawright.model.ObjectRef;

/** Writes names and texts so that PostgreSQL reads them back as they are. */
public final class Quote {
    private Quote() {}

    /** No keyword that needs quotes; but psql takes it for the begin of a body where a routine is called so. */
    private static final String BEGIN = "begin";

    /** Always in double quotes unless it is a plain lower-case word that is no keyword in any version. */
    public static String name(String name) {
        boolean plain = name.chars().allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '_')
                && !name.isEmpty()
                && !Character.isDigit(name.charAt(0))
                && !name.equals(BEGIN)
                && !Keywords.contains(name.toLowerCase(Locale.ROOT));
        return plain ? name : "\"" + name.replace("\"", "\"\"") + "\"";
    }

    /** Schema and name of an object in a schema, whatever else its path holds. */
    public static String qualified(ObjectRef ref) {
        return qualified(ref.schema(), ref.name());
    }

    public static String qualified(String schema, String name) {
        return name(schema) + "." + name(name);
    }

    /** A list of names. */
    public static String names(Iterable<String> names) {
        return java.util.stream.StreamSupport.stream(names.spliterator(), false)
                .map(Quote::name)
                .collect(Collectors.joining(", "));
    }

    /** A string constant that means the same whether or not standard_conforming_strings is on. */
    public static String text(String text) {
        String doubled = text.replace("'", "''");
        return text.indexOf('\\') < 0 ? "'" + doubled + "'" : "E'" + doubled.replace("\\", "\\\\") + "'";
    }

    /** A dollar-quoted constant whose tag does not occur in the text. */
    public static String dollar(String text) {
        String tag = "$$";
        for (int i = 0; text.contains(tag) || text.endsWith(tag.substring(0, tag.length() - 1)); i++) {
            tag = "$body" + (i == 0 ? "" : String.valueOf(i)) + "$";
        }
        return tag + text + tag;
    }
}
