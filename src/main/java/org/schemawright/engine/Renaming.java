package org.schemawright.engine;

import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Writes the statement that gives one thing another name, in its schema or table. */
public interface Renaming {
    /** Whether the engine can give a thing of that kind another name; if not, it is dropped and made anew. */
    default boolean renames(Kind kind) {
        return true;
    }

    /** Whether what is in one schema can go to another; if not, rows are copied. */
    default boolean moves() {
        return true;
    }

    Draft rename(ObjectRef before, ObjectRef after);
}
