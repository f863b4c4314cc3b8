package org.schemawright.engine.postgresql.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import org.schemawright.engine.Alteration;
import org.schemawright.engine.KindWriter;
import org.schemawright.engine.Writing;
import org.schemawright.model.Definition;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;

/** Event triggers, which only a superuser may touch. */
final class EventTriggerWriter implements KindWriter<Definition> {
    /** What can only be said when one is created. */
    private static final List<String> FIXED = List.of("event", "tags", "function");

    @Override
    public List<Draft> create(Definition trigger, Writing writing) {
        var properties = trigger.properties();
        String tags = properties.get("tags");
        var drafts = new ArrayList<Draft>();
        drafts.add(Draft.of("CREATE " + Designation.of(trigger)
                        + " ON " + property(properties, "event")
                        + (tags == null ? "" : " WHEN TAG IN (" + tags + ")")
                        + " EXECUTE FUNCTION " + property(properties, "function") + "()")
                .with(Hazard.NEEDS_SUPERUSER));
        drafts.addAll(state(FiringState.NEW, trigger));
        drafts.addAll(TraitWriter.created(trigger, writing));
        return drafts;
    }

    @Override
    public List<Draft> drop(Definition trigger, Writing writing) {
        return List.of(Draft.of("DROP " + Designation.of(trigger)).with(Hazard.NEEDS_SUPERUSER));
    }

    @Override
    public Alteration alter(Definition before, Definition after, Writing writing) {
        for (String name : FIXED) {
            if (!Objects.equals(
                    before.properties().get(name), after.properties().get(name))) {
                return new Alteration.Replace("the " + name + " of an event trigger cannot be changed");
            }
        }
        var drafts = new ArrayList<Draft>(state(property(before.properties(), "enabled"), after));
        drafts.addAll(TraitWriter.altered(before, after, writing));
        return new Alteration.InPlace(drafts, Set.of());
    }

    private static List<Draft> state(String before, Definition trigger) {
        String wanted = property(trigger.properties(), "enabled");
        return before.equals(wanted)
                ? List.of()
                : List.of(Draft.of("ALTER " + Designation.of(trigger) + " " + FiringState.words(wanted))
                        .with(Hazard.NEEDS_SUPERUSER));
    }

    private static String property(SortedMap<String, String> properties, String name) {
        String value = properties.get(name);
        if (value == null) {
            throw new IllegalArgumentException("an event trigger without " + name);
        }
        return value;
    }
}
