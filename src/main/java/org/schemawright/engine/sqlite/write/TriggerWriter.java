package org.schemawright.engine.sqlite.write;

import java.util.List;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.sqlite.Quote;
import org.schemawright.engine.sqlite.Terms;
import org.schemawright.model.Trigger;
import org.schemawright.plan.Draft;

/** Triggers. One goes by itself with the table that is made anew under it. */
final class TriggerWriter implements KindWriter<Trigger> {
    @Override
    public List<Draft> create(Trigger trigger, Writing writing) {
        return List.of(Draft.of("CREATE TRIGGER " + Quote.name(trigger.ref().last()) + " " + trigger.definition()));
    }

    @Override
    public List<Draft> drop(Trigger trigger, Writing writing) {
        return TableWriter.rebuilt(Terms.table(trigger.ref().name()), writing)
                ? List.of()
                : List.of(Draft.of("DROP TRIGGER " + Quote.name(trigger.ref().last())));
    }
}
