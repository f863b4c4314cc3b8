package org.schemawright.engine.h2.rows;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.schemawright.engine.h2.Quote;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.engine.h2.SqlType.Family;

/** Values of types, as expressions. */
final class TypeValues {
    private static final int MANY = 9;
    private static final int LONG_TEXT = 12;
    private static final int SHORT_TEXT = 4;
    private static final int DIGITS_OF_TEXT = 2;

    private TypeValues() {}

    /** Values as texts that the type can be cast from; empty where it needs an expression of its own. */
    static List<String> texts(SqlType type) {
        return switch (type.family()) {
            case TEXT, PADDED_TEXT -> words(type.length());
            case TINYINT, SMALLINT, INTEGER, BIGINT, REAL, DOUBLE, DECFLOAT -> numbered("", "");
            case DECIMAL -> decimals(type);
            case BOOLEAN -> List.of("TRUE", "FALSE");
            case DATE -> numbered("2020-01-0", "");
            case TIME -> numbered("10:00:0", type.digits().all() > 0 ? ".5" : "");
            case TIME_ZONED -> numbered("10:00:0", "+00");
            case TIMESTAMP -> numbered("2020-01-01 10:00:0", type.digits().all() > 0 ? ".5" : "");
            case TIMESTAMP_ZONED -> numbered("2020-01-01 10:00:0", "+00");
            case UUID -> numbered("00000000-0000-4000-8000-00000000000", "");
            case ENUM -> type.labels().stream().map(TypeValues::unquoted).toList();
            case BINARY, JSON, OTHER -> List.of();
        };
    }

    static String unquoted(String constant) {
        return constant.substring(1, constant.length() - 1).replace("''", "'");
    }

    private static List<String> words(long length) {
        var words = new ArrayList<String>();
        for (int i = 1; i <= MANY; i++) {
            String word = i % 3 == 0 && length >= LONG_TEXT ? "a long text " + i : "abc" + i;
            if (length >= word.length()) {
                words.add(word);
            } else if (length >= DIGITS_OF_TEXT && length < SHORT_TEXT) {
                words.add("a" + i);
            } else {
                words.add(String.valueOf((char) ('a' + i)));
            }
        }
        return words;
    }

    private static List<String> numbered(String before, String after) {
        return IntStream.rangeClosed(1, MANY).mapToObj(i -> before + i + after).toList();
    }

    private static List<String> decimals(SqlType type) {
        int fraction = type.digits().fraction();
        boolean whole = type.digits().all() > fraction;
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> (whole ? String.valueOf(i) : "0") + fraction(i, fraction))
                .toList();
    }

    private static String fraction(int number, int digits) {
        return digits == 0 ? "" : digits == 1 ? "." + number : "." + "0".repeat(Math.min(digits, MANY) - 1) + number;
    }

    /** A text as a value of the type. */
    static String literal(String text, SqlType type) {
        return type.family().isText() ? Quote.text(text) : "CAST(" + Quote.text(text) + " AS " + type.text() + ")";
    }

    /** Values of types that texts are not cast to. */
    static List<String> expressions(SqlType type) {
        if (type.family() == Family.BINARY) {
            return IntStream.rangeClosed(1, MANY).mapToObj(i -> "X'0" + i + "'").toList();
        }
        if (type.family() == Family.JSON) {
            return IntStream.rangeClosed(1, MANY)
                    .mapToObj(i -> "JSON '{\"a\":" + i + "}'")
                    .toList();
        }
        String text = type.text();
        if (text.startsWith("GEOMETRY")) {
            return geometries(text);
        }
        if (text.startsWith("INTERVAL")) {
            return intervals(text);
        }
        if (text.equals("JAVA_OBJECT")) {
            return List.of("CAST(X'00' AS JAVA_OBJECT)", "CAST(X'01' AS JAVA_OBJECT)");
        }
        return List.of();
    }

    private static List<String> geometries(String type) {
        String system = type.matches(".*, [0-9]+\\)") ? type.replaceAll(".*, ([0-9]+)\\)", "SRID=$1;") : "";
        boolean point = type.equals("GEOMETRY") || type.contains("POINT") || type.contains("(GEOMETRY");
        return point && !type.contains("MULTI")
                ? IntStream.rangeClosed(1, MANY)
                        .mapToObj(i -> "CAST('" + system + "POINT (" + i + " 1)' AS " + type + ")")
                        .toList()
                : List.of();
    }

    private static List<String> intervals(String type) {
        String fields = type.substring("INTERVAL ".length());
        String bare = fields.replaceAll("\\([0-9, ]+\\)", "");
        String format = switch (bare) {
            case "YEAR TO MONTH" -> "1-%d";
            case "DAY TO HOUR" -> "1 0%d";
            case "DAY TO MINUTE" -> "1 01:0%d";
            case "DAY TO SECOND" -> "1 01:01:0%d";
            case "HOUR TO MINUTE" -> "1:0%d";
            case "HOUR TO SECOND" -> "1:01:0%d";
            case "MINUTE TO SECOND" -> "1:0%d";
            default -> "%d";
        };
        return IntStream.rangeClosed(1, MANY)
                .mapToObj(i -> "INTERVAL '" + format.replace("%d", String.valueOf(i)) + "' " + bare)
                .toList();
    }
}
