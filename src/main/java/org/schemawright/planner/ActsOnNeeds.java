package org.schemawright.planner;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.engine.Writing;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** What objects need before and after, and which acts there are on what they need. */
final class ActsOnNeeds {
    private final Acts acts;
    private final Needs before;
    private final Needs after;

    ActsOnNeeds(Acts acts, Writing writing) {
        this.acts = acts;
        this.before = new Needs(writing.before());
        this.after = new Needs(writing.after());
    }

    /** What the object itself is said to need. */
    Set<ObjectRef> statedBefore(ObjectRef ref) {
        return before.of(ref);
    }

    Set<ObjectRef> statedAfter(ObjectRef ref) {
        return after.of(ref);
    }

    /** Needs, and the whole that it is a part of; for a default also its column. */
    Set<ObjectRef> needsBefore(ObjectRef ref) {
        var needs = new TreeSet<>(before.of(ref));
        acts.ends().wholesBefore().of(ref).ifPresent(needs::add);
        implied(ref, needs);
        return needs;
    }

    Set<ObjectRef> needsAfter(ObjectRef ref) {
        var needs = new TreeSet<>(after.of(ref));
        acts.ends().wholesAfter().of(ref).ifPresent(needs::add);
        implied(ref, needs);
        return needs;
    }

    private static void implied(ObjectRef ref, Set<ObjectRef> needs) {
        if (ref.kind() == Kind.COLUMN_DEFAULT) {
            needs.add(ref.withKind(Kind.COLUMN));
        }
        if (ref.kind() == Kind.SEQUENCE_OWNERSHIP) {
            needs.add(ref.withKind(Kind.SEQUENCE));
        }
        needs.remove(ref);
    }

    /** The vertex of that act on the object; where a column is meant and its whole table comes or goes, the table's. */
    List<Vertex> acting(Act act, ObjectRef ref) {
        Set<ObjectRef> acting = switch (act) {
            case REMOVE -> acts.removed();
            case CHANGE -> acts.changed().keySet();
            case ARRIVE, FILL, SETTLE -> acts.arriving();
        };
        if (acting.contains(ref)) {
            return List.of(new Vertex(act, ref));
        }
        Wholes wholes =
                act == Act.REMOVE ? acts.ends().wholesBefore() : acts.ends().wholesAfter();
        return ref.kind() == Kind.COLUMN
                ? wholes.of(ref).filter(acting::contains).map(whole -> new Vertex(act, whole)).stream()
                        .toList()
                : List.of();
    }
}
