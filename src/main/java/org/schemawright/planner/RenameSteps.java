package org.schemawright.planner;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.IntStream;
import org.schemawright.engine.Naming;
import org.schemawright.engine.Renaming;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;
import org.schemawright.plan.Phase;
import org.schemawright.plan.Step;
import org.schemawright.plan.Way;

/**
 * Renames in an order in which every name is free when it is taken: schemas first, then parts of tables, under the name
 * that their table has before; names that are exchanged pass through one that nobody has.
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
            ObjectRef now = underSchemas(before, renames);
            switch (before.path().size()) {
                case 1 -> {}
                case 2 -> wholes.put(now, after);
                default -> parts.put(now, sibling(now, after.last()));
            }
        });
        var steps = new ArrayList<Step>();
        order(parts, steps);
        order(wholes, steps);
        return steps;
    }

    private static ObjectRef underSchemas(ObjectRef ref, SortedMap<ObjectRef, ObjectRef> renames) {
        ObjectRef schema = renames.get(ObjectRef.of(Kind.SCHEMA, ref.path().getFirst()));
        if (schema == null || ref.kind() == Kind.SCHEMA) {
            return ref;
        }
        var path = new ArrayList<>(ref.path());
        path.set(0, schema.last());
        return new ObjectRef(ref.kind(), path);
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
        ObjectRef there = sibling(after, before.last());
        ObjectRef here = sibling(before, after.last());
        if (!taken.test(there) && !aims.contains(there)) {
            steps.add(step(before, there));
            steps.add(step(there, after));
        } else if (!taken.test(here) && !aims.contains(here)) {
            steps.add(step(before, here));
            steps.add(step(here, after));
        } else {
            ObjectRef aside = sibling(before, "schemawright_aside_" + steps.size());
            steps.add(step(before, aside));
            add(aside, after, aims, steps);
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
        return new Step(
                Phase.EXPAND,
                after,
                Optional.of(before),
                "rename",
                renaming.rename(before, after),
                new Way.Reversible());
    }
}
