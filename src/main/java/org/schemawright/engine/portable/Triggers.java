package org.schemawright.engine.portable;

import org.schemawright.model.ObjectRef;
import org.schemawright.model.Trigger;

/** Triggers as one engine writes them. Kind and name stand in the ref, so that people edit only what comes after them. */
public interface Triggers {
    /** One to begin with, that the engine takes as it is and that changes no row. */
    Trigger draft(ObjectRef ref);

    /** What stands behind the trigger's name. */
    String text(Trigger trigger);

    /** The trigger with another text behind its name. A whole statement is taken for what stands behind its name. */
    Trigger withText(Trigger trigger, String text);
}
