package org.schemawright.engine.postgresql.write;

import java.util.Optional;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;

/**
 * Texts that cannot be read as values of a type. From version 16 on the engine is asked; before, the text is compared
 * with how such values are written, which is exact for numbers, truth values and uuid and close for the rest.
 */
final class TextTest {
    private static final String NUMBER = "^\\s*[+-]?([0-9]+([.][0-9]*)?|[.][0-9]+)([eE][+-]?[0-9]+)?\\s*$";

    private TextTest() {}

    static Optional<String> unreadable(String text, PgType to, Writing writing) {
        if (!to.isBuiltIn() && TypeNames.find(to.name(), writing.before()).isEmpty()) {
            return Optional.empty();
        }
        if (writing.major() >= 16) {
            String type = to.modifiers().isEmpty() || to.name().startsWith("time") || to.is("interval")
                    ? to.name()
                    : to.name() + "(" + to.modifiers() + ")";
            return Optional.of("NOT pg_catalog.pg_input_is_valid(" + text + ", " + Quote.text(type) + ")");
        }
        return written(text, to);
    }

    private static Optional<String> written(String text, PgType to) {
        return switch (to.name()) {
            case "smallint", "integer", "bigint" -> Optional.of(integer(text, to));
            case "numeric" -> Optional.of(numeric(text, to));
            case "real", "double precision" -> Optional.of(unlike(text, NUMBER) + " AND " + noSpecial(text));
            case "boolean" ->
                Optional.of(
                        "pg_catalog.lower(pg_catalog.btrim(" + text + ")) NOT IN ('t', 'tr', 'tru', 'true', 'f', 'fa',"
                                + " 'fal', 'fals', 'false', 'y', 'ye', 'yes', 'n',"
                                + " 'no', 'on', 'of', 'off', '1', '0')");
            case "uuid" ->
                Optional.of(unlike(text, "^([0-9a-fA-F]{4}-?){7}[0-9a-fA-F]{4}$") + " AND "
                        + unlike(text, "^[{]([0-9a-fA-F]{4}-?){7}[0-9a-fA-F]{4}[}]$"));
            case "date", "timestamp without time zone", "timestamp with time zone" -> Optional.of(day(text));
            case "time without time zone", "time with time zone" -> Optional.of(unlike(text, "[0-9]"));
            case "interval" -> Optional.of(unlike(text, "[0-9]") + " AND " + text + " !~* 'infinity'");
            case "inet", "cidr" -> Optional.of(unlike(text, "^[0-9a-fA-F:.]+(/[0-9]+)?$"));
            case "macaddr", "macaddr8" -> Optional.of(unlike(text, "^[0-9a-fA-F:. -]+$"));
            case "json", "jsonb" -> Optional.of(json(text));
            default -> Optional.empty();
        };
    }

    private static String unlike(String text, String pattern) {
        return text + " !~ " + Quote.text(pattern);
    }

    private static String noSpecial(String text) {
        return "pg_catalog.lower(pg_catalog.btrim(" + text
                + ")) NOT IN ('nan', 'infinity', 'inf', '+infinity', '+inf', '-infinity', '-inf')";
    }

    private static String integer(String text, PgType to) {
        long highest = SequenceClause.highest(to.name());
        return "CASE WHEN " + unlike(text, "^\\s*[+-]?[0-9]+\\s*$") + " THEN true ELSE pg_catalog.btrim(" + text
                + ", E' \\t\\n\\r\\f\\v')::numeric NOT BETWEEN " + (-highest - 1) + " AND " + highest + " END";
    }

    private static String numeric(String text, PgType to) {
        String no = unlike(text, NUMBER) + " AND " + noSpecial(text);
        Optional<String> large = NumberTest.outOfRange("(" + text + "::numeric)", PgType.of("numeric"), to);
        return large.map(test -> "CASE WHEN " + no + " THEN true ELSE " + test + " END")
                .orElse(no);
    }

    /** Days written as in ISO 8601 are looked up in the calendar; of others it is asked only that they have a number. */
    private static String day(String text) {
        String iso = "'^\\s*[0-9]{4}-[0-9]{2}-[0-9]{2}([ T].*)?$'";
        String trimmed = "pg_catalog.btrim(" + text + ")";
        String month = "pg_catalog.substr(" + trimmed + ", 6, 2)::integer NOT BETWEEN 1 AND 12";
        String first = "(pg_catalog.substr(" + trimmed + ", 1, 8) || '01')::date";
        String day = "pg_catalog.substr(" + trimmed + ", 9, 2)::integer NOT BETWEEN 1 AND pg_catalog.date_part('day', "
                + first + " + '1 month - 1 day'::interval)";
        String words = "pg_catalog.lower(" + trimmed
                + ") NOT IN ('infinity', '-infinity', 'epoch', 'now', 'today', 'tomorrow', 'yesterday')";
        String pattern = "E" + iso.replace("\\", "\\\\");
        return "CASE WHEN " + text + " ~ " + pattern + " THEN CASE WHEN " + month + " THEN true ELSE " + day
                + " END WHEN " + text + " ~ '^[[:space:]]*[0-9]+[[:space:]]*$' THEN " + digits(trimmed)
                + " ELSE " + unlike(text, "[0-9].*[0-9]") + " AND " + words + " END";
    }

    /** A year of two digits or more than three, then month and day of two each. */
    private static String digits(String text) {
        String length = "pg_catalog.length(" + text + ")";
        return "CASE WHEN " + length + " <> 6 AND " + length + " < 8 THEN true ELSE pg_catalog.substr(" + text + ", "
                + length + " - 3, 2)::integer NOT BETWEEN 1 AND 12 OR pg_catalog.substr(" + text + ", " + length
                + " - 1, 2)::integer NOT BETWEEN 1 AND 31 END";
    }

    /** That it begins as JSON does, closes what it opens, and names what is in an object in double quotes. */
    private static String json(String text) {
        return "("
                + unlike(
                        text,
                        "^\\s*([{].*[}]|\\[.*\\]|\".*\"|true|false|null|-?[0-9]+([.][0-9]+)?([eE][+-]?[0-9]+)?)\\s*$")
                + " OR " + text + " ~ " + Quote.text("^\\s*[{]\\s*[^\"}[:space:]]") + ")";
    }
}
