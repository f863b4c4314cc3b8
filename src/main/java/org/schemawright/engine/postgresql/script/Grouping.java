package org.schemawright.engine.postgresql.script;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.schemawright.engine.Strategy;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Draft;
import org.schemawright.plan.Hazard;
import org.schemawright.plan.Plan;
import org.schemawright.plan.Step;

/**
 * Cuts a plan into what runs together: what can run in no transaction and, online, what is slow, stands by itself, as
 * does the drop of an index, so that its lock ends with it.
 */
final class Grouping {
    private static final String DROP = "DROP INDEX ";

    private final List<Group> groups = new ArrayList<>();
    private final List<Step> open = new ArrayList<>();
    private final Set<ObjectRef> down = new HashSet<>();

    private Grouping() {}

    /** Steps in one transaction, or one step in none. */
    record Group(List<Step> steps) {
        Group {
            steps = List.copyOf(steps);
        }

        boolean transaction() {
            return steps.getFirst().forward().transactional();
        }

        boolean slow() {
            return steps.stream().anyMatch(step -> Grouping.slow(step.forward()));
        }
    }

    static List<Group> of(Plan plan, Strategy strategy) {
        var grouping = new Grouping();
        plan.steps().forEach(step -> grouping.add(step, strategy));
        grouping.close();
        return grouping.groups;
    }

    private void add(Step step, Strategy strategy) {
        boolean online = strategy == Strategy.ONLINE;
        boolean alone = !step.forward().transactional()
                || online && (step.forward().sql().startsWith(DROP) || slow(step.forward()) && down.isEmpty());
        if (alone) {
            close();
            groups.add(new Group(List.of(step)));
            return;
        }
        switch (step.verb()) {
            case "take down" -> down.add(step.subject());
            case "put back" -> down.remove(step.subject());
            default -> {}
        }
        open.add(step);
    }

    private void close() {
        if (!open.isEmpty()) {
            groups.add(new Group(open));
            open.clear();
        }
    }

    private static boolean slow(Draft draft) {
        return draft.hazards().contains(Hazard.SCANS_TABLE) || draft.hazards().contains(Hazard.REWRITES_TABLE);
    }
}
