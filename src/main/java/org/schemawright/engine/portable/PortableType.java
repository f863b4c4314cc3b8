package org.schemawright.engine.portable;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.schemawright.model.ObjectRef;

/** What values a column takes, in words that are no engine's own. */
public sealed interface PortableType {
    /** @param bits 8, 16, 32 or 64, with a sign */
    record Whole(int bits) implements PortableType {}

    /** Decimal numbers. Without a precision, as many digits as are given; the scale counts only with a precision. */
    record Exact(OptionalInt precision, int scale) implements PortableType {}

    /** @param bits 32 or 64 */
    record Approximate(int bits) implements PortableType {}

    /**
     * Text.
     *
     * @param length in characters; empty where there is no limit
     * @param padded whether shorter texts are filled up with blanks
     */
    record Text(OptionalInt length, boolean padded) implements PortableType {
        public static final Text UNLIMITED = new Text(OptionalInt.empty(), false);
    }

    /** @param length in bytes; empty where there is no limit */
    record Bytes(OptionalInt length) implements PortableType {}

    record Truth() implements PortableType {}

    record Day() implements PortableType {}

    /** @param digits of the fraction of a second; empty for the engine's usual number */
    record TimeOfDay(OptionalInt digits, boolean zone) implements PortableType {}

    /**
     * A day and a time.
     *
     * @param digits of the fraction of a second; empty for the engine's usual number
     * @param zone   whether it is one point in time, wherever it is read
     */
    record Moment(OptionalInt digits, boolean zone) implements PortableType {}

    record Span() implements PortableType {}

    record Uuid() implements PortableType {}

    record Json() implements PortableType {}

    /**
     * One of some texts.
     *
     * @param name the enumeration's, where it is an object of its own
     */
    record Labels(Optional<ObjectRef> name, List<String> labels) implements PortableType {
        public Labels {
            labels = List.copyOf(labels);
        }
    }

    record ListOf(PortableType element) implements PortableType {}

    /** Whatever is written is kept as it is. */
    record Untyped() implements PortableType {}

    /** Nothing that other engines have. Its values can be written as text. */
    record Foreign(String name) implements PortableType {}
}
