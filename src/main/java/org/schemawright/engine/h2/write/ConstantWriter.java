package org.schemawright.engine.h2.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.h2.Quote;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;

/** Constants. Whatever uses one holds its value, so nothing needs it. */
final class ConstantWriter implements KindWriter<Definition> {
    @Override
    public List<Draft> create(Definition constant, Writing writing) {
        var drafts = new ArrayList<Draft>();
        String value = constant.properties().getOrDefault("value", "NULL");
        drafts.add(Draft.of("CREATE " + designation(constant) + " VALUE " + value));
        drafts.addAll(TraitWriter.created(constant, designation(constant)));
        return drafts;
    }

    @Override
    public List<Draft> drop(Definition constant, Writing writing) {
        return List.of(Draft.of("DROP " + designation(constant)));
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        return before.properties().equals(after.properties())
                ? new Alteration.InPlace(TraitWriter.altered(before, after, designation(after)), Set.of())
                : new Alteration.Replace("a constant has no other value");
    }

    private static String designation(Definition constant) {
        return "CONSTANT " + Quote.qualified(constant.ref());
    }
}
