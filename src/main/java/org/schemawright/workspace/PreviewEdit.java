package org.schemawright.workspace;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.change.Lineage;
import org.schemawright.design.Document;
import org.schemawright.design.Edit;
import org.schemawright.design.EditRefused;
import org.schemawright.design.Editing;
import org.schemawright.design.Names;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Renaming;
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
        SortedMap<ObjectRef, ObjectRef> renames = renames(edit, engine.renaming());
        List<Step> steps = renames.isEmpty()
                ? new Planner(engine.writer(), engine.data())
                        .plan(
                                new Writing(KeptAsText.without(before), KeptAsText.without(after), Strategy.DIRECT),
                                Lineage.NONE)
                        .steps()
                : new RenameSteps(engine.renaming(), engine.naming(), _ -> false).steps(renames);
        return steps.stream().map(step -> step.forward().sql() + ";").collect(Collectors.joining("\n"));
    }

    /** What the edit gives another name, as far as the engine can. */
    private static SortedMap<ObjectRef, ObjectRef> renames(Edit edit, Renaming renaming) {
        var renames = new TreeMap<ObjectRef, ObjectRef>();
        if (edit instanceof Edit.Rename(var ref, var name, var _) && renaming.renames(ref.kind())) {
            renames.put(ref, Names.with(ref, name));
        }
        if (edit instanceof Edit.MoveToSchema(var ref, var schema, var _)
                && renaming.renames(ref.kind())
                && renaming.moves()) {
            renames.put(ref, ref.withSchema(schema));
        }
        return renames;
    }
}
