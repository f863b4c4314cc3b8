package org.schemawright.workspace;

import java.sql.SQLException;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.plan.Plan;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;

/** Writes a loaded source as the statements that make it in an empty database. */
public final class ExportSource {
    private final Workbench bench;

    public ExportSource(Workbench bench) {
        this.bench = bench;
    }

    public String statements(Loaded source) throws ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        Database database = source.database();
        Engine engine = source.engine();
        try (ScratchDatabase empty =
                bench.emptyDatabase(engine, database.version().major())) {
            Database start =
                    engine.reader().read(empty.catalog(), empty.owner()).database();
            Plan plan = new Planner(engine.writer(), engine.data())
                    .plan(new Writing(start, database, Strategy.DIRECT), Lineage.NONE);
            return engine.scripts().statements(plan, database);
        }
    }
}
