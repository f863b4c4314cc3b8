package org.schemawright.engine.h2.write;

import java.util.Optional;
import org.schemawright.engine.h2.SqlType;
import org.schemawright.engine.h2.SqlType.Family;

/**
 * What becomes of the values of one type that are stored as another: whether some are changed, and which cannot be.
 * The engine casts each by itself and stops at the first that it cannot.
 */
record Conversion(SqlType from, SqlType to) {
    private static final int BITS_OF_REAL = 24;
    private static final int BITS_OF_DOUBLE = 53;

    /** How the values are changed; empty where each can be told from what it becomes. */
    Optional<String> loss() {
        Family was = from.family();
        Family is = to.family();
        if (was.isNumber() && is.isNumber()) {
            return rounds() ? Optional.of("its values are rounded") : Optional.empty();
        }
        if (was.isNumber() && is == Family.BOOLEAN) {
            return Optional.of("all numbers but 0 become the same");
        }
        return was.isTime() && is.isTime() ? ofTime() : Optional.empty();
    }

    private boolean rounds() {
        Family is = to.family();
        return switch (is) {
            case REAL -> bits() > BITS_OF_REAL;
            case DOUBLE -> bits() > BITS_OF_DOUBLE;
            case DECFLOAT -> to.digits().all() > 0 && to.digits().all() < digits();
            case DECIMAL -> fraction() > to.digits().fraction();
            default -> fraction() > 0;
        };
    }

    /** How many bits the greatest values need; as many as can be where decimal fractions are among them. */
    private int bits() {
        return switch (from.family()) {
            case TINYINT -> Byte.SIZE;
            case SMALLINT -> Short.SIZE;
            case INTEGER -> Integer.SIZE;
            case BIGINT -> Long.SIZE;
            case REAL -> BITS_OF_REAL;
            case DOUBLE -> BITS_OF_DOUBLE;
            default -> Integer.MAX_VALUE;
        };
    }

    private int fraction() {
        return switch (from.family()) {
            case DECIMAL -> from.digits().fraction();
            case REAL, DOUBLE, DECFLOAT -> Integer.MAX_VALUE;
            default -> 0;
        };
    }

    private int digits() {
        return switch (from.family()) {
            case DECIMAL -> from.digits().all();
            case DECFLOAT ->
                from.digits().all() == 0 ? Integer.MAX_VALUE : from.digits().all();
            default -> Long.toString(Long.MAX_VALUE).length();
        };
    }

    private Optional<String> ofTime() {
        Family was = from.family();
        Family is = to.family();
        if (was == is) {
            return from.digits().all() > to.digits().all() && was != Family.DATE
                    ? Optional.of("its values are rounded")
                    : Optional.empty();
        }
        boolean cut =
                is == Family.DATE || is == Family.TIME || is == Family.TIME_ZONED || was == Family.TIMESTAMP_ZONED;
        return cut
                ? Optional.of("a part of its values is cut off")
                : from.digits().all() > to.digits().all() && was != Family.DATE
                        ? Optional.of("its values are rounded")
                        : Optional.empty();
    }

    /** Whether values become others that depend on the session, the day or the place of a label. */
    boolean changesValues() {
        Family was = from.family();
        Family is = to.family();
        boolean zone =
                was.isTime() && is.isTime() && (is == Family.TIMESTAMP_ZONED || is == Family.TIME_ZONED) && was != is;
        boolean day = (was == Family.TIME || was == Family.TIME_ZONED)
                && (is == Family.TIMESTAMP || is == Family.TIMESTAMP_ZONED);
        return zone || day || was == Family.ENUM && is.isNumber();
    }

    /** The condition under which a value that is not null cannot be stored; empty where there is none. */
    Optional<String> failing(String value) {
        return FailingValues.of(from, to, using(value).orElse(value));
    }

    /** What the engine is told to cast, where it cannot cast what is stored; empty where it can. */
    Optional<String> using(String value) {
        boolean large = from.text().startsWith("CHARACTER LARGE");
        return large && !to.family().isText() && to.family() != Family.BINARY
                ? Optional.of("CAST(" + value + " AS CHARACTER VARYING)")
                : Optional.empty();
    }

    /** The value as it will be stored; null where it cannot be. */
    String cast(String value) {
        String cast = "CAST(" + using(value).orElse(value) + " AS " + to.text() + ")";
        return failing(value)
                .map(fails -> "CASE WHEN " + value + " IS NOT NULL AND NOT (" + fails + ") THEN " + cast + " END")
                .orElse(cast);
    }
}
