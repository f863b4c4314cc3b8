package org.schemawright.workspace;

/** What becomes of one difference between a database and a design. */
public enum Direction {
    /** The database becomes as the design is: a part of the migration. */
    TO_DATABASE,
    /** The design becomes as the database is. */
    INTO_DESIGN,
    /** Both stay as they are. */
    LEFT
}
