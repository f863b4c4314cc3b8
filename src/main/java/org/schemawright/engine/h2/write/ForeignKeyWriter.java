package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** References. */
final class ForeignKeyWriter implements KindWriter<ForeignKey> {
    @Override
    public List<Draft> create(ForeignKey key, Writing writing) {
        String definition = "FOREIGN KEY (" + Quote.names(key.columns()) + ") REFERENCES "
                + Quote.qualified(key.target()) + " (" + Quote.names(key.targetColumns()) + ")" + " ON DELETE "
                + key.onDelete() + " ON UPDATE " + key.onUpdate();
        return ConstraintWriting.create(key, definition, OrphanCheck.of(key, writing));
    }

    @Override
    public List<Draft> drop(ForeignKey key, Writing writing) {
        return ConstraintWriting.drop(key);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(ForeignKey key, Writing writing) {
        return ConstraintWriting.sameNameElsewhere(key, writing);
    }

    @Override
    public Alteration alter(ForeignKey before, ForeignKey after, Writing writing) {
        return ConstraintWriting.alter(before, after);
    }
}
