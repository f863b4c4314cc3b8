package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.advise.schema.IndexShape.Guard;
import org.schemawright.design.Edit;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** An index, or a unique constraint, beside another that finds and forbids the same. */
final class DuplicateIndex implements Rule {
    private static final Card CARD =
            new Card("I2", "duplicate-index", "Two indexes do the same work", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.indexed()
                .flatMap(ref -> doneByOthers(facts, ref).entrySet().stream())
                .map(found -> finding(facts, found.getKey(), found.getValue()))
                .toList();
    }

    /** Of those of a table that do the same, all but the one that does most, each with the one that does it too. */
    static Map<IndexShape, IndexShape> doneByOthers(Facts facts, ObjectRef table) {
        List<IndexShape> left = new ArrayList<>(IndexShape.of(facts, table));
        left.sort(Comparator.comparing(IndexShape::guard)
                .thenComparing(shape -> isLeantOn(facts, shape))
                .thenComparing(shape -> shape.include().size())
                .thenComparing(IndexShape::ref, Comparator.reverseOrder()));
        var found = new LinkedHashMap<IndexShape, IndexShape>();
        for (IndexShape shape : List.copyOf(left)) {
            left.stream()
                    .filter(other -> other != shape && shape.guard() != Guard.PRIMARY_KEY && shape.isDoneBy(other))
                    .reduce((_, last) -> last)
                    .ifPresent(other -> {
                        left.remove(shape);
                        found.put(shape, other);
                    });
        }
        return found;
    }

    private static boolean isLeantOn(Facts facts, IndexShape shape) {
        Optional<Index> index = facts.database()
                .find(shape.ref())
                .filter(Index.class::isInstance)
                .map(Index.class::cast);
        return !facts.usersOf(shape.ref()).isEmpty()
                || index.map(one -> one.properties().containsKey("clustered")
                                || one.properties().containsKey("replica identity"))
                        .orElse(false)
                || shape.guard() == Guard.UNIQUE_CONSTRAINT && isReferredTo(facts, shape);
    }

    private static boolean isReferredTo(Facts facts, IndexShape shape) {
        List<String> columns =
                shape.order().stream().flatMap(key -> key.column().stream()).toList();
        return facts.of(shape.ref().whole(Kind.TABLE)).referrers().stream()
                .anyMatch(reference -> facts.targetColumns(reference).equals(columns));
    }

    private static Finding finding(Facts facts, IndexShape shape, IndexShape other) {
        var gone = new TreeSet<ObjectRef>();
        gone.add(shape.ref());
        Remedy remedy = isLeantOn(facts, shape)
                ? new Remedy.ByHand("Let what leans on " + shape.ref().last() + " lean on "
                        + other.ref().last() + ", and take it away")
                : new Remedy.ByEdit("Take " + shape.ref().display() + " away", new Edit.Remove(gone));
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(shape.ref(), other.ref()),
                shape.ref() + " does what " + other.ref() + " does already",
                List.of(
                        Evidence.at(shape.ref(), "is on " + shape.shown() + where(shape)),
                        Evidence.at(other.ref(), "is on " + other.shown() + where(other) + also(shape, other))),
                List.of(remedy));
    }

    private static String where(IndexShape shape) {
        return shape.predicate().isEmpty() ? "" : " where " + shape.predicate();
    }

    private static String also(IndexShape shape, IndexShape other) {
        return shape.guard() == Guard.NONE && other.guard() != Guard.NONE ? ", and keeps it unique too" : "";
    }
}
