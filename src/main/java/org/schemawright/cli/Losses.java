package org.schemawright.cli;

import java.util.List;
import org.schemawright.plan.Loss;
import org.schemawright.plan.Plan;

/** The losses that somebody accepted, by the names under which a plan announces them. */
record Losses(List<String> accepted) {
    List<Loss> notAccepted(Plan plan) {
        return plan.losses().stream()
                .filter(loss -> accepted.stream().noneMatch(name -> names(name.strip(), loss)))
                .toList();
    }

    private static boolean names(String name, Loss loss) {
        return name.equals(loss.object().display()) || name.equals(loss.object().toString());
    }
}
