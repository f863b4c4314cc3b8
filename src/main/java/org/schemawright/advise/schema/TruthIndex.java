package org.schemawright.advise.schema;

import java.util.List;
import java.util.TreeSet;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.engine.portable.PortableType;
import org.schemawright.model.Index;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** An index of all rows on one column that is true or false: each value stands in half of the rows or in nearly all. */
final class TruthIndex implements Rule {
    private static final Card CARD = new Card("I9", "index-on-truth", "An index tells true from false", Severity.INFO);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.tables()
                .flatMap(table -> facts.of(table.ref()).indexes().stream()
                        .filter(index -> isOnTruth(facts, table, index))
                        .map(index -> finding(facts, index)))
                .toList();
    }

    private static boolean isOnTruth(Facts facts, Table table, Index index) {
        return index.keys().size() == 1
                && !index.unique()
                && index.predicate().isEmpty()
                && index.include().isEmpty()
                && !index.properties().containsKey("parent")
                && index.keys()
                        .getFirst()
                        .column()
                        .flatMap(table::column)
                        .map(column -> facts.meaning(column.type()) instanceof PortableType.Truth)
                        .orElse(false);
    }

    private static Finding finding(Facts facts, Index index) {
        String column = index.keys().getFirst().column().orElseThrow();
        var gone = new TreeSet<ObjectRef>();
        gone.add(index.ref());
        Remedy remedy = facts.usersOf(index.ref()).isEmpty()
                ? new Remedy.ByEdit(
                        "Take " + index.ref().display() + " away",
                        new Edit.Remove(gone),
                        "Where one of the values is rare and asked for, an index of those rows alone serves instead.")
                : new Remedy.ByHand("Take it away, once nothing leans on it");
        return new Finding(
                CARD.code(),
                Severity.INFO,
                Subject.of(index.ref()),
                index.ref() + " is on " + column + " alone, which is true or false",
                List.of(Evidence.of("two values share all rows; reading a half of a table by an index takes longer than"
                        + " reading it whole")),
                List.of(remedy));
    }
}
