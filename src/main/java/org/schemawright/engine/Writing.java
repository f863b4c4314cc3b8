package org.schemawright.engine;

import org.schemawright.change.Lineage;
import org.schemawright.model.Database;

/**
 * What a writer may look at beside the object it writes: both ends of the migration.
 *
 * @param lineage where what is new takes its data from, for parts that are filled by the statement that makes them
 */
public record Writing(Database before, Database after, Strategy strategy, Lineage lineage) {
    public Writing(Database before, Database after, Strategy strategy) {
        this(before, after, strategy, Lineage.NONE);
    }

    public int major() {
        return after.version().major();
    }

    public Writing with(Lineage stated) {
        return new Writing(before, after, strategy, stated);
    }
}
