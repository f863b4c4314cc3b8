package org.schemawright.engine.sqlite.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Opaque;
import org.schemawright.plan.Draft;

/** What is kept word for word can be said again, but nobody knows how to take it back. */
final class OpaqueWriter implements KindWriter<Opaque> {
    @Override
    public List<Draft> create(Opaque object, Writing writing) {
        return List.of(Draft.of(object.text()));
    }

    @Override
    public List<Draft> drop(Opaque object, Writing writing) {
        return List.of();
    }

    @Override
    public Alteration alter(Opaque before, Opaque after, Writing writing) {
        return new Alteration.InPlace(List.of(), Set.of());
    }
}
