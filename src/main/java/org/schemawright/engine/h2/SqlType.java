package org.schemawright.engine.h2;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.schemawright.model.Database;
import org.schemawright.model.Domain;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * A type taken apart, domains looked through.
 *
 * @param length of texts, in characters or bytes
 * @param digits before and behind the point of a decimal number, or behind the second of a time
 * @param labels of an enumeration, as constants
 */
public record SqlType(String text, Family family, long length, Digits digits, List<String> labels) {
    private static final Pattern ARRAY = Pattern.compile("(?s)(.*) ARRAY(?:\\[\\d+\\])?");
    private static final Pattern ARGUMENTS = Pattern.compile("\\(([0-9]+)(?:, ([0-9]+))?\\)");
    private static final Pattern NAME = Pattern.compile("\"((?:[^\"]|\"\")*)\"\\.\"((?:[^\"]|\"\")*)\"");
    private static final Pattern LABEL = Pattern.compile("'(?:[^']|'')*'");
    private static final int LONGEST_NUMBER = 100_000;
    private static final int USUAL_FRACTION = 6;
    private static final int DIGITS_OF_REAL = 24;

    /** Types whose values convert into each other's alike. */
    public enum Family {
        TEXT,
        PADDED_TEXT,
        BINARY,
        TINYINT,
        SMALLINT,
        INTEGER,
        BIGINT,
        DECIMAL,
        REAL,
        DOUBLE,
        DECFLOAT,
        BOOLEAN,
        DATE,
        TIME,
        TIME_ZONED,
        TIMESTAMP,
        TIMESTAMP_ZONED,
        UUID,
        JSON,
        ENUM,
        OTHER;

        public boolean isInteger() {
            return this == TINYINT || this == SMALLINT || this == INTEGER || this == BIGINT;
        }

        public boolean isNumber() {
            return isInteger() || this == DECIMAL || this == REAL || this == DOUBLE || this == DECFLOAT;
        }

        public boolean isText() {
            return this == TEXT || this == PADDED_TEXT;
        }

        public boolean isTime() {
            return this == DATE || this == TIME || this == TIME_ZONED || this == TIMESTAMP || this == TIMESTAMP_ZONED;
        }
    }

    /** How many digits a number has in all, and behind its point. */
    public record Digits(int all, int fraction) {}

    public SqlType {
        labels = List.copyOf(labels);
    }

    /** @param database whose domains may be meant */
    public static SqlType of(String type, Database database) {
        return domain(type, database)
                .map(domain -> of(baseOf(domain), database))
                .orElseGet(() -> plain(type));
    }

    /** The domain that a type is. */
    public static Optional<Domain> domain(String type, Database database) {
        return type.startsWith("\"") ? named(type).flatMap(database::find).map(Domain.class::cast) : Optional.empty();
    }

    private static Optional<ObjectRef> named(String type) {
        Matcher name = NAME.matcher(type);
        return name.matches()
                ? Optional.of(ObjectRef.of(Kind.DOMAIN, unquoted(name.group(1)), unquoted(name.group(2))))
                : Optional.empty();
    }

    private static String unquoted(String name) {
        return name.replace("\"\"", "\"");
    }

    /** The type that a domain stands on. */
    public static String baseOf(Domain domain) {
        int behind = domain.baseType().indexOf("\nON UPDATE ");
        return behind < 0 ? domain.baseType() : domain.baseType().substring(0, behind);
    }

    /** What becomes of a value of the domain on an update, with the words in front; "" where nothing does. */
    public static String onUpdateOf(Domain domain) {
        return domain.baseType().substring(baseOf(domain).length());
    }

    /** What an array is made of; empty for all other types. */
    public Optional<SqlType> element() {
        Matcher array = ARRAY.matcher(text);
        return family == Family.OTHER && array.matches() ? Optional.of(plain(array.group(1))) : Optional.empty();
    }

    private static SqlType plain(String type) {
        Family family = family(type);
        Matcher arguments = ARGUMENTS.matcher(type);
        boolean stated = arguments.find() && family != Family.ENUM;
        long length = stated ? Long.parseLong(arguments.group(1)) : Long.MAX_VALUE;
        int all = stated ? (int) Math.min(length, Integer.MAX_VALUE) : usual(family);
        int fraction = stated && arguments.group(2) != null ? Integer.parseInt(arguments.group(2)) : 0;
        return new SqlType(type, family, length, new Digits(all, fraction), labels(type, family));
    }

    private static int usual(Family family) {
        return family == Family.TIMESTAMP || family == Family.TIMESTAMP_ZONED
                ? USUAL_FRACTION
                : family == Family.DECIMAL ? LONGEST_NUMBER : 0;
    }

    private static List<String> labels(String type, Family family) {
        var labels = new ArrayList<String>();
        if (family == Family.ENUM) {
            Matcher label = LABEL.matcher(type);
            while (label.find()) {
                labels.add(label.group());
            }
        }
        return labels;
    }

    private static Family family(String type) {
        if (type.startsWith("ENUM(")) {
            return type.endsWith(")") ? Family.ENUM : Family.OTHER;
        }
        if (type.contains(" ARRAY") || type.startsWith("ROW(")) {
            return Family.OTHER;
        }
        String zone = " WITH TIME ZONE";
        return switch (ARGUMENTS.matcher(type).replaceAll("")) {
            case "CHARACTER VARYING", "VARCHAR_IGNORECASE", "CHARACTER LARGE OBJECT" -> Family.TEXT;
            case "CHARACTER" -> Family.PADDED_TEXT;
            case "BINARY", "BINARY VARYING", "BINARY LARGE OBJECT" -> Family.BINARY;
            case "TINYINT" -> Family.TINYINT;
            case "SMALLINT" -> Family.SMALLINT;
            case "INTEGER" -> Family.INTEGER;
            case "BIGINT" -> Family.BIGINT;
            case "NUMERIC", "DECIMAL" -> Family.DECIMAL;
            case "REAL" -> Family.REAL;
            case "DOUBLE PRECISION" -> Family.DOUBLE;
            case "FLOAT" -> ofFloat(type);
            case "DECFLOAT" -> Family.DECFLOAT;
            case "BOOLEAN" -> Family.BOOLEAN;
            case "DATE" -> Family.DATE;
            case "TIME" -> Family.TIME;
            case "TIMESTAMP" -> Family.TIMESTAMP;
            case "UUID" -> Family.UUID;
            case "JSON" -> Family.JSON;
            default -> type.endsWith(zone) ? zoned(type) : Family.OTHER;
        };
    }

    private static Family ofFloat(String type) {
        Matcher digits = ARGUMENTS.matcher(type);
        return digits.find() && Integer.parseInt(digits.group(1)) <= DIGITS_OF_REAL ? Family.REAL : Family.DOUBLE;
    }

    private static Family zoned(String type) {
        return type.startsWith("TIMESTAMP") ? Family.TIMESTAMP_ZONED : Family.TIME_ZONED;
    }
}
