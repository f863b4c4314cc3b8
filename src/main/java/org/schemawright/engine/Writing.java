package org.schemawright.engine;

import org.schemawright.model.Database;

/** What a writer may look at beside the object it writes: both ends of the migration. */
public record Writing(Database before, Database after, Strategy strategy) {
    public int major() {
        return after.version().major();
    }
}
