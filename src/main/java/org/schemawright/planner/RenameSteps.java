package org.schemawright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.schemawright.engine.Naming;
import org.schemawright.engine.Renaming;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;

/**
 * Renames in an order in which every name is free when it is taken: columns first, under the name that their table has
 * before; names that are exchanged pass through one that nobody has.
 */
public final class RenameSteps {
    private static final Set<Kind> INDEXED =
            Set.of(Kind.INDEX, Kind.PRIMARY_KEY, Kind.UNIQUE_CONSTRAINT, Kind.EXCLUSION_CONSTRAINT);

    private static final Set<Kind> CONSTRAINTS = Set.of(
            Kind.PRIMARY_KEY,
            Kind.UNIQUE_CONSTRAINT,
            Kind.EXCLUSION_CONSTRAINT,
            Kind.CHECK_CONSTRAINT,
            Kind.FOREIGN_KEY);

    private final Renaming renaming;
    private final Naming naming;

    public RenameSteps(Renaming renaming, Naming naming) {
        this.renaming = renaming;
        this.naming = naming;
    }

    /** From the name before to the name after. */
    public List<Step> steps(SortedMap<ObjectRef, ObjectRef> renames) {
        var columns = new TreeMap<ObjectRef, ObjectRef>();
        var others = new TreeMap<ObjectRef, ObjectRef>();
        renames.forEach((before, after) -> (before.kind() == Kind.COLUMN ? columns : others).put(before, after));
        var steps = new ArrayList<Step>();
        columns.forEach((before, after) -> columns.put(before, sibling(before, after.last())));
        order(columns, steps);
        order(others, steps);
        return steps;
    }

    /** The same renames, backwards. */
    public static SortedMap<ObjectRef, ObjectRef> inverse(SortedMap<ObjectRef, ObjectRef> renames) {
        var inverse = new TreeMap<ObjectRef, ObjectRef>();
        renames.forEach((before, after) -> inverse.put(after, before));
        return inverse;
    }

    private void order(SortedMap<ObjectRef, ObjectRef> open, List<Step> steps) {
        open.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        while (!open.isEmpty()) {
            Map.Entry<ObjectRef, ObjectRef> free = open.entrySet().stream()
                    .filter(entry -> open.keySet().stream().noneMatch(taken -> sameName(taken, entry.getValue())))
                    .findFirst()
                    .orElseGet(() -> stepAside(open, steps));
            steps.add(step(free.getKey(), free.getValue()));
            open.remove(free.getKey());
        }
    }

    private Map.Entry<ObjectRef, ObjectRef> stepAside(SortedMap<ObjectRef, ObjectRef> open, List<Step> steps) {
        ObjectRef first = open.firstKey();
        ObjectRef aside = sibling(first, "schemawright_aside_" + steps.size());
        steps.add(step(first, aside));
        ObjectRef target = open.remove(first);
        open.put(aside, target);
        return open.entrySet().stream()
                .filter(entry -> sameName(entry.getValue(), first))
                .findFirst()
                .orElseThrow();
    }

    /** Indexes share their names across the tables of a schema, constraints across the kinds of one table. */
    private boolean sameName(ObjectRef a, ObjectRef b) {
        boolean indexes = INDEXED.contains(a.kind()) && INDEXED.contains(b.kind());
        boolean constraints = CONSTRAINTS.contains(a.kind()) && CONSTRAINTS.contains(b.kind());
        return indexes && a.schema().equals(b.schema()) && a.last().equals(b.last())
                || constraints && a.path().equals(b.path())
                || a.kind() == b.kind() && samePath(a.path(), b.path());
    }

    private boolean samePath(List<String> a, List<String> b) {
        return a.size() == b.size() && IntStream.range(0, a.size()).allMatch(i -> naming.same(a.get(i), b.get(i)));
    }

    private static ObjectRef sibling(ObjectRef ref, String name) {
        var path = new ArrayList<>(ref.path());
        path.set(path.size() - 1, name);
        return new ObjectRef(ref.kind(), path);
    }

    private Step step(ObjectRef before, ObjectRef after) {
        return new Step(Phase.EXPAND, after, "rename", renaming.rename(before, after), new Way.Reversible());
    }
}
