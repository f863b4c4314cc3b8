package org.schemawright.engine.postgresql.write;

import java.math.BigInteger;
import java.util.List;
import java.util.Optional;

/** Numbers that are out of the range of another type. */
final class NumberTest {
    private NumberTest() {}

    static Optional<String> outOfRange(String value, PgType from, PgType to) {
        if (to.isInteger()) {
            return integer(value, from, to);
        }
        if (to.is("numeric")) {
            return numeric(value, from, to);
        }
        if (to.is("real") && from.is("double precision", "numeric")) {
            return Optional.of(
                    finite("pg_catalog.abs(" + value + "::double precision) > 3.4028235e38::double precision", value));
        }
        return Optional.empty();
    }

    private static String finite(String test, String value) {
        return test + " AND " + value + "::text NOT IN ('NaN', 'Infinity', '-Infinity')";
    }

    private static Optional<String> integer(String value, PgType from, PgType to) {
        if (from.isInteger() && digits(from) <= digits(to)) {
            return Optional.empty();
        }
        long highest = SequenceClause.highest(to.name());
        if (from.isInteger()) {
            return Optional.of(value + " NOT BETWEEN " + (-highest - 1) + " AND " + highest);
        }
        List<Integer> numbers = from.numbers();
        if (from.is("numeric") && !numbers.isEmpty() && whole(numbers) < digits(to)) {
            return Optional.empty();
        }
        String half = to.is("bigint") && !from.is("numeric") ? "" : ".5";
        String low = "-"
                + (half.isEmpty()
                        ? "9223372036854775808"
                        : BigInteger.valueOf(highest).add(BigInteger.ONE) + half);
        String high = half.isEmpty() ? "9223372036854775808" : highest + half;
        return Optional.of("NOT (" + value + " > " + low + " AND " + value + " < " + high + ")");
    }

    private static Optional<String> numeric(String value, PgType from, PgType to) {
        List<Integer> wanted = to.numbers();
        if (wanted.isEmpty()) {
            return Optional.empty();
        }
        List<Integer> had = from.numbers();
        int room = whole(wanted);
        boolean fits = from.isInteger() && digits(from) <= room
                || from.is("numeric") && !had.isEmpty() && whole(had) + (scale(had) > scale(wanted) ? 1 : 0) <= room;
        if (fits) {
            return Optional.empty();
        }
        String rounded = "pg_catalog.abs(pg_catalog.round(" + value + "::numeric, " + scale(wanted) + "))";
        return Optional.of(rounded + " >= 1e" + room + " AND " + value + "::text <> 'NaN'");
    }

    private static int digits(PgType integer) {
        return switch (integer.name()) {
            case "smallint" -> 5;
            case "integer" -> 10;
            default -> 19;
        };
    }

    private static int scale(List<Integer> numeric) {
        return numeric.size() > 1 ? numeric.get(1) : 0;
    }

    private static int whole(List<Integer> numeric) {
        return numeric.getFirst() - scale(numeric);
    }
}
