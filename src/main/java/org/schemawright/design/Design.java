package org.schemawright.design;

import org.schemawright.change.Lineage;
import org.schemawright.model.Database;

/**
 * A schema in the designer's words, with where its data comes from.
 *
 * @param kept the text that it was read from, so that what this version does not know survives when it is written
 *             again; empty where there was none
 */
public record Design(Database database, Lineage lineage, String kept) {
    public static Design of(Database database) {
        return new Design(database, Lineage.NONE, "");
    }

    public Design withDatabase(Database other) {
        return new Design(other, lineage, kept);
    }

    @Override
    public String toString() {
        return "design of " + database.objects().size() + " objects in " + database.version();
    }
}
