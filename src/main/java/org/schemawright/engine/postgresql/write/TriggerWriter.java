package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.engine.postgresql.Quote;
import org.schemawright.model.Kind;
import org.schemawright.model.Trigger;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Triggers and constraint triggers. The engine's rendering is the statement that makes one. */
final class TriggerWriter implements KindWriter<Trigger> {
    private static final String CREATE = "CREATE TRIGGER ";

    @Override
    public List<Draft> create(Trigger trigger, Writing writing) {
        var drafts = new ArrayList<Draft>();
        drafts.add(site(trigger, writing).draft(trigger.definition(), Hazard.BLOCKS_WRITES));
        drafts.addAll(state(FiringState.NEW, trigger, writing));
        drafts.addAll(TraitWriter.created(trigger, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Trigger trigger, Writing writing) {
        return List.of(site(trigger, writing).draft("DROP " + Designation.of(trigger), Hazard.BLOCKS_READS));
    }

    @Override
    public Alteration alter(Trigger before, Trigger after, Writing writing) {
        var drafts = new ArrayList<Draft>();
        String state = before.state();
        if (!before.definition().equals(after.definition())) {
            if (after.ref().kind() == Kind.CONSTRAINT_TRIGGER) {
                return new Alteration.Replace("a constraint trigger cannot be replaced where it stands");
            }
            drafts.add(site(after, writing)
                    .draft(
                            "CREATE OR REPLACE TRIGGER " + after.definition().substring(CREATE.length()),
                            Hazard.BLOCKS_WRITES));
            // The replacement fires like a new trigger, whatever the old one did (14 to 18).
            state = FiringState.NEW;
        }
        drafts.addAll(state(state, after, writing));
        boolean reachesCopies = !drafts.isEmpty();
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(
                drafts, reachesCopies ? PartitionTriggerWriter.copiesOf(before, writing.before()) : Set.of());
    }

    private static List<Draft> state(String before, Trigger trigger, Writing writing) {
        return before.equals(trigger.state())
                ? List.of()
                : List.of(site(trigger, writing)
                        .draft(
                                "ALTER TABLE " + Quote.qualified(trigger.ref()) + " "
                                        + FiringState.words(trigger.state()) + " TRIGGER "
                                        + Quote.name(trigger.ref().last()),
                                Hazard.BLOCKS_WRITES));
    }

    private static TableSite site(Trigger trigger, Writing writing) {
        return TableSite.of(trigger.ref(), writing);
    }
}
