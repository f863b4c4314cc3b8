package org.schemawright.engine.h2.write;

import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Draft;

/**
 * Kinds that H2 has not. A design that was drawn for another engine may hold such; where it is built, the statement stops
 * with the reason, and what is left out is listed with it.
 */
final class UnknownKindWriter<T extends SchemaObject> implements KindWriter<T> {
    private static final String REFUSED = "0A000";

    @Override
    public List<Draft> create(T object, Writing writing) {
        return List.of(refusal(object.ref()));
    }

    @Override
    public List<Draft> drop(T object, Writing writing) {
        return List.of(refusal(object.ref()));
    }

    @Override
    public Alteration alter(T before, T after, Writing writing) {
        return new Alteration.InPlace(List.of(refusal(after.ref())), java.util.Set.of());
    }

    static Draft refusal(ObjectRef ref) {
        String reason = "H2 has no " + ref.kind().label() + ", so there can be no " + ref.display();
        return Draft.of("CALL SIGNAL('" + REFUSED + "', " + Quote.text(reason) + ")");
    }
}
