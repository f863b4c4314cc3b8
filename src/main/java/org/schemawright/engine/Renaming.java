package org.schemawright.engine;

import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Writes the statement that gives one thing another name, in its schema or table. */
public interface Renaming {
    Draft rename(ObjectRef before, ObjectRef after);
}
