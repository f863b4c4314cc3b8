package org.schemawright.app.problems;

import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;
import org.schemawright.advise.Advisor.Judged;
import org.schemawright.advise.Severity;
import org.schemawright.design.Decision;
import org.schemawright.model.ObjectRef;
import org.schemawright.model.Visible;

/**
 * One line of the problems: what a rule found, or what the engine refuses.
 *
 * @param code   of the rule; empty for what the engine refuses
 * @param text   fit to be shown
 * @param judged what is known of it, where a rule found it
 */
record Problem(Severity severity, ObjectRef about, String code, String text, Optional<Judged> judged) {
    /** What does not work comes first, and of that what the engine says. */
    static final Comparator<Problem> ORDER = Comparator.comparing(Problem::severity)
            .reversed()
            .thenComparing(problem -> problem.judged().isPresent());

    static Problem refused(ObjectRef about, String why) {
        return new Problem(
                Severity.ERROR, about, "", Visible.text(why.lines().findFirst().orElse("")), Optional.empty());
    }

    static Problem found(Judged judged) {
        var finding = judged.finding();
        return new Problem(
                finding.severity(),
                finding.objects().getFirst(),
                finding.rule(),
                Visible.text(finding.summary()),
                Optional.of(judged));
    }

    /** As it is read out. */
    @Override
    public String toString() {
        return (isTold() ? severity.name().toLowerCase(Locale.ROOT) : Decision.DISMISSED) + " " + code + " " + text;
    }

    boolean isTold() {
        return judged.map(Judged::isTold).orElse(true);
    }

    /** Whether both are about the same, found before and after an edit. */
    boolean isSame(Problem other) {
        return code.equals(other.code)
                && about.equals(other.about)
                && judged.map(one -> one.finding().matter())
                        .equals(other.judged.map(one -> one.finding().matter()));
    }
}
