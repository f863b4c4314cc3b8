package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.stream.Collectors;
import org.schemawright.design.Design;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchProblem;
import org.schemawright.engine.UnreadableCatalog;
import org.schemawright.model.Database;
import org.schemawright.planner.PlanRefused;

/** Asks the engine whether it takes a schema in which a table was taken apart, before anybody relies on it. */
public final class TakeApart {
    private final Workbench bench;
    private final Engine engine;

    public TakeApart(Workbench bench, Engine engine) {
        this.bench = bench;
        this.engine = engine;
    }

    /** The design itself, if the engine takes all that it took before and what is new. */
    public Design checked(Design design, Database before)
            throws BadRequest, ScratchProblem, SQLException, UnreadableCatalog, PlanRefused {
        int major = design.database().version().major();
        Rebuild.Built built = new Rebuild(engine, bench.scratch(engine, major)).build(design.database());
        try {
            String refused = built.refused().stream()
                    .filter(refusal -> !before.objects().containsKey(refusal.subject()))
                    .map(Rebuild.Refusal::toString)
                    .collect(Collectors.joining("; "));
            if (!refused.isEmpty()) {
                throw new BadRequest("the table cannot be taken apart this way, since the engine refuses what would"
                        + " come of it: " + refused);
            }
            return design;
        } finally {
            built.scratch().close();
        }
    }
}
