package org.schemawright.engine.h2.write;

import java.math.BigInteger;
import java.util.Optional;
import java.util.stream.Collectors;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.engine.h2.SqlType.Family;

/** Which values of one type cannot be stored as another, as a condition that itself never fails. */
final class FailingValues {
    private static final String WHOLE = "^[ \\t]*[+-]?[0-9]+[ \\t]*$";
    private static final String NUMBER = "^[ \\t]*[+-]?([0-9]+(\\.[0-9]*)?|\\.[0-9]+)([eE][+-]?[0-9]{1,4})?[ \\t]*$";
    private static final String TRUTH = "^[ \\t]*(true|t|yes|y|false|f|no|n)[ \\t]*$";
    private static final String DAY = "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])";
    private static final String HOUR = "([01]?[0-9]|2[0-3]):[0-5]?[0-9](:[0-5]?[0-9](\\.[0-9]{1,9})?)?";
    private static final String ZONE = "( ?(Z|[+-](0?[0-9]|1[0-8])(:?[0-5][0-9])?))?";
    private static final String FOUR_FOUR = "[0-9a-fA-F]{8}-?([0-9a-fA-F]{4}-?){3}[0-9a-fA-F]{12}";
    private static final int MOST_DIGITS = 1000;
    private static final int DAY_LENGTH = 10;

    private FailingValues() {}

    /** Where nothing better is known the condition is the cast itself, which fails as the statement would. */
    static Optional<String> of(SqlType from, SqlType to, String value) {
        Family was = from.family();
        Family is = to.family();
        if (from.text().equals(to.text())) {
            return Optional.empty();
        }
        if (to.element().isPresent() && from.element().isEmpty()) {
            // It becomes the only element, and a cast in a query would cut it to fit.
            return of(from, to.element().get(), value);
        }
        if (is.isText()) {
            return tooLong(from, to, value);
        }
        if (is == Family.ENUM && (was.isText() || was == Family.ENUM)) {
            return Optional.of(noLabel(to, value));
        }
        if (is == Family.BINARY) {
            boolean known = was == Family.BINARY || was.isText() || was == Family.UUID;
            return !known || to.length() < from.length()
                    ? Optional.of("OCTET_LENGTH(CAST(" + value + " AS BINARY VARYING)) > " + to.length())
                    : Optional.empty();
        }
        if (was.isText() && is != Family.OTHER) {
            return ofText(to, value);
        }
        if (is.isNumber() && was.isNumber()) {
            return outside(to, from, value);
        }
        if (isStrange(was, is)) {
            return Optional.of(value + " IS NOT NULL");
        }
        return isHarmless(from, to)
                ? Optional.empty()
                : Optional.of("CAST(" + value + " AS " + to.text() + ") IS NULL");
    }

    /** None of its values can be cast. */
    private static boolean isStrange(Family was, Family is) {
        boolean timeOrUuid = is.isTime() || is == Family.UUID;
        return (was.isNumber() || was == Family.BOOLEAN) && timeOrUuid
                || was.isTime() && (is.isNumber() || is == Family.BOOLEAN || is == Family.UUID)
                || was == Family.UUID && (is.isTime() || is.isNumber() || is == Family.BOOLEAN);
    }

    private static boolean isHarmless(SqlType from, SqlType to) {
        Family was = from.family();
        Family is = to.family();
        boolean truth = was.isNumber() && is == Family.BOOLEAN || was == Family.BOOLEAN && is.isInteger();
        boolean time = was.isTime()
                && is.isTime()
                && !(was == Family.DATE && (is == Family.TIME || is == Family.TIME_ZONED))
                && !((was == Family.TIME || was == Family.TIME_ZONED) && is == Family.DATE);
        return truth || time;
    }

    private static Optional<String> tooLong(SqlType from, SqlType to, String value) {
        boolean bytes = from.family() == Family.BINARY;
        boolean fits = from.family().isText() && from.length() <= to.length()
                || to.length() == Long.MAX_VALUE && !bytes
                || from.family() == Family.BOOLEAN && to.length() >= "FALSE".length();
        if (fits) {
            return Optional.empty();
        }
        if (from.text().startsWith("BINARY LARGE")) {
            return to.text().startsWith("CHARACTER LARGE") ? Optional.empty() : Optional.of(value + " IS NOT NULL");
        }
        String text = from.family().isText() ? value : "CAST(" + value + " AS CHARACTER VARYING)";
        String counted = to.family() == Family.PADDED_TEXT ? "RTRIM(" + text + ")" : text;
        return Optional.of("CHAR_LENGTH(" + counted + ") > " + to.length());
    }

    private static String noLabel(SqlType to, String value) {
        return "UPPER(TRIM(CAST(" + value + " AS CHARACTER VARYING))) NOT IN ("
                + to.labels().stream().map(label -> "UPPER(" + label + ")").collect(Collectors.joining(", ")) + ")";
    }

