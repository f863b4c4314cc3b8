package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.model.ObjectRef;

/** An index whose columns another one begins with. */
final class PrefixIndex implements Rule {
    private static final Card CARD =
            new Card("I3", "prefix-index", "An index is the beginning of another", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.indexed().flatMap(ref -> judge(facts, ref)).toList();
    }

    private static Stream<Finding> judge(Facts facts, ObjectRef table) {
        List<IndexShape> shapes = new ArrayList<>(IndexShape.of(facts, table));
        shapes.removeAll(DuplicateIndex.doneByOthers(facts, table).keySet());
        return shapes.stream()
                .filter(shape -> shape.method().equals(facts.dialect().indexMethod()))
                .flatMap(shape -> shapes.stream()
                        .filter(shape::isBeginningOf)
                        .min(Comparator.comparing(
                                        (IndexShape other) -> other.order().size())
                                .thenComparing(IndexShape::ref))
                        .map(other -> finding(facts, shape, other))
                        .stream());
    }

    private static Finding finding(Facts facts, IndexShape shape, IndexShape other) {
        var gone = new TreeSet<ObjectRef>();
        gone.add(shape.ref());
        Remedy remedy = facts.usersOf(shape.ref()).isEmpty()
                ? new Remedy.ByEdit(
                        "Take " + shape.ref().display() + " away",
                        new Edit.Remove(gone),
                        "The longer index is larger; queries that read only the shorter one may take a little longer.")
                : new Remedy.ByHand("Take it away, once nothing leans on it");
        return new Finding(
                CARD.code(),
                Severity.INFO,
                Subject.of(shape.ref(), other.ref()),
                shape.ref() + " is the beginning of " + other.ref(),
                List.of(
                        Evidence.at(shape.ref(), "is on " + shape.shown()),
                        Evidence.at(other.ref(), "is on " + other.shown())),
                List.of(remedy));
    }
}
