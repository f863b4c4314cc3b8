package org.schemawright.discover;

import java.util.List;
import org.schemawright.advise.normalize.Attributes;

/**
 * A table that was found within another.
 *
 * @param attributes   its columns
 * @param key          its key, a part of them
 * @param alternates   columns that name its rows as well
 * @param foreignKeys  what refers to others
 * @param rows         how many rows it would have
 */
public record ProposedRelation(
        String name,
        Attributes attributes,
        Attributes key,
        List<Attributes> alternates,
        List<Reference> foreignKeys,
        int rows) {
    public ProposedRelation {
        alternates = List.copyOf(alternates);
        foreignKeys = List.copyOf(foreignKeys);
    }

    /** Columns that hold the key of the relation of that name. */
    public record Reference(Attributes columns, String target) {}
}
