package org.schemawright.planner;

import java.util.Collections;
import java.util.SortedSet;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;

/** What each object of one database cannot be without. */
record Needs(Database database) {
    SortedSet<ObjectRef> of(ObjectRef ref) {
        return database.needs().getOrDefault(ref, Collections.emptySortedSet());
    }
}
