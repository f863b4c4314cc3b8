package org.schemawright.advise.schema;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Drafts;
import org.schemawright.design.Edit;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.Unique;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Table;

/** A reference that is half drawn: without columns, to what is not there, or to columns that tell no rows apart. */
final class HalfDrawnReference implements Rule {
    private static final Card CARD =
            new Card("D6", "reference-to-no-key", "A reference leads to no key", Severity.ERROR);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        return facts.references()
                .flatMap(reference -> fault(facts, reference).stream())
                .toList();
    }

    /** What is wrong, in words that follow the reference's name. */
    private Optional<Finding> fault(Facts facts, ForeignKey reference) {
        Optional<Table> from = facts.tableOf(reference.ref());
        Optional<Table> to = facts.database().table(reference.target());
        if (reference.columns().isEmpty()) {
            return Optional.of(broken(reference, "has no columns"));
        }
        for (String column : reference.columns()) {
            if (from.isPresent() && from.get().column(column).isEmpty()) {
                return Optional.of(broken(reference, "uses a column " + column + " that its table does not have"));
            }
        }
        if (to.isEmpty()) {
            return Optional.of(broken(
                    reference, "leads to " + reference.target().display() + ", which is no table of this schema"));
        }
        List<String> targets = facts.targetColumns(reference);
        if (targets.isEmpty()) {
            return Optional.of(broken(
                    reference,
                    "leads to the primary key of " + reference.target().display() + ", which has none"));
        }
        for (String column : targets) {
            if (to.get().column(column).isEmpty()) {
                return Optional.of(broken(
                        reference,
                        "leads to a column " + column + " that "
                                + reference.target().display() + " does not have"));
            }
        }
        if (targets.size() != reference.columns().size()) {
            return Optional.of(broken(
                    reference,
                    "has " + reference.columns().size() + " columns for " + targets.size() + " of "
                            + reference.target().display()));
        }
        return reference.period() || isKey(facts, to.get(), targets)
                ? Optional.empty()
                : Optional.of(toNoKey(facts, reference, to.get(), targets));
    }

    private static boolean isKey(Facts facts, Table table, List<String> columns) {
        Set<String> wanted = Set.copyOf(columns);
        return Access.of(facts, table.ref()).stream()
                .anyMatch(way -> way.unique() && Set.copyOf(way.columns()).equals(wanted));
    }

    private static Finding broken(ForeignKey reference, String why) {
        var gone = new TreeSet<ObjectRef>();
        gone.add(reference.ref());
        return finding(
                reference,
                why,
                Evidence.of("it " + why),
                new Remedy.ByEdit("Take the reference away", new Edit.Remove(gone)));
    }

    private static Finding toNoKey(Facts facts, ForeignKey reference, Table to, List<String> targets) {
        Unique drawn = Drafts.unique(to.ref(), targets);
        var unique = new Unique(
                to.ref()
                        .part(
                                drawn.ref().kind(),
                                facts.freeRelation(
                                        to.ref().schema(),
                                        facts.shortened(to.ref().last() + "_" + String.join("_", targets), 8)
                                                + facts.naming().folded("_key"))),
                drawn.columns(),
                drawn.nullsNotDistinct(),
                drawn.index(),
                drawn.settings(),
                drawn.traits());
        return finding(
                reference,
                "leads to " + String.join(", ", targets) + " of " + to.ref().display()
                        + ", where several rows may agree",
                Evidence.at(
                        to.ref(),
                        "no primary key, unique constraint or whole unique index is on " + String.join(", ", targets)),
                new Remedy.ByEdit(
                        "Make " + String.join(", ", targets) + " of " + to.ref().display() + " unique",
                        new Edit.Add(unique),
                        "Rows that agree in these columns stand in its way."));
    }

    private static Finding finding(ForeignKey reference, String why, Evidence evidence, Remedy remedy) {
        return new Finding(
                CARD.code(),
                Severity.ERROR,
                Subject.of(reference.ref()),
                reference.ref() + " " + why,
                List.of(evidence),
                List.of(remedy));
    }
}