    private static Optional<String> ofText(SqlType to, String value) {
        Family is = to.family();
        if (is.isInteger() || is == Family.DECIMAL) {
            String number = "CAST(TRIM(" + value + ") AS DECFLOAT(" + MOST_DIGITS + "))";
            String pattern = is.isInteger() ? WHOLE : NUMBER;
            return Optional.of(unlike(value, pattern) + " OR CASE WHEN " + like(value, pattern) + " THEN "
                    + beyond(to, number) + " ELSE FALSE END");
        }
        return switch (is) {
            case REAL, DOUBLE, DECFLOAT -> Optional.of(unlike(value, NUMBER));
            case BOOLEAN -> Optional.of(notLike(value, TRUTH) + " AND " + unlike(value, NUMBER));
            case UUID -> Optional.of(unlike(value, "^" + FOUR_FOUR + "$"));
            case DATE -> Optional.of(noDay(value, "^" + DAY + "$"));
            case TIME -> Optional.of(unlike(value, "^" + HOUR + "$"));
            case TIME_ZONED -> Optional.of(unlike(value, "^" + HOUR + ZONE + "$"));
            case TIMESTAMP, TIMESTAMP_ZONED -> Optional.of(noDay(value, "^" + DAY + "([ T]" + HOUR + ZONE + ")?$"));
            default -> Optional.empty();
        };
    }

    private static String like(String value, String pattern) {
        return "REGEXP_LIKE(" + value + ", '" + pattern + "')";
    }

    private static String unlike(String value, String pattern) {
        return "NOT " + like(value, pattern);
    }

    /** Whatever the letters' case. */
    private static String notLike(String value, String pattern) {
        return "NOT REGEXP_LIKE(" + value + ", '" + pattern + "', 'i')";
    }

    /** No text of that form, or one of the days that a short month has not. */
    private static String noDay(String value, String pattern) {
        String first = "CAST(SUBSTRING(" + value + " FROM 1 FOR 8) || '01' AS DATE)";
        String last = "DATEADD(DAY, -1, DATEADD(MONTH, 1, " + first + "))";
        return unlike(value, pattern) + " OR CASE WHEN " + like(value, pattern) + " THEN SUBSTRING(" + value
                + " FROM 1 FOR " + DAY_LENGTH + ") > CAST(" + last + " AS CHARACTER VARYING) ELSE FALSE END";
    }

    private static Optional<String> outside(SqlType to, SqlType from, String value) {
        String wide = from.family().isInteger() ? "CAST(" + value + " AS NUMERIC(30))" : value;
        return fits(from, to) ? Optional.empty() : Optional.of(beyond(to, wide));
    }

    private static boolean fits(SqlType from, SqlType to) {
        Family is = to.family();
        if (is == Family.REAL || is == Family.DOUBLE || is == Family.DECFLOAT) {
            return true;
        }
        BigInteger greatest = greatest(from);
        return greatest.signum() > 0 && greatest.compareTo(greatest(to)) <= 0;
    }

    /** The greatest whole number of the type; 0 where it has no bounds. */
    private static BigInteger greatest(SqlType type) {
        return switch (type.family()) {
            case TINYINT -> BigInteger.valueOf(Byte.MAX_VALUE);
            case SMALLINT -> BigInteger.valueOf(Short.MAX_VALUE);
            case INTEGER -> BigInteger.valueOf(Integer.MAX_VALUE);
            case BIGINT -> BigInteger.valueOf(Long.MAX_VALUE);
            case DECIMAL ->
                type.digits().all() - type.digits().fraction() > MOST_DIGITS
                        ? BigInteger.TEN.pow(MOST_DIGITS)
                        : BigInteger.TEN
                                .pow(Math.max(
                                        0, type.digits().all() - type.digits().fraction()))
                                .subtract(BigInteger.ONE);
            default -> BigInteger.ZERO;
        };
    }

    private static String beyond(SqlType to, String value) {
        return switch (to.family()) {
            case TINYINT -> notBetween(value, "-128", "127");
            case SMALLINT -> notBetween(value, "-32768", "32767");
            case INTEGER -> notBetween(value, "-2147483648", "2147483647");
            case BIGINT -> notBetween(value, "-9223372036854775808", "9223372036854775807");
            case DECIMAL -> {
                int whole = to.digits().all() - to.digits().fraction();
                yield whole > MOST_DIGITS
                        ? "FALSE"
                        : "ABS(ROUND(" + value + ", " + to.digits().fraction() + ")) >= 1E" + whole;
            }
            default -> "FALSE";
        };
    }

    private static String notBetween(String value, String low, String high) {
        return "ROUND(" + value + ", 0) NOT BETWEEN " + low + " AND " + high;
    }
}
