package org.schemawright.advise;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.schemawright.advise.normalize.Guard;
import org.schemawright.design.Decision;
import org.schemawright.design.Edit;

/**
 * Asks rules about a schema, and keeps what was dismissed apart from what is to be told. Its own rules look at the
 * decisions: one that gives no reason counts for nothing, one that silences nothing is told, so that it does not
 * silence something else one day, and so is a guard that was relied on and is gone.
 */
public final class Advisor {
    public static final Rule.Card NO_REASON = new Rule.Card(
            "P5", "dismissed-without-reason", "A finding was dismissed without a reason", Severity.WARNING);
    public static final Rule.Card NOTHING_DISMISSED =
            new Rule.Card("P6", "nothing-dismissed", "A dismissal dismisses nothing", Severity.INFO);
    public static final Rule.Card GUARD_GONE =
            new Rule.Card("P7", "guard-gone", "What kept a dependency on purpose is gone or changed", Severity.WARNING);

    private final List<Rule> rules;

    public Advisor(List<Rule> rules) {
        this.rules = List.copyOf(rules);
    }

    /** A finding, and the reason why it is not to be told, if there is one. */
    public record Judged(Finding finding, Optional<Decision> dismissal) {
        public boolean isTold() {
            return dismissal.isEmpty();
        }
    }

    /** What rules are called, these and those on decisions. */
    public List<Rule.Card> cards() {
        return Stream.concat(rules.stream().map(Rule::card), Stream.of(NO_REASON, NOTHING_DISMISSED, GUARD_GONE))
                .toList();
    }

    /** All findings in their order. */
    public List<Judged> judge(Facts facts) {
        Map<Decision.Matter, Decision> dismissed = facts.decisions().stream()
                .filter(decision -> decision.answer().equals(Decision.DISMISSED)
                        && decision.matter().detail().isEmpty())
                .collect(Collectors.toMap(Decision::matter, Function.identity(), (_, last) -> last));
        var used = new HashSet<Decision.Matter>();
        var judged = new ArrayList<Judged>();
        rules.stream().flatMap(rule -> rule.judge(facts).stream()).forEach(finding -> {
            Optional<Decision> dismissal = finding.matter().map(dismissed::get);
            dismissal.ifPresent(decision -> used.add(decision.matter()));
            judged.add(new Judged(
                    finding, dismissal.filter(decision -> !decision.reason().isBlank())));
        });
        judged.addAll(
                onDecisions(dismissed.values().stream().sorted(Advisor::compare).toList(), used).stream()
                        .map(finding -> new Judged(finding, Optional.empty()))
                        .toList());
        guardsGone(facts).forEach(finding -> judged.add(new Judged(finding, Optional.empty())));
        judged.sort((one, other) -> Finding.ORDER.compare(one.finding(), other.finding()));
        return judged;
    }

    private static Stream<Finding> guardsGone(Facts facts) {
        return Guard.all(facts.decisions()).stream()
                .flatMap(guard -> guard
                        .trouble(facts.database())
                        .map(trouble -> new Finding(
                                GUARD_GONE.code(),
                                GUARD_GONE.usual(),
                                new Subject.Objects(guard.decision().matter().about()),
                                "the guard of " + guard.text() + " in " + guard.table() + " " + trouble,
                                List.of(Evidence.of("the table is so on purpose: " + guard.reason())),
                                List.of(new Remedy.ByEdit(
                                        "Take the guard back from the decisions",
                                        new Edit.Undecide(guard.decision().matter())))))
                        .stream());
    }

    private static int compare(Decision one, Decision other) {
        return one.matter().compareTo(other.matter());
    }

    private List<Finding> onDecisions(List<Decision> dismissals, Set<Decision.Matter> used) {
        Set<String> known = rules.stream().map(rule -> rule.card().code()).collect(Collectors.toSet());
        var found = new ArrayList<Finding>();
        for (Decision dismissal : dismissals) {
            if (!known.contains(dismissal.matter().on())) {
                continue;
            }
            if (dismissal.reason().isBlank()) {
                found.add(finding(
                        NO_REASON,
                        dismissal,
                        " was dismissed for " + first(dismissal) + " without a reason, and so it is told again"));
            } else if (!used.contains(dismissal.matter())) {
                found.add(finding(
                        NOTHING_DISMISSED,
                        dismissal,
                        " was dismissed for " + first(dismissal) + ", where it finds nothing any more"));
            }
        }
        return found;
    }

    private static String first(Decision decision) {
        return decision.matter().about().getFirst().toString();
    }

    private static Finding finding(Rule.Card card, Decision dismissal, String why) {
        return new Finding(
                card.code(),
                card.usual(),
                new Subject.Objects(dismissal.matter().about()),
                dismissal.matter().on() + why,
                List.of(Evidence.of(
                        dismissal.reason().isBlank()
                                ? "the decision has no reason"
                                : "the reason was: " + dismissal.reason())),
                List.of(new Remedy.ByEdit("Take the decision back", new Edit.Undecide(dismissal.matter()))));
    }
}
