package org.schemawright.engine;

import java.util.List;
import java.util.Set;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** The statements of one kind of object. The same contract as {@link DdlWriter}, for one type. */
public interface KindWriter<T extends SchemaObject> {
    List<Draft> create(T object, Writing writing);

    List<Draft> drop(T object, Writing writing);

    default Set<ObjectRef> inTheWayOfDrop(T object, Writing writing) {
        return Set.of();
    }

    default Set<ObjectRef> inTheWayOfCreation(T object, Writing writing) {
        return Set.of();
    }

    default Alteration alter(T before, T after, Writing writing) {
        return new Alteration.Replace("it has no statement that changes it");
    }

    default List<Draft> settle(T before, T after, Writing writing) {
        return List.of();
    }
}
