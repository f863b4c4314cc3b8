package org.schemawright.diagram;

import org.schemawright.model.ObjectRef;

/**
 * One line in a table's box.
 *
 * @param ref      the column or index
 * @param name     as it is shown, cut where it is too long
 * @param type     the same for its type; empty where none is shown
 * @param required whether it refuses nulls
 */
public record Row(ObjectRef ref, String name, String type, Mark mark, boolean required) {
    /** What a column is to its table. */
    public enum Mark {
        NONE(""),
        PRIMARY("PK"),
        PRIMARY_REFERENCE("PF"),
        REFERENCE("FK"),
        UNIQUE("UQ"),
        INDEX("IX");

        private final String letters;

        Mark(String letters) {
            this.letters = letters;
        }

        /** What stands before the name, so that colour is not the only sign. */
        public String letters() {
            return letters;
        }

        public boolean isPrimary() {
            return this == PRIMARY || this == PRIMARY_REFERENCE;
        }
    }
}
