package org.schemawright.advise.schema;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.model.Index;
import org.schemawright.model.Kind;
import org.schemawright.model.ObjectRef;

/** An index that is kept up with each write and that no query uses. */
final class InvalidIndex implements Rule {
    private static final Card CARD = new Card("I5", "invalid-index", "An index is not valid", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.database()
                .all(Index.class)
                .filter(index -> !index.valid())
                .map(index -> finding(facts, index))
                .toList();
    }

    private static Finding finding(Facts facts, Index index) {
        List<ObjectRef> without = facts.partitionsOf(index.ref().whole(Kind.TABLE)).stream()
                .filter(part -> facts.of(part).indexes().stream()
                        .noneMatch(one -> facts.usersOf(index.ref()).contains(one.ref())))
                .toList();
        String why = without.isEmpty()
                ? "the engine marks it as not valid: it was being built when something broke off"
                : "these partitions have no index that is attached to it: "
                        + without.stream().map(ObjectRef::display).collect(Collectors.joining(", "));
        var gone = new TreeSet<ObjectRef>();
        gone.add(index.ref());
        Remedy remedy = without.isEmpty()
                ? new Remedy.ByEdit("Take " + index.ref().display() + " away, to be built anew", new Edit.Remove(gone))
                : new Remedy.ByHand("Give each of these partitions its index and attach it");
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(index.ref()),
                index.ref() + " is not valid: each write keeps it up, and no query uses it",
                List.of(Evidence.of(why)),
                List.of(remedy));
    }
}
