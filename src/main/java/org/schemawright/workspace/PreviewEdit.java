package org.schemawright.workspace;

import java.util.List;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.change.Lineage;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.Names;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Step;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;
import org.schemawright.planner.RenameSteps;

/** Writes what an edit of a design would be in a database: a look ahead, not proved. Pure: no engine is asked. */
public final class PreviewEdit {
    private final EngineChoice engines;

    public PreviewEdit(EngineChoice engines) {
        this.engines = engines;
    }

    /** The statements with their semicolons; empty for an edit that changes nothing in a database. */
    public String sql(Document document, Edit edit) throws EditRefused, BadRequest, PlanRefused {
        Database before = document.design().database();
        Engine engine = engines.byId(before.version().engine());
        Database after = Editing.apply(document, edit).design().database();
        List<Step> steps = edit instanceof Edit.Rename(var ref, var name, var _)
                        && engine.renaming().renames(ref.kind())
                ? renaming(engine, ref, name)
                : new Planner(engine.writer(), engine.data())
                        .plan(
                                new Writing(KeptAsText.without(before), KeptAsText.without(after), Strategy.DIRECT),
                                Lineage.NONE)
                        .steps();
        return steps.stream().map(step -> step.forward().sql() + ";").collect(Collectors.joining("\n"));
    }

    private static List<Step> renaming(Engine engine, ObjectRef ref, String name) {
        var renames = new TreeMap<ObjectRef, ObjectRef>();
        renames.put(ref, Names.with(ref, name));
        return new RenameSteps(engine.renaming(), engine.naming(), _ -> false).steps(renames);
    }
}
