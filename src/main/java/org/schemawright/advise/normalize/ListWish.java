package org.schemawright.advise.normalize;

import java.util.Optional;
import org.schemawright.change.ListShape;
import org.schemawright.change.Origin.Reading;
import org.schemawright.model.ObjectRef;

/**
 * How the lists in a column become rows of a table of their own.
 *
 * @param column  the column that holds the lists
 * @param table   the name of the new table
 * @param element the name of its column for an element
 * @param refers  the table whose key the elements are; empty where they are none
 */
public record ListWish(
        String column,
        ListShape list,
        Reading reading,
        String table,
        String element,
        Keeping keeping,
        Optional<ObjectRef> refers,
        Fate fate) {
    public ListWish {
        if (table.isBlank() || element.isBlank()) {
            throw new IllegalArgumentException("the new table and its column need names");
        }
    }

    /** What of a list is kept beside its elements. */
    public enum Keeping {
        /** Nothing is lost: each place of a list is a row. */
        ORDER_AND_REPEATS,
        /** An element is in a list once; its place is kept. */
        ORDER,
        /** Which elements there are, and nothing else. */
        MEMBERS
    }

    /** What becomes of the column that held the lists. */
    public enum Fate {
        DROPPED,
        KEPT
    }

    public ListWish named(String otherTable, String otherElement) {
        return new ListWish(column, list, reading, otherTable, otherElement, keeping, refers, fate);
    }
}
