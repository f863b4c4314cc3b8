package org.schemawright.advise.schema;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.advise.Evidence;
import org.schemawright.advise.Facts;
import org.schemawright.advise.Finding;
import org.schemawright.advise.Remedy;
import org.schemawright.advise.Rule;
import org.schemawright.advise.Severity;
import org.schemawright.advise.Subject;
import org.schemawright.design.Edit;
import org.schemawright.engine.Capability;
import org.schemawright.model.Constraint.ForeignKey;
import org.schemawright.model.Constraint.Settings;

/** References that run in a circle, so that no table comes first. One that waits for the end of the transaction breaks it. */
final class ReferenceCycle implements Rule {
    private static final Card CARD =
            new Card("D8", "reference-cycle", "Tables refer to each other in a circle", Severity.WARNING);

    @Override
    public Card card() {
        return CARD;
    }

    @Override
    public List<Finding> judge(Facts facts) {
        List<ForeignKey> waiting = facts.references()
                .filter(reference -> !reference.settings().deferrable()
                        && reference.settings().enforced()
                        && facts.database().objects().containsKey(reference.target()))
                .toList();
        return Cycles.of(waiting, reference -> isRequired(facts, reference)).stream()
                .map(cycle -> finding(facts, cycle))
                .toList();
    }

    private static boolean isRequired(Facts facts, ForeignKey reference) {
        return facts.tableOf(reference.ref())
                .map(table -> reference.columns().stream()
                        .flatMap(name -> table.column(name).stream())
                        .allMatch(column -> facts.isRequired(table, column)))
                .orElse(false);
    }

    private static Finding finding(Facts facts, List<ForeignKey> cycle) {
        boolean hard = cycle.stream().allMatch(reference -> isRequired(facts, reference));
        var evidence = new ArrayList<Evidence>();
        for (ForeignKey reference : cycle) {
            evidence.add(Evidence.at(
                    reference.ref(),
                    Cycles.source(reference).display() + " refers to "
                            + reference.target().display() + " with " + String.join(", ", reference.columns())
                            + (isRequired(facts, reference) ? ", which is required" : ", which may be empty")));
        }
        String way = cycle.stream()
                .map(reference -> Cycles.source(reference).display())
                .collect(Collectors.joining(" → "));
        return new Finding(
                CARD.code(),
                hard ? Severity.WARNING : Severity.INFO,
                new Subject.Objects(Stream.concat(
                                Stream.of(Cycles.source(cycle.getFirst())),
                                cycle.stream().map(ForeignKey::ref))
                        .toList()),
                way + " → " + Cycles.source(cycle.getFirst()).display() + " refer to each other in a circle"
                        + (hard ? ": no first row can be put in" : ": rows are put in and then changed"),
                evidence,
                List.of(remedy(facts, cycle.getFirst())));
    }

    private static Remedy remedy(Facts facts, ForeignKey reference) {
        if (!facts.can(Capability.DEFERRABLE_REFERENCES)) {
            return new Remedy.ByHand("Move one of the references to a table of its own, which refers to both");
        }
        Settings before = reference.settings();
        var settings = new Settings(true, true, before.validated(), before.enforced(), before.local());
        return new Remedy.ByEdit(
                "Check " + reference.ref().last() + " at the end of the transaction",
                new Edit.Replace(reference.withSettings(settings)));
    }
}
