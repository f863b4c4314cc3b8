package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Schema;
import org.schemawright.plan.Draft;

/** Schemas. PUBLIC is always there. */
final class SchemaWriter implements KindWriter<Schema> {
    private static final String ALWAYS_THERE = "PUBLIC";

    @Override
    public List<Draft> create(Schema schema, Writing writing) {
        var drafts = new ArrayList<Draft>();
        if (!schema.ref().last().equals(ALWAYS_THERE)) {
            drafts.add(Draft.of("CREATE " + designation(schema)));
        }
        drafts.addAll(TraitWriter.created(schema, designation(schema)));
        return drafts;
    }

    @Override
    public List<Draft> drop(Schema schema, Writing writing) {
        return schema.ref().last().equals(ALWAYS_THERE)
                ? List.of()
                : List.of(Draft.of("DROP " + designation(schema) + " RESTRICT"));
    }

    @Override
    public Alteration alter(Schema before, Schema after, Writing writing) {
        return new Alteration.InPlace(TraitWriter.altered(before, after, designation(after)), Set.of());
    }

    private static String designation(Schema schema) {
        return "SCHEMA " + Quote.name(schema.ref().last());
    }
}
