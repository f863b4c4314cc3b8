package org.schemawright.change;

import java.util.List;
import java.util.Optional;
import org.schemawright.model.ObjectRef;

/** Where the data of one new thing comes from. */
public sealed interface Origin {
    /** The same thing under another name. */
    record RenamedFrom(ObjectRef before) implements Origin {}

    /** From nothing: whatever it resembles, it is no other thing under a new name. */
    record Fresh() implements Origin {}

    /**
     * A column computed from others of its row.
     *
     * @param expression over the columns of the table as it was
     * @param back       over the columns of the table as it will be, giving back what the expression used up: by column
     */
    record Computed(String expression, List<Back> back) implements Origin {}

    /** How a column of before is computed from the columns of after. */
    record Back(String column, String expression) {}

    /** A table filled from another. */
    record ProjectedFrom(ObjectRef source, List<ColumnPair> columns, boolean distinct) implements Origin {}

    /** A column that stood on another table; {@code match} joins the new table to the one it came from. */
    record MovedFrom(ObjectRef source, String column, List<ColumnPair> match) implements Origin {}

    /** A column (or expression) of the source, and the column of the new table that it becomes. */
    record ColumnPair(String source, String target) {}

    /** The name before, where the origin is a rename. */
    default Optional<ObjectRef> renamedFrom() {
        return this instanceof RenamedFrom(var before) ? Optional.of(before) : Optional.empty();
    }
}
