package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** The statements of one kind of object. The same contract as {@link org.schemawright.engine.DdlWriter}, for one type. */
interface KindWriter<T extends SchemaObject> {
    List<Draft> create(T object, Writing writing);

    List<Draft> drop(T object, Writing writing);

    default Set<ObjectRef> inTheWayOfDrop(T object, Writing writing) {
        return Set.of();
    }

    default Set<ObjectRef> inTheWayOfCreation(T object, Writing writing) {
        return Set.of();
    }

    Alteration alter(T before, T after, Writing writing);

    default List<Draft> settle(T before, T after, Writing writing) {
        return List.of();
    }
}
