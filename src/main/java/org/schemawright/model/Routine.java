package org.schemawright.model;

import java.util.SortedMap;

/** A function or procedure; the path of its ref ends in the types of its input arguments.. */
public record Routine(
        ObjectRef ref,
        RoutineForm form,
        String arguments,
        String result,
        String language,
        String body,
        SortedMap<String, String> properties,
        Traits traits)
        implements SchemaObject {
    public Routine {
        properties = Ordered.copy(properties);
    }

    /** Which statement makes it. */
    public enum RoutineForm {
        FUNCTION,
        PROCEDURE,
        WINDOW_FUNCTION
    }

    @Override
    public Routine withTraits(Traits other) {
        return new Routine(ref, form, arguments, result, language, body, properties, other);
    }
}
