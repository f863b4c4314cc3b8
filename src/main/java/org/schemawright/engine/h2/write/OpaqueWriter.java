package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Opaque;
import org.schemawright.plan.Draft;

/** Statements that are kept as text: written out as they are, and never undone or changed. */
final class OpaqueWriter implements KindWriter<Opaque> {
    @Override
    public List<Draft> create(Opaque object, Writing writing) {
        return List.of(Draft.of(object.text()));
    }

    @Override
    public List<Draft> drop(Opaque object, Writing writing) {
        throw new IllegalStateException("nobody knows how to undo " + object.text());
    }

    @Override
    public Alteration alter(Opaque before, Opaque after, Writing writing) {
        return new Alteration.InPlace(List.of(), Set.of());
    }
}
