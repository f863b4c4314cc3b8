package org.schemawright.workspace;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.change.Lineage;
import org.schemawright.design.SchemaFacts;
import org.schemawright.engine.Engine;
import org.schemawright.engine.ScratchDatabase;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.model.Column;
import org.schemawright.model.ColumnValue;
import org.schemawright.model.Constraint;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Routine;
import org.schemawright.model.SchemaObject;
import org.schemawright.model.Table;
import org.schemawright.model.View;
import org.schemawright.plan.Step;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;
import org.schemawright.workspace.Rebuild.Refusal;

/**
 * Finds in a scratch database what exactly an engine refuses: the column or constraint of a table that it refused as a
 * whole, bodies that it was told not to look into, views that it takes without looking. What only follows from another
 * refusal is left out.
 */
final class CloserLook {
    private final Engine engine;
    private final ScratchDatabase scratch;
    private final Database design;
    private final SchemaFacts facts;

    /** @param scratch holds the design as far as the engine takes it; tables that it refused are tried in it */
    CloserLook(Engine engine, ScratchDatabase scratch, Database design) {
        this.engine = engine;
        this.scratch = scratch;
        this.design = design;
        this.facts = SchemaFacts.of(design);
    }

    List<Refusal> at(List<Refusal> refused) throws SQLException, PlanRefused {
        Set<ObjectRef> tables = refused.stream()
                .map(Refusal::subject)
                .filter(ref -> ref.kind() == Kind.TABLE)
                .collect(Collectors.toCollection(TreeSet::new));
        var found = new ArrayList<Refusal>();
        for (Refusal refusal : refused) {
            if (!follows(refusal.subject(), tables)) {
                found.add(refusal);
            }
        }
        for (ObjectRef table : tables) {
            found.addAll(within(design.table(table).orElseThrow()));
        }
        Set<ObjectRef> known = found.stream().map(Refusal::subject).collect(Collectors.toSet());
        Stream.concat(bodies().stream(), views().stream())
                .filter(refusal -> !known.contains(refusal.subject()))
                .forEach(found::add);
        return found;
    }

    /** A part of a table that is not there, or a reference to one. */
    private boolean follows(ObjectRef ref, Set<ObjectRef> refused) {
        if (SchemaFacts.isPart(ref.kind()) && ref.path().size() >= 3) {
            boolean leads = design.find(ref)
                    .filter(object -> object instanceof ForeignKey key && refused.contains(key.target()))
                    .isPresent();
            return leads || refused.contains(SchemaFacts.tableOf(design, ref));
        }
        return false;
    }

    /** Builds the table up piece by piece; each piece that it cannot be made with is refused. */
    private List<Refusal> within(Table table) throws PlanRefused {
        var refusals = new ArrayList<Refusal>();
        var columns = new ArrayList<Column>();
        Stream.concat(
                        table.columns().stream().filter(column -> !isGenerated(column)),
                        table.columns().stream().filter(CloserLook::isGenerated))
                .forEach(column -> {
                    columns.add(column);
                    if (!taken(table.withColumns(columns), List.of(), column.ref(), refusals)) {
                        columns.removeLast();
                    }
                });
        var constraints = new ArrayList<Constraint>();
        for (Constraint constraint : facts.of(table.ref()).constraints()) {
            constraints.add(constraint);
            if (!taken(table.withColumns(columns), constraints, constraint.ref(), refusals)) {
                constraints.removeLast();
            }
        }
        return refusals;
    }

    private static boolean isGenerated(Column column) {
        return column.value() instanceof ColumnValue.Generated;
    }

    private boolean taken(Table table, List<Constraint> constraints, ObjectRef piece, List<Refusal> refusals) {
        var objects = new TreeMap<ObjectRef, SchemaObject>();
        objects.put(table.ref(), table);
        constraints.forEach(constraint -> objects.put(constraint.ref(), constraint));
        try {
            run(new Database(design.version(), new TreeMap<>(), new TreeMap<>(), Set.of()), objects);
            return true;
        } catch (SQLException e) {
            refusals.add(new Refusal(piece, Rebuild.words(e)));
            return false;
        } catch (PlanRefused e) {
            return true;
        } finally {
            drop(table.ref());
        }
    }

    private void run(Database nothing, TreeMap<ObjectRef, SchemaObject> objects) throws SQLException, PlanRefused {
        var after = new Database(design.version(), objects, new TreeMap<>(), Set.of());
        for (Step step : steps(nothing, after)) {
            scratch.run(step.forward().sql());
        }
    }

    private List<Step> steps(Database before, Database after) throws PlanRefused {
        return new Planner(engine.writer(), engine.data())
                .plan(new Writing(before, after, Strategy.DIRECT), Lineage.NONE)
                .steps();
    }

    private void drop(ObjectRef table) {
        try {
            scratch.run("DROP TABLE " + name(table));
        } catch (SQLException e) {
            return;
        }
    }

    private String name(ObjectRef ref) {
        return ref.path().stream().limit(2).map(engine.dialect()::quoted).collect(Collectors.joining("."));
    }

    /** Routines once more, looked into this time: each is altered from one with another body. */
    private List<Refusal> bodies() throws SQLException, PlanRefused {
        var before = new TreeMap<>(design.objects());
        before.replaceAll((_, object) -> object instanceof Routine routine ? otherBody(routine) : object);
        var refusals = new ArrayList<Refusal>();
        if (before.values().stream().noneMatch(Routine.class::isInstance)) {
            return refusals;
        }
        scratch.checkedBodies();
        for (Step step : steps(new Database(design.version(), before, design.needs(), design.stated()), design)) {
            if (step.subject().kind() == Kind.ROUTINE) {
                tried(step.subject(), step.forward().sql(), refusals);
            }
        }
        return refusals;
    }

    private static Routine otherBody(Routine routine) {
        return new Routine(
                routine.ref(),
                routine.form(),
                routine.arguments(),
                routine.result(),
                routine.language(),
                routine.body() + " ",
                routine.properties(),
                routine.traits());
    }

    private List<Refusal> views() {
        var refusals = new ArrayList<Refusal>();
        for (SchemaObject object : design.objects().values()) {
            if (object instanceof View view && view.materialized().isEmpty()) {
                tried(view.ref(), "SELECT * FROM " + name(view.ref()) + " WHERE 1 = 0", refusals);
            }
        }
        return refusals;
    }

    private void tried(ObjectRef subject, String sql, List<Refusal> refusals) {
        try {
            scratch.run(sql);
        } catch (SQLException e) {
            refusals.add(new Refusal(subject, Rebuild.words(e)));
        }
    }
}
