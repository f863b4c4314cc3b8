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

    /**
     * Rows of a new table, one for each element of the list that a column of the source holds.
     *
     * @param owner    the columns by which a row of the source is known, and those of the new table that hold them
     * @param element  the column of the new table for the element
     * @param position its column for the element's place in the list, from 1 on; without it what is in a list several
     *                 times is one row
     */
    record ElementsOf(
            ObjectRef source,
            String column,
            ListShape list,
            List<ColumnPair> owner,
            String element,
            Optional<String> position,
            Reading reading)
            implements Origin {
        /** Whether the list can be told from its elements, each letter of it. */
        public boolean isExact() {
            return position.isPresent() && reading == Reading.AS_WRITTEN;
        }
    }

    /** How elements are read. */
    enum Reading {
        /** Each as it stands there. */
        AS_WRITTEN,
        /** Without blanks at both ends, and empty ones left out. */
        TRIMMED
    }

    /** A column that holds a list of the elements that rows of another table hold; {@code match} as in a move. */
    record ListOf(ObjectRef source, String element, Optional<String> position, ListShape list, List<ColumnPair> match)
            implements Origin {}

    /** A column (or expression) of the source, and the column of the new table that it becomes. */
    record ColumnPair(String source, String target) {}

    /** The name before, where the origin is a rename. */
    default Optional<ObjectRef> renamedFrom() {
        return this instanceof RenamedFrom(var before) ? Optional.of(before) : Optional.empty();
    }
}
