package org.schemawright.cli;

import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Footprint;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Step;
import org.schemawright.proof.Proof;
import org.schemawright.workspace.Prepared;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The statements of a plan with what each was seen to lock, for programs. */
final class StatementJson {
    private StatementJson() {}

    static ArrayNode of(Prepared prepared) {
        ArrayNode all = JsonNodeFactory.instance.arrayNode();
        List<Step> steps = prepared.migration().up().steps();
        List<Footprint> seen = prepared.seen(Proof.Leg.UP);
        for (int i = 0; i < steps.size(); i++) {
            Step step = steps.get(i);
            ObjectNode one = all.addObject();
            one.put("subject", step.subject().toString())
                    .put("verb", step.verb())
                    .put("sql", step.forward().sql());
            ArrayNode hazards = one.putArray("hazards");
            step.forward().hazards().stream().sorted().map(Hazard::words).forEach(hazards::add);
            if (i < seen.size()) {
                put(seen.get(i), one.putObject("seen"));
            }
        }
        return all;
    }

    private static void put(Footprint footprint, ObjectNode one) {
        one.put("by", footprint.witness().name().toLowerCase(Locale.ROOT));
        ArrayNode locks = one.putArray("locks");
        footprint
                .locks()
                .forEach(lock -> locks.addObject()
                        .put("relation", lock.relation().display())
                        .put("mode", lock.mode())
                        .put("blocks", lock.blocks().name().toLowerCase(Locale.ROOT))
                        .put("since", lock.since().name().toLowerCase(Locale.ROOT)));
        names(footprint.rewritten(), one.putArray("rewrites"));
        names(footprint.scanned(), one.putArray("scans"));
    }

    private static void names(Collection<ObjectRef> tables, ArrayNode array) {
        tables.forEach(table -> array.add(table.display()));
    }
}
