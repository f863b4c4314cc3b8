package org.schemawright.plan;

import java.util.List;

/**
 * A migration: statements in the order in which they run.
 *
 * @param notes what the reader should know: what is compared but not migrated, questions that only a person can answer
 */
public record Plan(List<Step> steps, List<String> notes) {
    public Plan {
        steps = List.copyOf(steps);
        notes = List.copyOf(notes);
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }

    public List<Loss> losses() {
        return steps.stream().flatMap(step -> step.forward().losses().stream()).distinct().toList();
    }

    public List<RowCheck> checks() {
        return steps.stream().flatMap(step -> step.forward().checks().stream()).distinct().toList();
    }
}
