package org.schemawright.layout;

import java.util.OptionalInt;
import org.schemawright.model.ObjectRef;

/**
 * A reference as layout sees it.
 *
 * @param from the end at the referencing table
 * @param to   the end at the referenced table
 */
public record Wire(ObjectRef ref, End from, End to) {
    /**
     * Where a reference meets a box.
     *
     * @param row    how far below the upper edge of the box the row is that it belongs to; absent where it belongs to
     *               the box as a whole
     * @param head   how far down from the upper edge the sides of the box belong to no row
     * @param shared ends at one row with the same text here may have their last piece in common
     */
    public record End(ObjectRef box, OptionalInt row, int head, String shared) {}

    ObjectRef source() {
        return from.box();
    }

    ObjectRef target() {
        return to.box();
    }
}
