package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.TreeMap;
import org.schemawright.change.Apply;
import org.schemawright.change.Lineage;
import org.schemawright.change.Origin;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.planner.RenameSteps;

/** Where the part of a migration leads that was chosen: the database with what goes its way, and nothing else. */
public final class ChosenTarget {
    private final Workbench bench;
    private final Compared compared;
    private final Directions directions;

    public ChosenTarget(Workbench bench, Compared compared, Directions directions) {
        this.bench = bench;
        this.compared = compared;
        this.directions = directions;
    }

    /**
     * The sides of the chosen migration. Only the target is new and to be closed by the caller, and only where it is not
     * the design itself.
     */
    public Sides sides() throws ScratchProblem, SQLException, UnreadableCatalog {
        Loaded to = compared.sides().to();
        if (directions.allGo(Direction.TO_DATABASE)) {
            return compared.sides();
        }
        Database mixed = Apply.parts(compared.before(), compared.after(), directions.going(Direction.TO_DATABASE));
        Database target = new Database(
                mixed.version(),
                mixed.objects(),
                mixed.needs(),
                compared.after().stated());
        var kept = compared.renames();
        var left = new TreeMap<ObjectRef, ObjectRef>(kept);
        left.values().removeAll(directions.renamesGoing(Direction.TO_DATABASE));
        if (!left.isEmpty()) {
            try (Loaded under = to.with(target, bench)) {
                target = new PlanMigration(to.engine())
                        .renamed(
                                under,
                                RenameSteps.inverse(left),
                                compared.sides().from().database());
            }
        }
        return new Sides(compared.sides().from(), to.with(target, bench));
    }

    /** Of the lineage what is about what is chosen. */
    public Lineage lineage() {
        var renames = directions.renamesGoing(Direction.TO_DATABASE);
        var parts = directions.going(Direction.TO_DATABASE);
        var after = compared.renames();
        var origins = new TreeMap<ObjectRef, Origin>();
        compared.lineage().origins().forEach((ref, origin) -> {
            boolean chosen = origin.renamedFrom()
                    .map(before -> renames.contains(after.getOrDefault(before, ref)))
                    .orElse(parts.contains(ref));
            if (chosen) {
                origins.put(ref, origin);
            }
        });
        return new Lineage(origins);
    }
}
