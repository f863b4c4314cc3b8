package org.schemawright.engine.postgresql.write;

import java.util.List;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Constraint.PrimaryKey;
import org.schemawright.plan.Draft;

/** Primary keys. */
final class PrimaryKeyWriter implements KindWriter<PrimaryKey> {
    @Override
    public List<Draft> create(PrimaryKey key, Writing writing) {
        var clause = "PRIMARY KEY " + KeyClause.of(key.columns(), key.index());
        return new NewKey(key, key.columns(), false, key.index(), clause, writing).drafts();
    }

    @Override
    public List<Draft> drop(PrimaryKey key, Writing writing) {
        return ConstraintDrop.of(key, writing);
    }

    @Override
    public Alteration alter(PrimaryKey before, PrimaryKey after, Writing writing) {
        boolean same = before.columns().equals(after.columns())
                && before.settings().equals(after.settings())
                && before.index().include().equals(after.index().include())
                && before.index().overlaps() == after.index().overlaps();
        return KeyAlteration.of(before, before.index(), after, after.index(), same, writing);
    }
}
