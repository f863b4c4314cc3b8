package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import org.schemawright.change.Common;
import org.schemawright.change.Differ;
import org.schemawright.change.Twins;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Step;
import org.schemawright.planner.RenameSteps;
import org.schemawright.workspace.PlanMigration.Choices;

/**
 * Where the changes other than renames start from: a source in which everything that is renamed has its new name.
 *
 * @param renamesBack from the names of the target to those of the source
 */
record RenamedStart(Database database, List<Step> renames, List<Step> renamesBack) {
    /** Once for what stands by itself, and again for the indexes of partitions, which name their parent's. */
    private static final int TWIN_ROUNDS = 3;

    static RenamedStart of(Loaded from, Loaded to, Choices choices)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        Engine engine = from.engine();
        SortedMap<ObjectRef, ObjectRef> stated = choices.lineage().renames();
        Database target = Statedness.of(from, to).to();
        Database origin = Statedness.of(from, to).from();
        List<Step> renames = new RenamingWay(engine, origin, target).steps(stated);
        List<Step> back = new RenamingWay(engine, target, origin).steps(RenameSteps.inverse(stated));
        Database before = database(from, origin, renames);
        for (int round = 0; round < TWIN_ROUNDS; round++) {
            Database wanted = Common.of(before, target, choices.ignored()).after();
            SortedMap<ObjectRef, ObjectRef> twins = Twins.of(Differ.diff(before, wanted));
            twins.keySet().removeIf(twin -> !engine.renaming().renames(twin.kind()));
            twins = Twins.unhindered(twins, before, wanted);
            if (twins.isEmpty()) {
                break;
            }
            renames = joined(renames, new RenamingWay(engine, before, target).steps(twins));
            back = joined(new RenamingWay(engine, target, before).steps(RenameSteps.inverse(twins)), back);
            before = database(from, origin, renames);
        }
        return new RenamedStart(before, renames, back);
    }

    /** What the engine makes of a source by these statements. */
    static Database database(Loaded source, Database stated, List<Step> renames)
            throws ScratchProblem, SQLException, UnreadableCatalog {
        if (renames.isEmpty()) {
            return stated;
        }
        try (ScratchDatabase copy = source.scratch().copy()) {
            for (Step step : renames) {
                try {
                    copy.run(step.forward().sql());
                } catch (SQLException e) {
                    throw new RefusedRename(step, e);
                }
            }
            Database read =
                    source.engine().reader().read(copy.catalog(), copy.owner()).database();
            return KeptAsText.with(Statedness.stating(read, stated.stated()), stated);
        }
    }

    static List<Step> joined(List<Step> first, List<Step> then) {
        var all = new ArrayList<>(first);
        all.addAll(then);
        return all;
    }
}
