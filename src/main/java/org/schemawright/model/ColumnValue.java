package org.schemawright.model;

/** Where the value of a column comes from when the writer of a row gives none. */
public sealed interface ColumnValue {
    ColumnValue NONE = new None();

    record None() implements ColumnValue {}

    record Default(String expression) implements ColumnValue {}

    /** Counted by the engine. {@code always} where a written value is refused; the sequence's name is kept. */
    record Identity(boolean always, String sequenceSchema, String sequenceName, SequenceOptions options)
            implements ColumnValue {}

    /** Computed from other columns of the row; {@code stored} where the result is kept on disk. */
    record Generated(String expression, boolean stored) implements ColumnValue {}
}
