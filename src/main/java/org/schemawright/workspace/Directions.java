package org.schemawright.workspace;

import java.util.Collection;
import java.util.Collections;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.change.Entailment;
import org.schemawright.change.Entailment.Because;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/**
 * Which way each difference goes. What goes one way can always go without the rest: a choice takes along what it has to.
 *
 * @param parts   every part that differs
 * @param renames by the name in the design
 */
public record Directions(
        Entailment entailment, SortedMap<ObjectRef, Direction> parts, SortedMap<ObjectRef, Direction> renames) {
    public Directions {
        parts = Collections.unmodifiableSortedMap(new TreeMap<>(parts));
        renames = Collections.unmodifiableSortedMap(new TreeMap<>(renames));
    }

    /** Everything the same way. */
    public static Directions all(Compared compared, Direction direction) {
        var parts = new TreeMap<ObjectRef, Direction>();
        compared.entailment().differing().forEach(ref -> parts.put(ref, direction));
        var renames = new TreeMap<ObjectRef, Direction>();
        compared.renames().values().forEach(ref -> renames.put(ref, direction));
        return new Directions(compared.entailment(), parts, renames);
    }

    /**
     * What a choice led to.
     *
     * @param along what now goes another way than before though nobody chose it, each with the reason
     */
    public record Chosen(Directions directions, SortedMap<ObjectRef, Because> along) {
        public Chosen {
            along = Collections.unmodifiableSortedMap(new TreeMap<>(along));
        }
    }

    public Chosen choose(Collection<ObjectRef> chosen, Direction direction) {
        Set<ObjectRef> own = chosen.stream().filter(parts::containsKey).collect(Collectors.toCollection(TreeSet::new));
        var changed = new TreeMap<>(parts);
        own.forEach(ref -> changed.put(ref, direction));
        var along = new TreeMap<ObjectRef, Because>();
        switch (direction) {
            case TO_DATABASE -> move(entailment.along(own), Set.of(), changed, direction, along);
            case INTO_DESIGN -> move(entailment.without(own), Set.of(), changed, direction, along);
            case LEFT -> {
                move(entailment.without(own), Set.of(Direction.TO_DATABASE), changed, direction, along);
                move(entailment.along(own), Set.of(Direction.INTO_DESIGN), changed, direction, along);
            }
        }
        return new Chosen(new Directions(entailment, changed, renames), along);
    }

    /** @param only those that go one of these ways now; empty for all */
    private static void move(
            SortedMap<ObjectRef, Because> reached,
            Set<Direction> only,
            SortedMap<ObjectRef, Direction> changed,
            Direction direction,
            SortedMap<ObjectRef, Because> along) {
        reached.forEach((ref, because) -> {
            Direction now = changed.get(ref);
            if (now != direction && (only.isEmpty() || only.contains(now))) {
                changed.put(ref, direction);
                along.put(ref, because);
            }
        });
    }

    /**
     * A column that is renamed in a renamed table goes the way of its table; what else differs in a renamed thing goes
     * its way, since the engine names some of that after it.
     */
    public Chosen chooseRename(ObjectRef after, Direction direction) {
        var changed = new TreeMap<>(renames);
        ObjectRef table = after.kind() == Kind.COLUMN ? after.whole(Kind.TABLE) : after;
        boolean together = renames.containsKey(table);
        changed.replaceAll((ref, old) -> {
            boolean same = ref.equals(after)
                    || together
                            && (ref.equals(table)
                                    || ref.kind() == Kind.COLUMN
                                            && ref.whole(Kind.TABLE).equals(table));
            return same ? direction : old;
        });
        return new Directions(entailment, parts, changed).choose(Set.of(after), direction);
    }

    public SortedSet<ObjectRef> going(Direction direction) {
        return those(parts, direction);
    }

    public SortedSet<ObjectRef> renamesGoing(Direction direction) {
        return those(renames, direction);
    }

    private static SortedSet<ObjectRef> those(SortedMap<ObjectRef, Direction> all, Direction direction) {
        var those = new TreeSet<ObjectRef>();
        all.forEach((ref, way) -> {
            if (way == direction) {
                those.add(ref);
            }
        });
        return those;
    }

    /** Whether there is nothing that goes another way. */
    public boolean allGo(Direction direction) {
        return parts.values().stream().allMatch(direction::equals)
                && renames.values().stream().allMatch(direction::equals);
    }
}
