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
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.ObjectRef;

/** A reference from columns to the same columns of the same table, which every row keeps by itself. */
final class SelfReferenceOnKey implements Rule {
    private static final Card CARD = new Card("D9", "key-refers-to-itself", "A key refers to itself", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.references()
                .filter(reference ->
                        reference.target().path().equals(reference.ref().path().subList(0, 2))
                                && !reference.columns().isEmpty()
                                && reference.columns().equals(facts.targetColumns(reference)))
                .map(SelfReferenceOnKey::finding)
                .toList();
    }

    private static Finding finding(ForeignKey reference) {
        var gone = new TreeSet<ObjectRef>();
        gone.add(reference.ref());
        return new Finding(
                CARD.code(),
                Severity.WARNING,
                Subject.of(reference.ref()),
                reference.ref() + " leads from " + String.join(", ", reference.columns())
                        + " to itself: every row refers to itself, which says nothing",
                List.of(Evidence.of("its columns and the columns that it leads to are the same of the same table")),
                List.of(new Remedy.ByEdit("Take the reference away", new Edit.Remove(gone))));
    }
}
