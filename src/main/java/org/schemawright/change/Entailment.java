package org.schemawright.change;

import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.schemawright.model.Database;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SchemaObject;

/**
 * Which of the parts that differ between two databases have to change together. What comes from a side leans on what it
 * needs as that side has it: so a part that becomes as it is afterwards takes along what it needs then, and a part that
 * something else needed before takes that along too.
 */
public final class Entailment {
    private final SortedSet<ObjectRef> differing;
    private final Map<ObjectRef, SortedMap<ObjectRef, Because>> takes = new HashMap<>();
    private final Map<ObjectRef, SortedMap<ObjectRef, Because>> takenBy = new HashMap<>();

    private Entailment(SortedSet<ObjectRef> differing) {
        this.differing = Collections.unmodifiableSortedSet(differing);
    }

    /** Why something goes along. */
    public enum Reason {
        /** What goes along is needed as it will be. */
        NEEDS,
        /** What goes along needs the other as it was. */
        NEEDED,
        /** What goes along has to give a name free. */
        NAME,
        /** Both are one to the engine. */
        ONE
    }

    /** @param cause what was chosen, or went along before */
    public record Because(ObjectRef cause, Reason reason) {}

    /** @param changes as {@link Differ} found them between the two */
    public static Entailment of(Database before, Database after, List<Change> changes) {
        return new EntailmentSearch(before, after, changes).found();
    }

    static Entailment among(SortedSet<ObjectRef> differing) {
        return new Entailment(differing);
    }

    void add(ObjectRef chosen, ObjectRef along, Reason reason) {
        if (!chosen.equals(along)) {
            takes.computeIfAbsent(chosen, _ -> new TreeMap<>()).putIfAbsent(along, new Because(chosen, reason));
            takenBy.computeIfAbsent(along, _ -> new TreeMap<>()).putIfAbsent(chosen, new Because(along, reason));
        }
    }

    /** Every part that differs, also those that change by themselves with another. */
    public SortedSet<ObjectRef> differing() {
        return differing;
    }

    /** What has to change along with these, each with the first reason found; these themselves left out. */
    public SortedMap<ObjectRef, Because> along(Collection<ObjectRef> chosen) {
        return reached(chosen, takes);
    }

    /** What cannot change as long as these stay as they are. */
    public SortedMap<ObjectRef, Because> without(Collection<ObjectRef> left) {
        return reached(left, takenBy);
    }

    private static SortedMap<ObjectRef, Because> reached(
            Collection<ObjectRef> start, Map<ObjectRef, SortedMap<ObjectRef, Because>> edges) {
        var reached = new TreeMap<ObjectRef, Because>();
        Set<ObjectRef> own = new TreeSet<>(start);
        var open = new ArrayDeque<>(own);
        while (!open.isEmpty()) {
            edges.getOrDefault(open.poll(), Collections.emptySortedMap()).forEach((next, because) -> {
                if (!own.contains(next) && reached.putIfAbsent(next, because) == null) {
                    open.add(next);
                }
            });
        }
        return reached;
    }

    /** Whether two states of a part differ in more than owner, comment and privileges. */
    static boolean substantial(@Nullable SchemaObject was, @Nullable SchemaObject is) {
        return was == null || is == null || !bare(was).equals(bare(is));
    }

    private static SchemaObject bare(SchemaObject part) {
        return Parts.compared(part).withTraits(org.schemawright.model.Traits.NONE);
    }
}
