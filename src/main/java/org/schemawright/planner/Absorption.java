package org.schemawright.planner;

import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import org.schemawright.model.Kind;
import org.schemawright.model.Kinds;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.SequenceOwnership;

/**
 * Says which removals and arrivals need no statement of their own, since that of a larger thing brings them about: the
 * parts of a dropped table, the default of a column that is added with it, the sequence that goes with its column, the values of a column that is
 * only made with its table.
 */
final class Absorption {
    private final Acts acts;
    private final Needs before;
    private final Set<Vertex> apart = new HashSet<>();
    private final Set<ObjectRef> together = new HashSet<>();

    Absorption(Acts acts, Needs before) {
        this.acts = acts;
        this.before = before;
    }

    /** From now on this one has its own statement after all: the answer to a cycle. */
    boolean setApart(Vertex vertex) {
        return apart.add(vertex);
    }

    /** From now on this index goes with that of the whole, before its partition is detached. */
    boolean goesWithWhole(ObjectRef index) {
        return Kinds.INDEXED.contains(index.kind())
                && acts.removed().contains(index)
                && indexOfWhole(index).isPresent()
                && together.add(index);
    }

    /** Whether it does. */
    boolean isTogether(ObjectRef index) {
        return together.contains(index);
    }

    /** The vertex whose statement brings this one about; itself where that is its own. */
    Vertex carrier(Vertex vertex) {
        Vertex at = vertex;
        Optional<Vertex> next = next(at);
        while (next.isPresent()) {
            at = next.get();
            next = next(at);
        }
        return at;
    }

    private Optional<Vertex> next(Vertex vertex) {
        if (apart.contains(vertex)) {
            return Optional.empty();
        }
        return switch (vertex.act()) {
            case REMOVE -> removedWith(vertex.ref()).map(ref -> new Vertex(Act.REMOVE, ref));
            case ARRIVE -> arrivesWith(vertex.ref()).map(ref -> new Vertex(Act.ARRIVE, ref));
            case FILL -> acts.changedWith(vertex.ref()).map(ref -> new Vertex(Act.CHANGE, ref));
            case CHANGE, SETTLE -> Optional.empty();
        };
    }

    private Optional<ObjectRef> removedWith(ObjectRef ref) {
        Optional<ObjectRef> whole = acts.ends().wholesBefore().of(ref).filter(acts.removed()::contains);
        if (whole.isPresent()) {
            return whole;
        }
        return switch (ref.kind()) {
            case COLUMN_DEFAULT -> removed(ref.withKind(Kind.COLUMN));
            case SEQUENCE -> removed(ref.withKind(Kind.SEQUENCE_OWNERSHIP)).flatMap(this::ownerGone);
            case SEQUENCE_OWNERSHIP -> ownerGone(ref).or(() -> removed(ref.withKind(Kind.SEQUENCE)));
            default -> Kinds.INDEXED.contains(ref.kind()) ? parentIndexGone(ref) : Optional.empty();
        };
    }

    private Optional<ObjectRef> ownerGone(ObjectRef ownership) {
        ObjectRef column = ((SequenceOwnership) acts.ends().was(ownership)).column();
        if (acts.arriving().contains(column) || acts.ends().willBeThere(ownership.withKind(Kind.SEQUENCE))) {
            return Optional.empty();
        }
        return removed(column).or(() -> acts.ends().wholesBefore().of(column).filter(acts.removed()::contains));
    }

    /** A partition that is detached first keeps its indexes. */
    private Optional<ObjectRef> parentIndexGone(ObjectRef ref) {
        var attachment = new ObjectRef(Kind.PARTITION_ATTACHMENT, ref.path().subList(0, 2));
        return acts.removed().contains(attachment) && !together.contains(ref) ? Optional.empty() : indexOfWhole(ref);
    }

    private Optional<ObjectRef> indexOfWhole(ObjectRef ref) {
        SortedSet<ObjectRef> needs = before.of(ref);
        return needs.stream()
                .filter(need -> Kinds.INDEXED.contains(need.kind())
                        && !need.path().subList(0, 2).equals(ref.path().subList(0, 2)))
                .filter(acts.removed()::contains)
                .findFirst();
    }

    private Optional<ObjectRef> arrivesWith(ObjectRef ref) {
        return switch (ref.kind()) {
            case COLUMN_DEFAULT ->
                arriving(ref.withKind(Kind.COLUMN))
                        .or(() -> acts.ends().wholesAfter().of(ref).flatMap(this::arriving));
            case COLUMN -> acts.ends().wholesAfter().of(ref).flatMap(this::arriving);
            default -> Optional.empty();
        };
    }

    private Optional<ObjectRef> removed(ObjectRef ref) {
        return Optional.of(ref).filter(acts.removed()::contains);
    }

    private Optional<ObjectRef> arriving(ObjectRef ref) {
        return Optional.of(ref).filter(acts.arriving()::contains);
    }
}
