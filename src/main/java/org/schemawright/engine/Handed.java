package org.schemawright.engine;

import java.util.List;
import java.util.Set;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** An object beside the writer that knows its type. */
public record Handed<T extends SchemaObject>(T object, KindWriter<T> writer) {
    public List<Draft> create(Writing writing) {
        return writer.create(object, writing);
    }

    public List<Draft> drop(Writing writing) {
        return writer.drop(object, writing);
    }

    public Set<ObjectRef> inTheWayOfDrop(Writing writing) {
        return writer.inTheWayOfDrop(object, writing);
    }

    public Set<ObjectRef> inTheWayOfCreation(Writing writing) {
        return writer.inTheWayOfCreation(object, writing);
    }

    /** What is of another type afterwards cannot become that. */
    public Alteration alter(SchemaObject after, Writing writing) {
        return isOneWith(after)
                ? writer.alter(object, same(after), writing)
                : new Alteration.Replace("it is of another sort");
    }

    public List<Draft> settle(SchemaObject after, Writing writing) {
        return isOneWith(after) ? writer.settle(object, same(after), writing) : List.of();
    }

    private boolean isOneWith(SchemaObject after) {
        return object.getClass().equals(after.getClass());
    }

    @SuppressWarnings("unchecked") // both states of the object are of one type
    private T same(SchemaObject after) {
        return (T) object.getClass().cast(after);
    }
}
