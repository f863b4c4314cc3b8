package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Primary keys. */
final class PrimaryKeyWriter implements KindWriter<PrimaryKey> {
    @Override
    public List<Draft> create(PrimaryKey key, Writing writing) {
        return ConstraintWriting.create(
                key, "PRIMARY KEY (" + Quote.names(key.columns()) + ")", DuplicateCheck.of(key, writing));
    }

    @Override
    public List<Draft> drop(PrimaryKey key, Writing writing) {
        return ConstraintWriting.drop(key);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(PrimaryKey key, Writing writing) {
        return ConstraintWriting.sameNameElsewhere(key, writing);
    }

    @Override
    public Alteration alter(PrimaryKey before, PrimaryKey after, Writing writing) {
        return ConstraintWriting.alter(before, after);
    }
}
