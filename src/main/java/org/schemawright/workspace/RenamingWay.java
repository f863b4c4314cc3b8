package org.schemawright.workspace;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.schemawright.change.Lineage;
import org.schemawright.change.Parts;
import org.schemawright.engine.Engine;
import org.schemawright.engine.Strategy;
import org.schemawright.engine.Writing;
import org.schemawright.model.Database;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;
import org.schemawright.plan.Step;
import org.schemawright.planner.PlanRefused;
import org.schemawright.planner.Planner;
import org.schemawright.planner.RenameSteps;

/**
 * The steps that rename things of a database: schemas get their names first, those that something moves to are made, and
 * what would meet its own name in another schema steps aside.
 */
final class RenamingWay {
    private final Engine engine;
    private final Database there;
    private final Database target;

    /**
     * @param there  what the renames start from
     * @param target what it is to become
     */
    RenamingWay(Engine engine, Database there, Database target) {
        this.engine = engine;
        this.there = there;
        this.target = target;
    }

    List<Step> steps(SortedMap<ObjectRef, ObjectRef> renames) {
        var steps = new RenameSteps(
                engine.renaming(),
                engine.naming(),
                ref -> there.objects().keySet().stream()
                        .anyMatch(other -> other.path().equals(ref.path())));
        var all = new TreeMap<>(renames);
        all.putAll(aside(renames));
        var joined = new ArrayList<>(steps.schemas(all));
        joined.addAll(newSchemas(renames));
        joined.addAll(steps.others(all));
        return joined;
    }

    private List<Step> newSchemas(SortedMap<ObjectRef, ObjectRef> renames) {
        var schemas = new TreeMap<ObjectRef, SchemaObject>();
        renames.values().stream()
                .filter(after -> after.path().size() > 1)
                .map(after -> ObjectRef.of(Kind.SCHEMA, after.schema()))
                .filter(schema -> !renames.containsValue(schema))
                .filter(schema -> there.find(schema).isEmpty() || renames.containsKey(schema))
                .forEach(schema -> target.find(schema).ifPresent(object -> schemas.put(schema, object)));
        if (schemas.isEmpty()) {
            return List.of();
        }
        var none = new Database(target.version(), new TreeMap<>(), new TreeMap<>(), target.stated());
        var some = new Database(target.version(), schemas, new TreeMap<>(), target.stated());
        try {
            return new Planner(engine.writer(), engine.data())
                    .plan(new Writing(none, some, Strategy.DIRECT), Lineage.NONE)
                    .steps();
        } catch (PlanRefused e) {
            throw new IllegalStateException("a schema alone can always be made", e);
        }
    }

    /** Indexes go where their table goes, and may meet their name there; afterwards they get the one of the target. */
    private SortedMap<ObjectRef, ObjectRef> aside(SortedMap<ObjectRef, ObjectRef> renames) {
        Map<ObjectRef, String> leaving = renames.entrySet().stream()
                .filter(rename -> rename.getKey().kind() == Kind.TABLE)
                .filter(rename -> Lineage.leavesSchema(rename.getKey(), rename.getValue(), renames))
                .collect(Collectors.toMap(
                        Map.Entry::getKey, rename -> rename.getValue().schema()));
        var aside = new TreeMap<ObjectRef, ObjectRef>();
        if (leaving.isEmpty()) {
            return aside;
        }
        SortedMap<ObjectRef, SchemaObject> parts = Parts.of(there);
        Set<List<String>> taken = parts.keySet().stream()
                .filter(ref -> Kinds.NAMED_AS_RELATIONS.contains(ref.kind()))
                .map(ref -> List.of(ref.schema(), ref.last()))
                .collect(Collectors.toSet());
        parts.keySet().stream()
                .filter(ref -> Kinds.INDEXED.contains(ref.kind()) && !renames.containsKey(ref))
                .forEach(ref -> {
                    String schema = leaving.get(ref.whole(Kind.TABLE));
                    if (schema != null && taken.contains(List.of(schema, ref.last()))) {
                        aside.put(ref, ref.whole(Kind.TABLE).part(ref.kind(), "schemawright_moved_" + aside.size()));
                    }
                });
        return aside;
    }
}
