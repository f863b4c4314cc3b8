package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;

/** Columns that are unique together. */
final class UniqueWriter implements KindWriter<Unique> {
    @Override
    public List<Draft> create(Unique key, Writing writing) {
        String definition = "UNIQUE " + Nulls.clause(key) + "(" + Quote.names(key.columns()) + ")";
        return ConstraintWriting.create(key, definition, DuplicateCheck.of(key, writing));
    }

    @Override
    public List<Draft> drop(Unique key, Writing writing) {
        return ConstraintWriting.drop(key);
    }

    @Override
    public Set<ObjectRef> inTheWayOfCreation(Unique key, Writing writing) {
        return ConstraintWriting.sameNameElsewhere(key, writing);
    }

    @Override
    public Alteration alter(Unique before, Unique after, Writing writing) {
        return ConstraintWriting.alter(before, after);
    }
}
