package org.schemawright.engine.h2.write;

import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.ColumnDefault;
import org.schemawright.plan.Draft;

/** Defaults of columns. */
final class ColumnDefaultWriter implements KindWriter<ColumnDefault> {
    @Override
    public List<Draft> create(ColumnDefault value, Writing writing) {
        return List.of(Draft.of(column(value) + " SET DEFAULT " + value.expression()));
    }

    @Override
    public List<Draft> drop(ColumnDefault value, Writing writing) {
        return List.of(Draft.of(column(value) + " DROP DEFAULT"));
    }

    @Override
    public Alteration alter(ColumnDefault before, ColumnDefault after, Writing writing) {
        return new Alteration.InPlace(create(after, writing), Set.of());
    }

    private static String column(ColumnDefault value) {
        return "ALTER TABLE " + Quote.qualified(value.ref()) + " ALTER COLUMN "
                + Quote.name(value.ref().last());
    }
}
