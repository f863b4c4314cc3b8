package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.RangeType;
import org.schemawright.plan.Draft;

/** Range types. Their multirange type comes and goes with them. */
final class RangeTypeWriter implements KindWriter<RangeType> {
    @Override
    public List<Draft> create(RangeType type, Writing writing) {
        var words = new ArrayList<String>();
        words.add("subtype = " + type.subtype());
        type.options().forEach((name, value) -> words.add(name + " = " + value));
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of(
                "CREATE TYPE " + Quote.qualified(type.ref()) + " AS RANGE (" + String.join(", ", words) + ")"));
        drafts.addAll(TraitWriter.created(type, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(RangeType type, Writing writing) {
        return List.of(Draft.of("DROP TYPE " + Quote.qualified(type.ref())));
    }

    @Override
    public Alteration alter(RangeType before, RangeType after, Writing writing) {
        if (before.subtype().equals(after.subtype()) && before.options().equals(after.options())) {
            return new Alteration.InPlace(TraitWriter.altered(before, after, writing), Set.of());
        }
        return new TypeSwap(before, create(after, writing), writing)
                .checkedBy(column -> new RangeTypeChange(before, after, writing).refused(column))
                .throughTexts();
    }
}
