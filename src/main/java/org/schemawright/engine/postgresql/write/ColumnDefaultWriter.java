package org.schemawright.engine.postgresql.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.ColumnDefault;
import org.schemawright.plan.Draft;

/** Defaults of columns, table by table: a partition keeps its own. */
final class ColumnDefaultWriter implements KindWriter<ColumnDefault> {
    @Override
    public List<Draft> create(ColumnDefault value, Writing writing) {
        return List.of(TableSite.of(value.ref(), writing)
                .alterColumnOnly(value.ref().last(), "SET DEFAULT " + value.expression()));
    }

    @Override
    public List<Draft> drop(ColumnDefault value, Writing writing) {
        return List.of(
                TableSite.of(value.ref(), writing).alterColumnOnly(value.ref().last(), "DROP DEFAULT"));
    }

    @Override
    public Alteration alter(ColumnDefault before, ColumnDefault after, Writing writing) {
        return new Alteration.InPlace(create(after, writing), Set.of());
    }
}
