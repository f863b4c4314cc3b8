package org.schemawright.engine.postgresql.write;

import java.util.Optional;

/** What the values of a column lose on their way to another type, where the engine does it without a word. */
final class CastLoss {
    private CastLoss() {}

    static Optional<String> of(ColumnCast cast) {
        PgType from = cast.from().element();
        PgType to = cast.to().element();
        if (cast.from().array() != cast.to().array()) {
            return Optional.empty();
        }
        return numbers(from, to).or(() -> times(from, to)).or(() -> others(from, to));
    }

    private static Optional<String> numbers(PgType from, PgType to) {
        if (to.is("boolean") && from.isNumber()) {
            return Optional.of("every number but zero becomes true");
        }
        if (to.isInteger() && (from.is("real", "double precision", "jsonb") || from.is("numeric") && scale(from) > 0)) {
            return Optional.of("values are rounded to whole numbers");
        }
        if (to.is("numeric") && rounds(from, to)) {
            return Optional.of("values are rounded to " + (to.modifiers().isEmpty() ? "15" : scale(to)) + " digits"
                    + (to.modifiers().isEmpty() ? "" : " behind the point"));
        }
        if (to.is("money") && from.is("numeric") && scale(from) > 2) {
            return Optional.of("values are rounded to two digits behind the point");
        }
        return floats(from, to) ? Optional.of("values keep fewer digits in " + to.name()) : Optional.empty();
    }

    private static boolean rounds(PgType from, PgType to) {
        if (to.modifiers().isEmpty()) {
            return from.is("real", "double precision");
        }
        int kept = scale(to);
        return from.is("numeric") && scale(from) > kept
                || from.is("real", "double precision", "jsonb")
                || from.isString()
                || from.is("money") && kept < 2;
    }

    private static boolean floats(PgType from, PgType to) {
        if (to.is("real")) {
            return from.is("double precision", "integer", "bigint", "numeric");
        }
        return to.is("double precision")
                && (from.is("bigint")
                        || from.is("numeric")
                                && (from.numbers().isEmpty() || from.numbers().getFirst() > 15));
    }

    /** Digits behind the point; any number of them where none is stated. */
    private static int scale(PgType numeric) {
        var numbers = numeric.numbers();
        return numbers.isEmpty() ? Integer.MAX_VALUE : numbers.size() == 1 ? 0 : numbers.get(1);
    }

    private static Optional<String> times(PgType from, PgType to) {
        boolean stamp = from.name().startsWith("timestamp");
        if (stamp && to.is("date")) {
            return Optional.of("the time of day is cut off");
        }
        if ((stamp || from.is("interval")) && to.name().startsWith("time ")) {
            return Optional.of("the day is cut off");
        }
        if (from.is("time with time zone") && to.is("time without time zone")) {
            return Optional.of("the time zone is cut off");
        }
        boolean fields = from.is("interval")
                && to.is("interval")
                && !to.modifiers().isEmpty()
                && !to.modifiers().equals(from.modifiers())
                && to.numbers().isEmpty();
        return fields || isTime(from) && isTime(to) && precision(to) < precision(from)
                ? Optional.of("fractions are rounded")
                : Optional.empty();
    }

    private static boolean isTime(PgType type) {
        return type.name().startsWith("time") || type.is("interval");
    }

    private static int precision(PgType type) {
        var numbers = type.numbers();
        return numbers.isEmpty() ? 6 : numbers.getFirst();
    }

    private static Optional<String> others(PgType from, PgType to) {
        if (from.is("inet") && to.is("cidr")) {
            return Optional.of("the bits of the host are cut off");
        }
        boolean cut = to.is("name") && from.isString() && !from.is("name") || to.is("\"char\"") && from.isString();
        return cut ? Optional.of("texts are cut to the length of the type " + to.name()) : Optional.empty();
    }
}
