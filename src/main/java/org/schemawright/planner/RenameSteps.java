package org.schemawright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.schemawright.change.Lineage;
import org.schemawright.engine.Naming;
import org.schemawright.engine.Renaming;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;

/**
 * Renames in an order in which every name is free when it is taken: schemas first, then parts of tables, under the name
 * that their table has before; names that are exchanged pass through one that nobody has.
 */
public final class RenameSteps {
    private final Renaming renaming;
    private final Naming naming;
    private final Predicate<ObjectRef> taken;

    /** @param taken whether something in a schema bears a name that is asked about, before anything is renamed */
    public RenameSteps(Renaming renaming, Naming naming, Predicate<ObjectRef> taken) {
        this.renaming = renaming;
        this.naming = naming;
        this.taken = taken;
    }

    /** From the name before to the name after. */
    public List<Step> steps(SortedMap<ObjectRef, ObjectRef> renames) {
        var steps = new ArrayList<>(schemas(renames));
        steps.addAll(others(renames));
        return steps;
    }

    /** Those of schemas, which come before all others. */
    public List<Step> schemas(SortedMap<ObjectRef, ObjectRef> renames) {
        var schemas = new TreeMap<>(renames);
        schemas.keySet().removeIf(ref -> ref.kind() != Kind.SCHEMA);
        var steps = new ArrayList<Step>();
        order(schemas, steps);
        return steps;
    }

    /** Those of what is in schemas, which have their new names then. */
    public List<Step> others(SortedMap<ObjectRef, ObjectRef> renames) {
        var parts = new TreeMap<ObjectRef, ObjectRef>();
        var wholes = new TreeMap<ObjectRef, ObjectRef>();
        renames.forEach((before, after) -> {
            ObjectRef now = Lineage.underSchemas(before, renames);
            switch (before.path().size()) {
                case 1 -> {}
                case 2 -> wholes.put(now, after);
                default -> parts.put(now, now.withLast(after.last()));
            }
        });
        var steps = new ArrayList<Step>();
        order(parts, steps);
        order(wholes, steps);
        return steps;
    }

    /** The same renames, backwards. */
    public static SortedMap<ObjectRef, ObjectRef> inverse(SortedMap<ObjectRef, ObjectRef> renames) {
        var inverse = new TreeMap<ObjectRef, ObjectRef>();
        renames.forEach((before, after) -> inverse.put(after, before));
        return inverse;
    }

    private void order(SortedMap<ObjectRef, ObjectRef> open, List<Step> steps) {
        Set<ObjectRef> aims = Set.copyOf(open.values());
        open.entrySet().removeIf(entry -> entry.getKey().equals(entry.getValue()));
        while (!open.isEmpty()) {
            Map.Entry<ObjectRef, ObjectRef> free = open.entrySet().stream()
                    .filter(entry -> open.keySet().stream().noneMatch(taken -> sameName(taken, entry.getValue())))
                    .findFirst()
                    .orElseGet(() -> stepAside(open, steps));
            add(free.getKey(), free.getValue(), aims, steps);
            open.remove(free.getKey());
        }
    }

    /** What gets another schema and another name gets the one after the other. */
    private void add(ObjectRef before, ObjectRef after, Set<ObjectRef> aims, List<Step> steps) {
        boolean moves = after.path().size() == 2
                && !after.path().getFirst().equals(before.path().getFirst())
                && !after.last().equals(before.last());
        if (!moves) {
            steps.add(step(before, after));
            return;
        }
        ObjectRef there = after.withLast(before.last());
        ObjectRef here = before.withLast(after.last());
        if (!taken.test(there) && !aims.contains(there)) {
            steps.add(step(before, there));
            steps.add(step(there, after));
        } else if (!taken.test(here) && !aims.contains(here)) {
            steps.add(step(before, here));
            steps.add(step(here, after));
        } else {
            ObjectRef aside = before.withLast("schemawright_aside_" + steps.size());
            steps.add(step(before, aside));
            add(aside, after, aims, steps);
        }
    }

    private Map.Entry<ObjectRef, ObjectRef> stepAside(SortedMap<ObjectRef, ObjectRef> open, List<Step> steps) {
        ObjectRef first = open.firstKey();
        ObjectRef aside = first.withLast("schemawright_aside_" + steps.size());
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
        boolean indexes = Kinds.INDEXED.contains(a.kind()) && Kinds.INDEXED.contains(b.kind());
        boolean constraints = Kinds.CONSTRAINTS.contains(a.kind()) && Kinds.CONSTRAINTS.contains(b.kind());
        return indexes && a.schema().equals(b.schema()) && a.last().equals(b.last())
                || constraints && a.path().equals(b.path())
                || a.kind() == b.kind() && naming.same(a.path(), b.path());
    }

    private Step step(ObjectRef before, ObjectRef after) {
        return new Step(
                Phase.EXPAND,
                after,
                Optional.of(before),
                "rename",
                renaming.rename(before, after),
                new Way.Reversible());
    }
}
