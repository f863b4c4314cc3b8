package org.schemawright.engine.sqlite.write;

import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/** The statements of one kind of object. The same contract as {@link org.schemawright.engine.DdlWriter}, for one type. */
interface KindWriter<T extends SchemaObject> {
    List<Draft> create(T object, Writing writing);

    List<Draft> drop(T object, Writing writing);

    default Alteration alter(T before, T after, Writing writing) {
        return new Alteration.Replace("it has no statement that changes it");
    }
}
