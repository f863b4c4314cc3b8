package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Schema;
import org.schemawright.plan.Draft;

/** Schemas. */
final class SchemaWriter implements KindWriter<Schema> {
    @Override
    public List<Draft> create(Schema schema, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("CREATE SCHEMA " + Quote.name(schema.ref().last())));
        drafts.addAll(TraitWriter.created(schema, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Schema schema, Writing writing) {
        return List.of(Draft.of("DROP SCHEMA " + Quote.name(schema.ref().last())));
    }

    @Override
    public Alteration alter(Schema before, Schema after, Writing writing) {
        return new Alteration.InPlace(TraitWriter.altered(before, after, writing), Set.of());
    }
}
