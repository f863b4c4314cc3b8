package org.schemawright.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One statement as an engine's writer proposes it, before it has its place in a plan. The text has no closing
 * semicolon.
 */
public record Draft(String sql, Set<Hazard> hazards, List<Loss> losses, List<RowCheck> checks) {
    public Draft {
        hazards = Set.copyOf(hazards);
        losses = List.copyOf(losses);
        checks = List.copyOf(checks);
    }

    public static Draft of(String sql) {
        return new Draft(sql, Set.of(), List.of(), List.of());
    }

    public Draft with(Hazard... more) {
        var all = EnumSet.noneOf(Hazard.class);
        all.addAll(hazards);
        all.addAll(List.of(more));
        return new Draft(sql, all, losses, checks);
    }

    public Draft losing(Loss... lost) {
        return new Draft(sql, hazards, List.of(lost), checks).with(Hazard.LOSES_DATA);
    }

    public Draft checkedBy(List<RowCheck> foreseen) {
        return foreseen.isEmpty() ? this : new Draft(sql, hazards, losses, foreseen).with(Hazard.MAY_FAIL_ON_ROWS);
    }

    public boolean transactional() {
        return !hazards.contains(Hazard.NOT_TRANSACTIONAL);
    }
}
