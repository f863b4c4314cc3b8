package org.schemawright.layout;

import java.util.OptionalInt;
import org.schemawright.model.ObjectRef;

/**
 * A reference as layout sees it.
 *
 * @param from    the referencing table
 * @param fromRow how far below the upper edge of its box the row is at which it should begin; absent for anywhere
 * @param to      the referenced table
 * @param toRow   the same for its end
 */
public record Wire(ObjectRef ref, ObjectRef from, OptionalInt fromRow, ObjectRef to, OptionalInt toRow) {}
