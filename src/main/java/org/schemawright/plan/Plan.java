package org.schemawright.plan;

import java.util.List;

/**
 * A migration: statements in the order in which they run.
 *
 * @param losses the data it loses, each thing under its name before the migration
 * @param checks what foresees a failure on rows, each under the names before the migration
 * @param notes  what the reader should know: what is compared but not migrated, questions that only a person can answer
 */
public record Plan(List<Step> steps, List<Loss> losses, List<RowCheck> checks, List<String> notes) {
    public Plan {
        steps = List.copyOf(steps);
        losses = List.copyOf(losses);
        checks = List.copyOf(checks);
        notes = List.copyOf(notes);
    }

    /** With the losses and checks that the statements state themselves. */
    public static Plan of(List<Step> steps, List<String> notes) {
        return new Plan(
                steps,
                steps.stream()
                        .flatMap(step -> step.forward().losses().stream())
                        .distinct()
                        .toList(),
                steps.stream()
                        .flatMap(step -> step.forward().checks().stream())
                        .distinct()
                        .toList(),
                notes);
    }

    /** What has to be out of the way before rows are looked at; its names are those of before. */
    public List<Step> beforeChecks() {
        return steps.stream()
                .takeWhile(step -> step.forward().turn() == Draft.Turn.FIRST)
                .toList();
    }

    public boolean isEmpty() {
        return steps.isEmpty();
    }
}
