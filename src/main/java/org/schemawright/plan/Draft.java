package org.schemawright.plan;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * One statement as an engine's writer proposes it, before it has its place in a plan. The text has no closing
 * semicolon.
 */
public record Draft(String sql, Set<Hazard> hazards, List<Loss> losses, List<RowCheck> checks, Turn turn) {
    /** When it runs. What stands in the way of the others' work on rows is lifted first and put in force last. */
    public enum Turn {
        FIRST,
        IN_ORDER,
        LAST
    }

    public Draft {
        hazards = Set.copyOf(hazards);
        losses = List.copyOf(losses);
        checks = List.copyOf(checks);
    }

    public static Draft of(String sql) {
        return new Draft(sql, Set.of(), List.of(), List.of(), Turn.IN_ORDER);
    }

    public Draft with(Hazard... more) {
        var all = EnumSet.noneOf(Hazard.class);
        all.addAll(hazards);
        all.addAll(List.of(more));
        return new Draft(sql, all, losses, checks, turn);
    }

    public Draft losing(Loss... lost) {
        return new Draft(sql, hazards, List.of(lost), checks, turn).with(Hazard.LOSES_DATA);
    }

    public Draft checkedBy(List<RowCheck> foreseen) {
        return foreseen.isEmpty()
                ? this
                : new Draft(sql, hazards, losses, foreseen, turn).with(Hazard.MAY_FAIL_ON_ROWS);
    }

    public Draft at(Turn when) {
        return new Draft(sql, hazards, losses, checks, when);
    }

    public boolean transactional() {
        return !hazards.contains(Hazard.NOT_TRANSACTIONAL);
    }
}
