package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.plan.Draft;

/** Unique constraints. */
final class UniqueWriter implements KindWriter<Unique> {
    @Override
    public List<Draft> create(Unique key, Writing writing) {
        String clause = "UNIQUE " + (key.nullsNotDistinct() ? "NULLS NOT DISTINCT " : "")
                + KeyClause.of(key.columns(), key.index());
        return new NewKey(key, key.columns(), key.nullsNotDistinct(), key.index(), clause, writing).drafts();
    }

    @Override
    public List<Draft> drop(Unique key, Writing writing) {
        return ConstraintDrop.of(key, writing);
    }

    @Override
    public Alteration alter(Unique before, Unique after, Writing writing) {
        boolean same = before.columns().equals(after.columns())
                && before.nullsNotDistinct() == after.nullsNotDistinct()
                && before.settings().equals(after.settings())
                && before.index().include().equals(after.index().include())
                && before.index().overlaps() == after.index().overlaps();
        return KeyAlteration.of(before, before.index(), after, after.index(), same, writing);
    }
}
